import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from './fixtures.ts'

test.use({ role: 'reader', expectedErrors: [/500/] })

const marks = (page: Page) => page.locator('svg.picture-drawing a[data-mark]')

/** The names of the marks, each as its parts. */
const told = async (page: Page) => {
  await expect(marks(page).first()).toBeVisible()
  const names = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!))
  return names.map((name) => name.split(' · '))
}
const numberIn = (text: string | undefined) => Number(text?.match(/\d+/)?.[0] ?? 0)

/** The rows of the file that the screen offers, exact. */
async function file(page: Page) {
  await page.getByRole('button', { name: /^Export / }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^CSV, exact/ }).click(),
  ])
  return parse(await readFile(await download.path()), { columns: true }) as Record<string, string>[]
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

test('the cells of the heat map are those of its table and its file, and lead to what they count', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/pictures/heat-map`)
  const cells = (await told(page)).map(([who, theme, count]) => [who, theme, numberIn(count)])
  const table = page.getByRole('table', { name: 'Themes by delegation' })
  const inTable = await table.locator('td a[aria-label]').evaluateAll((links) =>
    links.map((link) => {
      const [who, theme] = link.getAttribute('aria-label')!.split(' · ')
      return [who, theme, Number(link.textContent)]
    }),
  )
  expect(inTable).toEqual(cells)
  const rows = await file(page)
  expect(
    rows
      .filter(({ interventions }) => interventions !== '0')
      .map(({ name, theme, interventions }) => [name, theme, Number(interventions)]),
  ).toEqual(cells)
  const cell = marks(page).filter({ has: page.locator('rect.step-2') })
  await expect(cell).toHaveAccessibleName(/^Viet Nam · The Convention · 2 interventions/)
  await cell.click()
  await expect(page).toHaveURL(/\/interventions\?.*theme=/)
  await expect(page.getByText('2 interventions', { exact: true })).toBeVisible()
})

test('the timeline has a mark for every intervention, in each session as many as its table says', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/pictures/timeline`)
  const drawn = await told(page)
  const rows = await file(page)
  expect(drawn.map(([who]) => who)).toEqual(rows.map(({ delegation }) => delegation))
  const heads = await page.locator('.lane-session a').allTextContents()
  expect(sum(heads.map(numberIn))).toBe(drawn.length)
  await expect(page.locator('tbody tr:not(.lane-session)')).toHaveCount(drawn.length)
})

test('the shares of the floor are drawn as they stand in the table and the file', async ({ page, hanoi }) => {
  for (const by of ['regional', 'kind', 'delegationKind']) {
    await page.goto(`/conferences/${hanoi.id}/pictures/floor?by=${by}`)
    const drawn = (await told(page)).filter(([, measure]) => measure === 'Interventions')
    const table = page.getByRole('table', { name: 'Shares of the floor' })
    const links = await table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th')!.textContent,
          Number(row.querySelector('a')!.textContent),
        ]),
      )
    expect(drawn.map(([who, , value]) => [who, numberIn(value)])).toEqual(links)
    const rows = await file(page)
    expect(rows.map(({ interventions }) => Number(interventions))).toEqual(links.map(([, count]) => count))
  }
})

test('the map has a mark for everybody in its table and its file, small states and organizations too', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/pictures/map`)
  const drawn = (await told(page)).map(
    ([who, did]) => `${who} ${did === 'did not speak' ? 0 : numberIn(did)}`,
  )
  const table = page.getByRole('table', { name: 'Who spoke and who signed' })
  const inTable = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          `${row.querySelector('.name-plate-name')!.textContent} ${row.querySelectorAll('td')[1]!.textContent}`,
      ),
    )
  expect([...drawn].sort()).toEqual([...inTable].sort())
  const rows = await file(page)
  expect(rows.map(({ name, interventions }) => `${name} ${interventions}`)).toEqual(inTable)
  await expect(page.locator('svg.picture-drawing circle').first()).toBeVisible()
  await marks(page)
    .and(page.getByRole('link', { name: /^European Union · 1 intervention/ }))
    .press('Enter')
  await expect(page.getByText('1 intervention', { exact: true })).toBeVisible()
})

test('a theme is drawn over time as its table and its file have it', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}/pictures/theme`)
  await page.getByRole('link', { name: /^International cooperation/ }).click()
  await expect(page).toHaveURL(/theme=/)
  const drawn = (await told(page)).map(([session, , count]) => [session, numberIn(count)])
  expect(sum(drawn.map(([, count]) => Number(count)))).toBe(4)
  const table = page.getByRole('table', { name: 'A theme over time' })
  const inTable = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th span')!.textContent,
        Number(row.querySelector('td')!.textContent),
      ]),
    )
  expect(inTable.filter(([, count]) => count !== 0)).toEqual(drawn)
  const rows = await file(page)
  expect(rows.map(({ session, interventions }) => [session, Number(interventions)])).toEqual(inTable)
})

test('one goes from mark to mark with the arrows, hears its value, and Tab leaves the picture', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/pictures/heat-map`)
  await expect(marks(page).first()).toBeVisible()
  await expect(page.locator('a[data-mark][tabindex="0"]')).toHaveCount(1)
  await marks(page).first().focus()
  const at = page.locator('a[data-mark]:focus')
  await expect(at).toHaveAccessibleName(/^Viet Nam · International cooperation · 1 intervention/)
  await page.keyboard.press('ArrowRight')
  await expect(at).toHaveAccessibleName(/^Viet Nam · Sharing of electronic evidence/)
  await expect(page.locator('.picture-told')).toContainText('Viet Nam · Sharing of electronic evidence')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(at).toHaveAccessibleName(/^Cuba · International cooperation/)
  await page.keyboard.press('End')
  await expect(at).toHaveAccessibleName(/^United Nations/)
  await page.keyboard.press('Tab')
  await expect(at).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(at).toHaveAccessibleName(/^United Nations/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/interventions\?.*delegation=/)
  await page.goBack()
  await expect(page).toHaveURL(/\/pictures\/heat-map$/)
})

test('a picture is taken away as SVG and PNG, with its title, its source and its letters', async ({
  page,
  hanoi,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/conferences/${hanoi.id}/pictures/floor`)
  await expect(marks(page).first()).toBeVisible()
  const take = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Take the picture away' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }
  const svg = await take(/^SVG/)
  const text = svg.content.toString()
  expect(svg.name).toBe('hanoi-2025-floor.svg')
  expect(text).toContain('<title>Shares of the floor</title>')
  expect(text).toContain('Source: the record of')
  expect(text).toContain('@font-face')
  expect(text).not.toMatch(/var\(|oklab|color\(|https?:\/\/(?!www\.w3\.org|127\.0\.0\.1)/)
  // What the colours stand for goes along.
  expect(text).toMatch(/fill="#1a1c1f">Interventions<\/text>/)
  expect(text).not.toMatch(/<(rect|path|circle)[^>]*fill="#000000"/)
  // In light colours however the screen is; each mark still says what it is.
  expect(text).toContain('fill="#3f8dcf"')
  expect(text.match(/<title>/g)!.length).toBe(1 + (await marks(page).count()))
  const isDrawing = await page.evaluate(
    (drawing) =>
      new DOMParser().parseFromString(drawing, 'image/svg+xml').querySelector('parsererror') === null,
    // What the page may not apply is not asked of it.
    text.replace(/<style>.*?<\/style>/s, ''),
  )
  expect(isDrawing).toBe(true)

  const png = await take(/^PNG/)
  expect(png.name).toBe('hanoi-2025-floor.png')
  expect([...png.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  // Twice as wide as the drawing, and not blank: what is blank is packed to almost nothing.
  expect(png.content.readUInt32BE(16)).toBeGreaterThan(1200)
  expect(png.content.length).toBeGreaterThan(20_000)
})

test('a picture that cannot be counted says so and can be asked for again; one without anything says what it waits for', async ({
  page,
  hanoi,
  own,
}) => {
  await page.route('**/api/v1/pictures/heat-map**', (route) => route.fulfill({ status: 500, json: {} }))
  await page.goto(`/conferences/${hanoi.id}/pictures/heat-map`)
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/api/v1/pictures/heat-map**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(marks(page).first()).toBeVisible()

  for (const picture of ['heat-map', 'timeline', 'floor', 'theme']) {
    await page.goto(`${own.path}/pictures/${picture}`)
    await expect(page.getByRole('heading', { name: 'Nothing to show' })).toBeVisible()
  }
  await page.goto(`${own.path}/pictures/heat-map?session=${hanoi.secondPlenary}&kind=shout`)
  await page.getByRole('button', { name: 'Clear all filters' }).first().click()
  await expect(page).toHaveURL(/\/pictures\/heat-map$/)
})

test('on a phone a picture scrolls in its own frame, and the page is no wider than the window', async ({
  page,
  hanoi,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const picture of ['heat-map', 'timeline', 'floor', 'map']) {
    await page.goto(`/conferences/${hanoi.id}/pictures/${picture}`)
    await expect(marks(page).first()).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([picture, wide]).toEqual([picture, 390])
  }
})
