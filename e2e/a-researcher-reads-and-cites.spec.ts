import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'

test.use({ role: 'reader', contextOptions: { permissions: ['clipboard-read', 'clipboard-write'] } })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const filler = (words: string) => Array.from({ length: 60 }, (_, nth) => `${nth + 1}. ${words}`).join('\n')

async function longSpeech(own: Own) {
  const { items } = await own.get('/themes')
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    speakerName: 'Đặng Thị Hồng',
    speakerPost: 'Minister of Justice',
    summary: 'A summary of it.',
    themes: [{ themeId: items[0].id, stance: 'supports', passage: 'a passage that shows it' }],
    texts: [
      {
        kind: 'verbatim',
        language: 'en',
        body: `${filler('We thank the Chair. 😀')}\nThe parallax of sovereignty is ours.`,
      },
      { kind: 'translation', language: 'vi', body: filler('Chúng tôi cảm ơn Chủ tọa.') },
    ],
  })
  return id
}

test('a country leads to its themes, a theme to its passages, a passage to its place in the intervention', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/delegations/${hanoi.cuba}`)
  await page.getByRole('link', { name: 'Over all conferences' }).click()
  await expect(page).toHaveURL(/\/countries\/CUB$/)
  const row = page.getByRole('row', { name: /International cooperation/ })
  await expect(row.getByRole('cell').nth(4).getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`country=CUB&theme=${hanoi.theme}&stance=conditional`),
  )
  await row.getByRole('link', { name: /International cooperation/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('International cooperation')
  await page.locator('.passage', { hasText: 'non-interference' }).getByRole('link').click()
  const mark = page.locator('mark')
  await expect(mark).toContainText('Cooperation against cybercrime is necessary')
  await expect(mark).toBeInViewport()
  await page.getByRole('button', { name: /Copy the passage on International cooperation/ }).click()
  await expect(page.getByText('The passage is copied with its citation.')).toBeVisible()
  expect(await clipboard(page)).toMatch(
    /^“Cooperation against cybercrime .*” Oscar Manuel Silvera Martínez \(Cuba\), Minister of Justice, .*provisional record\. Available at http.*\?at=passage~\S+ \(accessed on /,
  )
})

test('what is selected in a text has an address, which opens at it', async ({ page, own }) => {
  const id = await longSpeech(own)
  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByRole('region', { name: /English/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /Vietnamese/ })).toBeVisible()
  await page.evaluate(() => {
    const text = document.querySelector('[data-written="text~verbatim~en"]')!.firstChild!
    const from = text.textContent!.indexOf('parallax')
    document.getSelection()!.setBaseAndExtent(text, from, text, from + 'parallax of sovereignty'.length)
  })
  const bar = page.getByRole('toolbar', { name: 'The selected passage' })
  await bar.getByRole('button', { name: 'Copy with its citation' }).click()
  await expect(page.getByText('The passage is copied with its citation.')).toBeVisible()
  expect(await clipboard(page)).toMatch(
    /^“parallax of sovereignty” Đặng Thị Hồng \(Cuba\), Minister of Justice/,
  )
  await bar.getByRole('button', { name: 'Copy its address' }).click()
  await expect(page.getByText('The address of the passage is copied.')).toBeVisible()
  await page.goto(await clipboard(page))
  await expect(page.locator('mark')).toHaveText('parallax of sovereignty')
  await expect(page.locator('mark')).toBeInViewport()
})

test('a hit of the search opens at its place', async ({ page, own }) => {
  const id = await longSpeech(own)
  await page.goto(`/search?q=parallax&conference=${own.id}`)
  await page.locator('.result').getByRole('link', { name: /Cuba/ }).click()
  await expect(page).toHaveURL(new RegExp(`${id}\\?at=text`))
  await expect(page.locator('mark')).toHaveText('parallax')
  await expect(page.locator('mark')).toBeInViewport()
})

test('an intervention is cited in six styles, with its review state and the day of access', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/interventions/${hanoi.cubas}`)
  await page.getByRole('button', { name: 'Cite' }).click()
  const dialog = page.getByRole('dialog')
  for (const [style, words] of [
    ['United Nations', /statement at the .*provisional record\. Available at http.*accessed on/],
    ['Chicago', /“Statement of Cuba”.*accessed/],
    ['APA', /\[Statement; provisional record\]/],
    ['BibTeX', /@misc\{rostrum-/],
    ['RIS', /TY {2}- GEN/],
    ['CSL-JSON', /"type": "speech"/],
  ] as const) {
    await dialog.getByRole('tab', { name: style }).click()
    await expect(dialog.getByRole('tabpanel')).toContainText(words)
  }
  await dialog.getByRole('button', { name: 'Copy', exact: true }).first().click()
  expect(JSON.parse(await clipboard(page))[0].URL).toMatch(new RegExp(`${hanoi.cubas}$`))
})

test('the floor is walked from one to the next', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}/interventions/${hanoi.cubas}`)
  const beside = page.getByRole('navigation', { name: 'On the floor before and after' })
  await beside.locator('[data-next] a').click()
  await expect(page).not.toHaveURL(new RegExp(hanoi.cubas))
  await beside.getByRole('link', { name: /Cuba/ }).click()
  await expect(page).toHaveURL(new RegExp(hanoi.cubas))
})

test('the index is read in three orders, by letters and references, and taken away', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/index`)
  const here = page.getByRole('navigation', { name: 'Order of the index' }).locator('[aria-current=page]')
  await expect(here).toHaveText('By country or organization')
  const letters = page.getByRole('navigation', { name: 'Letters' })
  await letters.getByRole('link', { name: 'V' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'V' })).toBeInViewport()
  await page.getByRole('link', { name: 'European Union' }).first().click()
  await expect(page.getByRole('heading', { level: 3, name: 'European Union' })).toBeInViewport()
  await page.getByRole('link', { name: 'By speaker' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 }).last()).toHaveText('Speakers not known by name')
  await expect(here).toHaveText('By speaker')
  await page.getByRole('link', { name: 'By subject' }).click()
  await expect(here).toHaveText('By subject')
  const cooperation = page.getByRole('heading', { level: 3, name: 'International cooperation' })
  await expect(cooperation).toBeVisible()
  const entries = page.getByRole('table', { name: 'International cooperation' })
  await expect(entries).toContainText('see also')
  await expect(entries.locator('.index-what').first()).not.toContainText('International cooperation')
  // On paper the running head says "continued"; where the heading itself stands, it stands over it.
  await page.emulateMedia({ media: 'print' })
  const [heading, head] = [await cooperation.boundingBox(), await entries.locator('thead').boundingBox()]
  expect(Math.abs(heading!.y - head!.y)).toBeLessThan(2)
  expect(heading!.height).toBeGreaterThanOrEqual(head!.height - 1)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Export the index' }).click()
  for (const link of await page.locator('.export-formats a').all()) {
    const file = await page.request.get((await link.getAttribute('href'))!)
    expect(file.status()).toBe(200)
    expect(await file.text()).toContain('Oscar Manuel Silvera Martínez')
  }
})
