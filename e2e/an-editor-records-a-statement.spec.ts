import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, test } from './fixtures.ts'
import { choose, tabTo } from './keyboard.ts'
import { password } from './start-program.ts'

test.use({ role: null })

const summary = 'Chủ quyền quốc gia phải được tôn trọng. السيادة أولا.'

// Nothing in this file touches a mouse.
test('an editor signs in and records a statement of Cuba with the keyboard alone', async ({
  page,
  hanoi,
}) => {
  const combo = (name: string) => page.getByRole('combobox', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await page.keyboard.type('editor@example.org')
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  const plenary = page
    .getByRole('main')
    .getByRole('link', { name: /second plenary/ })
    .first()
  await tabTo(page, plenary)
  await page.keyboard.press('Enter')
  await expect(heading(/second plenary/)).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Record an intervention' }).first())
  await page.keyboard.press('Enter')

  await expect(combo('Delegation')).toBeFocused()
  await choose(page, 'cuba', /CUB/)
  await page.keyboard.press('Tab')
  await choose(page, 'Minister of Justice', /Silvera/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Start' })).toBeFocused()
  await page.keyboard.type('10:42:10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('104855')
  await tabTo(page, page.getByLabel('Summary'))
  await page.keyboard.type(summary)
  await page.keyboard.press('Tab')
  await expect(combo('Themes')).toBeFocused()
  for (const [typed, name, stance] of [
    ['sovereignty', 'Sovereignty and non-interference', '1'],
    ['sanctions', 'Sanctions and unilateral measures', '2'],
    ['hợp tác quốc tế', 'International cooperation', '4'],
  ] as const) {
    await choose(page, typed, name)
    await expect(page.getByRole('radiogroup', { name: `Stance on ${name}` })).toBeVisible()
    await page.keyboard.press(stance)
    await page.keyboard.press('Enter')
    await expect(combo('Another theme')).toBeFocused()
  }
  await tabTo(page, combo('Sources'))
  await choose(page, 'second plenary', /second plenary/)
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/\/edit$/)

  // In the session's list in its place: after those whose time is not known.
  await tabTo(page, page.getByRole('link', { name: 'Sessions', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, plenary)
  await page.keyboard.press('Enter')
  const order = page.getByRole('table', { name: 'Interventions of the session in their order' })
  await expect(order.getByRole('row')).toHaveCount(9)
  await expect(order.getByRole('row').last()).toContainText('10:42:10')
  await expect(order.getByRole('row').last()).toContainText('6:45')

  await tabTo(page, page.getByRole('button', { name: 'Export this session' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'All of this view: 8 rows' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'CSV, exact' }))
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await readFile(await (await coming).path(), 'utf8')
  const rows: Record<string, string>[] = parse(file, { columns: true })
  expect(rows).toHaveLength(8)
  expect(rows.at(-1)).toMatchObject({
    session_date: '2025-10-26',
    delegation: 'Cuba',
    delegation_code: 'CUB',
    country_code: 'CUB',
    speaker: 'Oscar Manuel Silvera Martínez',
    speaker_post: 'Minister of Justice',
    on_behalf_of: '',
    started_at: '2025-10-26T10:42:10+07:00',
    ended_at: '2025-10-26T10:48:55+07:00',
    local_start: '10:42:10',
    duration_seconds: '405',
    summary,
    themes: 'Sovereignty and non-interference; Sanctions and unilateral measures; International cooperation',
    stances:
      'Sovereignty and non-interference: supports; Sanctions and unilateral measures: opposes; International cooperation: mentions',
    sources: 'Report on the second plenary of the high-level discussion',
  })

  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('link', { name: 'Interventions', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, combo('Country'))
  await choose(page, 'cuba', /Cuba/)
  await expect(page).toHaveURL(/country=CUB/)
  const found = page.getByRole('table', { name: 'Interventions' }).getByRole('link', { name: /^[A-Z]+ / })
  await expect(found).toHaveText([/Cuba/, /Cuba/])
})

// Others count what is said at this conference.
test.afterEach(async ({ editor, hanoi }) => {
  const said = await editor.get(`/api/v1/interventions?session=${hanoi.secondPlenary}&country=CUB`)
  const { items } = (await said.json()) as { items: { id: string; version: number; summary: string }[] }
  for (const { id, version } of items.filter((one) => one.summary === summary)) {
    const headers = { 'if-match': `"${version}"` }
    expect((await editor.delete(`/api/v1/interventions/${id}`, { headers })).status()).toBe(204)
  }
})
