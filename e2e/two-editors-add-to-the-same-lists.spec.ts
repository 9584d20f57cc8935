import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { inAnotherBrowser } from './another-browser.ts'
import { breaches } from './breaches.ts'
import { expect, type Own, test } from './fixtures.ts'
import { choose } from './keyboard.ts'

const evil = '<img src=x onerror="document.title=1">'

async function add(page: Page, to: 'Another theme' | 'Another source', name: string) {
  await page.getByRole('combobox', { name: to }).focus()
  await choose(page, name, name)
}

test('two editors add to, change and take out of the same lists, and both hold', async ({
  page,
  own,
  browser,
}) => {
  test.slow()
  const tag = randomUUID().slice(0, 8)
  const theme = (name: string) => own.post('/themes', { name: `${name} ${tag}` })
  const source = (title: string) => own.post('/sources', { conferenceId: own.id, title })
  const [kept, goes] = [await theme('Kept'), await theme('Goes')]
  const [mine, theirs] = [await theme('Mine'), await theme('Theirs')]
  const disputed = await source('Disputed source')
  const [myPaper, theirPaper] = [await source(`My paper ${evil}`), await source('Their paper')]
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    themes: [{ themeId: kept.id }, { themeId: goes.id }],
    citations: [{ sourceId: disputed.id, says: 'eleventh' }],
  })
  const address = `${own.path}/interventions/${id}/edit`
  const says = (of: Page) => of.getByRole('textbox', { name: 'What it says' }).first()

  await page.goto(address)
  await add(page, 'Another theme', `Mine ${tag}`)
  await page
    .getByRole('radiogroup', { name: `Stance on Kept ${tag}` })
    .getByText('Opposes')
    .click()
  await says(page).fill('twelfth, as I heard')
  await add(page, 'Another source', 'My paper')
  await page.getByLabel('Note for colleagues').fill('Only mine')

  await inAnotherBrowser(browser, 'administrator', async (other) => {
    await other.goto(address)
    await add(other, 'Another theme', `Theirs ${tag}`)
    await other.getByRole('button', { name: `Remove Goes ${tag}` }).click()
    await says(other).fill('tenth, as they heard')
    await add(other, 'Another source', 'Their paper')
    await other.keyboard.press('Control+s')
    await expect(other.getByText(/^Saved/).first()).toBeVisible()
  })

  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  const themes = dialog.getByRole('radiogroup', { name: 'Themes' })
  const sources = dialog.getByRole('radiogroup', { name: 'Sources' })
  const lines = (of: typeof themes, choice: RegExp) =>
    of.locator('label').filter({ hasText: choice }).getByRole('listitem')
  await expect(dialog.getByRole('radiogroup')).toHaveCount(2)
  await expect(lines(themes, /^Both/)).toHaveText([
    `Added: Kept ${tag} · Opposes`,
    `Added: Theirs ${tag}`,
    `Added: Mine ${tag}`,
    `Taken out: Kept ${tag}`,
    `Taken out: Goes ${tag}`,
  ])
  await expect(lines(sources, /^Both/).last()).toHaveText('Disputed source · tenth, as they heard')
  await expect(sources).toContainText('You both changed these, each otherwise')
  await expect(page.locator('img[src=x]')).toHaveCount(0)
  for (const { id } of [kept, goes, mine, theirs, disputed, myPaper, theirPaper])
    await expect(dialog).not.toContainText(id)
  expect(await breaches(page)).toEqual([])

  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  await expect(says(page)).toHaveValue('twelfth, as I heard')
  await page.keyboard.press('Control+s')
  await dialog.getByRole('button', { name: 'All as saved now' }).click()
  await dialog.getByRole('button', { name: 'Both wherever possible' }).click()
  await dialog.getByRole('button', { name: 'Save with these' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()

  const saved = await own.get(`/interventions/${id}`)
  expect(
    saved.themes.map((one: { theme: { id: string }; stance: string }) => [one.theme.id, one.stance]),
  ).toEqual([
    [kept.id, 'opposes'],
    [theirs.id, null],
    [mine.id, null],
  ])
  expect(
    saved.citations.map((one: { source: { id: string }; says: string }) => [one.source.id, one.says]),
  ).toEqual([
    [disputed.id, 'twelfth, as I heard'],
    [theirPaper.id, null],
    [myPaper.id, null],
  ])
  expect([saved.note, saved.version]).toEqual(['Only mine', 3])
  await expect(page.getByRole('radiogroup', { name: `Stance on Theirs ${tag}` })).toBeVisible()
  await expect(page.getByText('Their paper')).toBeVisible()
})

const changeElsewhere = async (own: Own, editor: APIRequestContext, path: string, data: object) => {
  const { version } = await own.get(path)
  const answer = await editor.patch(`/api/v1${path}`, { data, headers: { 'if-match': `"${version}"` } })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function saveBoth(page: Page) {
  await page.getByRole('button', { name: /^Save/ }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  await expect(dialog.getByRole('radio', { name: /^Both/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Save with these' }).click()
  await expect(dialog).toBeHidden()
}

test('two who change the other names of a person: both hold', async ({ page, own, editor }) => {
  const aliases = ['Kept', 'Goes']
  const { id } = await own.post('/persons', { name: `A person of a test ${own.id}`, aliases })
  await page.goto(`${own.path}/persons?open=${id}`)
  await page.getByRole('main').getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByLabel('Other names').fill('Kept\nGoes\nMine')
  await changeElsewhere(own, editor, `/persons/${id}`, { aliases: ['Kept', 'Theirs'] })
  await saveBoth(page)
  await expect.poll(async () => (await own.get(`/persons/${id}`)).aliases).toEqual(['Kept', 'Theirs', 'Mine'])
})

test('two who change an agenda: both hold, and an item that is gone by now is a new one', async ({
  page,
  own,
  editor,
}) => {
  const path = `/sessions/${own.session}`
  const titles = async () => (await own.get(path)).agendaItems.map(({ title }: { title: string }) => title)
  const agendaItems = [{ title: 'Opening' }, { title: 'Debate' }, { title: 'Closing' }]
  await changeElsewhere(own, editor, path, { agendaItems })
  await page.goto(`${own.path}${path}/edit`)
  await page.getByRole('textbox', { name: 'Agenda item' }).nth(1).fill('General debate')
  const [opening, , closing] = (await own.get(path)).agendaItems
  await changeElsewhere(own, editor, path, { agendaItems: [opening, { title: 'Theirs' }, closing] })
  await saveBoth(page)
  await expect.poll(titles).toEqual(['Opening', 'Theirs', 'General debate', 'Closing'])
})
