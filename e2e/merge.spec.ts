import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { choose, tabTo } from './keyboard.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const unlike = () => randomUUID().slice(0, 8)

/** Opens the menu of further things to do and takes the entry that merges. */
async function openMerging(page: Page, more = 'More') {
  await tabTo(page, page.getByRole('button', { name: more, exact: true }).last())
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: 'Merge into another…' })
  await expect(entry).toBeVisible()
  for (let step = 0; step < 9 && !(await entry.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Merges into what is found by this text, once the dialog has said what moves. */
async function mergeInto(page: Page, text: string, said: RegExp[]) {
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Merge into' }))
  await choose(page, text, new RegExp(text))
  await confirm(page, said)
}

async function confirm(page: Page, said: RegExp[]) {
  const dialog = page.getByRole('dialog')
  for (const line of said) await expect(dialog.getByText(line)).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: 'Merge', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

/** What axe finds on the page in light, and in dark from right to left. */
async function breachesInEach(page: Page) {
  const found = []
  for (const [colorScheme, dir] of [
    ['dark', 'rtl'],
    ['light', 'ltr'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate((way) => document.documentElement.setAttribute('dir', way), dir)
    await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme)
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    found.push(...(await breaches(page)))
  }
  return found
}

async function undo(page: Page) {
  await tabTo(page, page.getByRole('button', { name: 'Undo', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('They are two again, as before.')).toBeVisible()
}

test('two persons who are one are found among the duplicates, merged, and made two again', async ({
  page,
  own,
}) => {
  const family = `Silvera${unlike()}`
  const kept = await own.post('/persons', { name: `Óscar ${family}` })
  const gone = await own.post('/persons', { name: `${family}, Oscar` })
  for (const personId of [kept.id, kept.id, gone.id])
    await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba, personId })
  for (const [person, delegationId] of [
    [kept, own.cuba],
    [gone, own.cuba],
  ] as const)
    await own.post('/delegates', { delegationId, personId: person.id, nameAsPrinted: family })

  await page.goto(`${own.path}/persons`)
  await tabTo(page, page.getByRole('link', { name: 'Possible duplicates' }))
  await page.keyboard.press('Enter')
  await tabTo(
    page,
    page.getByRole('button', { name: `Merge ${family}, Oscar into Óscar ${family}…`, exact: true }),
  )
  expect(await breachesInEach(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('What moves to')).toBeVisible()
  expect(await breachesInEach(page)).toEqual([])
  await confirm(page, [
    /^1 intervention$/,
    /^1 place in a delegation$/,
    /1 intervention has no printed name/,
    /Both have a place in 1 delegation/,
  ])
  await expect(page.getByText(`${family}, Oscar is now one with Óscar ${family}.`)).toBeVisible()
  expect(await own.get(`/persons/${gone.id}`)).toMatchObject({ id: kept.id, interventions: 3 })
  const said = await own.get(`/interventions?person=${kept.id}`)
  expect(said.items.map(({ speakerName }: { speakerName: string | null }) => speakerName)).toEqual([
    null,
    null,
    `${family}, Oscar`,
  ])
  await undo(page)
  expect(await own.get(`/persons/${gone.id}`)).toMatchObject({ id: gone.id, interventions: 1 })
})

test('a person is merged from the panel, and the old address leads to where the person is', async ({
  page,
  own,
}) => {
  const [here, there] = [`Nguyễn ${unlike()}`, `Trần ${unlike()}`]
  const gone = await own.post('/persons', { name: here })
  const kept = await own.post('/persons', { name: there })
  await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba, personId: gone.id })
  await page.goto(`${own.path}/persons?open=${gone.id}`)
  await expect(page.getByRole('heading', { level: 2, name: here })).toBeVisible()
  await openMerging(page)
  await mergeInto(page, there, [/^1 intervention$/])
  await expect(page.getByRole('heading', { level: 2, name: there })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(kept.id))
  await page.goto(`${own.path}/persons?open=${gone.id}`)
  await expect(page.getByRole('heading', { level: 2, name: there })).toBeVisible()
  await expect(page.getByText(/has been merged into this one/)).toBeVisible()
})

test('a delegation that was entered twice is merged, with a word of warning for two countries', async ({
  page,
  own,
}) => {
  const twice = await own.post('/delegations', { conferenceId: own.id, kind: 'other', name: 'Vietnam' })
  await own.post('/interventions', { sessionId: own.session, delegationId: twice.id })
  await page.goto(`${own.path}/delegations/${own.cuba}`)
  await openMerging(page)
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('combobox', { name: 'Merge into' }))
  await choose(page, 'Viet Nam', /Viet Nam/)
  await expect(dialog.getByText(/delegations of two countries/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.goto(`${own.path}/delegations?duplicates=true`)
  await tabTo(page, page.getByRole('button', { name: /Merge .* into .*…/ }))
  await page.keyboard.press('Enter')
  const merges = page.waitForResponse(
    (answer) => answer.url().endsWith('/merge') && answer.request().method() === 'POST',
  )
  await tabTo(page, dialog.getByRole('button', { name: 'Merge', exact: true }))
  await page.keyboard.press('Enter')
  expect((await merges).ok()).toBe(true)
  await expect(page.getByText('No duplicates found')).toBeVisible()
  await undo(page)
  await expect(page.getByRole('button', { name: /Merge .* into .*…/ })).toBeVisible()
})

test('a theme is mapped to another vocabulary, merged with its passages, retired and taken back', async ({
  page,
  own,
}) => {
  const [here, there] = [`Computer crime ${unlike()}`, `Cybercrime ${unlike()}`]
  const gone = await own.post('/themes', { name: here })
  const kept = await own.post('/themes', { name: there })
  const said = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    themes: [
      { themeId: gone.id, stance: 'supports', passage: 'First.' },
      { themeId: kept.id, stance: 'opposes', passage: 'Second.' },
    ],
  })
  await page.goto(`${own.path}/themes?open=${gone.id}`)
  await tabTo(page, page.getByRole('button', { name: 'Edit', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: 'Add a concept' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Address of the concept')).toBeFocused()
  await page.keyboard.type('http://metadata.un.org/thesaurus/1001591')
  await tabTo(page, dialog.getByLabel('Vocabulary', { exact: true }))
  await page.keyboard.type('UNBIS Thesaurus')
  await page.keyboard.press('Tab')
  await page.keyboard.type('COMPUTER CRIMES')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: 'COMPUTER CRIMES' })).toBeVisible()

  await openMerging(page)
  await mergeInto(page, there, [
    /^1 intervention$/,
    /^1 concept of another vocabulary$/,
    /tagged with both/,
    /another stance/,
  ])
  await expect(page.getByRole('heading', { level: 2, name: there })).toBeVisible()
  await expect(page.getByRole('link', { name: 'COMPUTER CRIMES' })).toBeVisible()
  const tags = async () =>
    (await own.get(`/interventions/${said.id}`)).themes.map(
      ({ theme, passage }: { theme: { id: string }; passage: string }) => [theme.id, passage],
    )
  expect(await tags()).toEqual([[kept.id, 'Second.\n\n[supports] First.']])
  await undo(page)
  expect(await tags()).toEqual([
    [gone.id, 'First.'],
    [kept.id, 'Second.'],
  ])

  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }).last())
  await page.keyboard.press('Enter')
  const retire = page.getByRole('menuitem', { name: 'Retire' })
  await expect(retire).toBeVisible()
  for (let step = 0; step < 9 && !(await retire.evaluate((one) => one === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`“${there}” is retired.`)).toBeVisible()
  expect((await own.get(`/themes?q=${encodeURIComponent(there)}`)).items).toEqual([])
})

test('a filter by who was merged finds what the other has, under that name', async ({
  page,
  own,
  editor,
}) => {
  const family = `Silvera${unlike()}`
  const kept = await own.post('/persons', { name: `Óscar ${family}` })
  const gone = await own.post('/persons', { name: `${family}, Oscar` })
  for (const personId of [kept.id, gone.id, gone.id])
    await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba, personId })
  await own.post('/interventions', { sessionId: own.session, delegationId: own.vietNam })
  const merged = await editor.post(`/api/v1/persons/${gone.id}/merge`, {
    headers: { 'if-match': '"1"' },
    data: { intoId: kept.id },
  })
  expect(merged.status()).toBe(200)

  await page.goto(`${own.path}/interventions?person=${gone.id}`)
  await expect(
    page.getByRole('list', { name: 'Filters that hold' }).getByRole('listitem').first(),
  ).toContainText(`Óscar ${family}`)
  await expect(page.getByText('3 interventions', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /Cuba/ })).toHaveCount(3)
})
