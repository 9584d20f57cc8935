import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { choose, retype, tabTo } from './keyboard.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Presses a control with Enter, after going to it with Tab. */
async function press(page: Page, control: Locator) {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

test('a session gets its chairs in order, its agenda, and when it was suspended and resumed', async ({
  page,
  own,
}) => {
  test.slow()
  const persons = ['Ana Díaz', 'Trần Thị Hà'].map((name) => `${name} ${own.id.slice(-6)}`)
  for (const name of persons) await own.post('/persons', { name })
  await page.goto(`${own.path}/sessions/${own.session}`)
  await press(page, page.getByRole('main').getByRole('link', { name: 'Edit' }))
  const form = page.getByRole('main')
  const add = async (name: string) => press(page, form.getByRole('button', { name }))

  for (const name of persons) {
    await add('Add a chair')
    await expect(form.getByRole('combobox', { name: 'Person' }).last()).toBeFocused()
    await choose(page, name, new RegExp(name))
  }
  await page.keyboard.press('Alt+ArrowUp')
  await expect(form.getByText(`${persons[1]} is now 1 of 2`)).toBeAttached()
  // The focus goes with what was moved.
  await expect(form.getByRole('combobox', { name: 'Person' }).first()).toBeFocused()

  await add('Add a suspension')
  await expect(form.getByLabel('Suspended at')).toBeFocused()
  await page.keyboard.type('11')
  await tabTo(page, form.getByLabel('Resumed at'))
  await page.keyboard.type('1120')
  await tabTo(page, form.getByLabel('Reason'))
  await page.keyboard.type('Consultations')

  for (const title of ['Adoption of the agenda', 'Election of officers']) {
    await add('Add an agenda item')
    await expect(form.getByLabel('Number').last()).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type(title)
  }
  await press(page, form.getByRole('button', { name: 'Move Election of officers up' }))
  await press(page, form.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('heading', { level: 1, name: 'First meeting', exact: true })).toBeVisible()
  expect(await own.get(`/sessions/${own.session}`)).toMatchObject({
    chairs: [{ person: { name: persons[1] } }, { person: { name: persons[0] } }],
    suspensions: [
      { suspendedAt: '2025-10-26T04:00:00Z', resumedAt: '2025-10-26T04:20:00Z', reason: 'Consultations' },
    ],
    agendaItems: [{ title: 'Election of officers' }, { title: 'Adoption of the agenda' }],
  })
})

test('a change is undone, done again, a state gone back to, and a hidden record brought back', async ({
  page,
  own,
}) => {
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    summary: 'First',
  })
  const summary = async () => (await own.get(`/interventions/${id}`)).summary
  await page.goto(`${own.path}/interventions/${id}`)
  for (const text of ['Second', 'Third']) {
    await press(page, page.getByRole('main').getByRole('link', { name: 'Edit' }))
    await tabTo(page, page.getByLabel('Summary'))
    await retype(page, text)
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/^Saved/).first()).toBeVisible()
    await press(page, page.getByRole('link', { name: 'Show the record' }))
    await expect(page.getByText(text, { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Second', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Third', { exact: true })).toBeVisible()
  expect(await summary()).toBe('Third')

  await press(page, page.getByRole('main').getByRole('link', { name: 'History' }))
  await expect(page.getByRole('heading', { level: 1, name: /^History/ })).toBeFocused()
  const first = page.locator('.record-change', { hasText: 'Intervention recorded' })
  await press(page, first.getByRole('button', { name: 'Restore this state' }))
  const question = page.getByRole('alertdialog', { name: 'Restore the state of' })
  await press(page, question.getByRole('button', { name: 'Restore', exact: true }))
  await expect(question).toBeHidden()
  await expect.poll(summary).toBe('First')

  await page.goto(`${own.path}/interventions/${id}`)
  await press(page, page.getByRole('button', { name: 'Hide' }))
  await expect(page).toHaveURL(/\/interventions$/)
  await press(page, page.getByRole('link', { name: 'Activity' }))
  await press(page, page.getByRole('link', { name: 'Bin' }))
  await press(page, page.getByRole('button', { name: /^Bring back Cuba/ }))
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible()
  expect(await summary()).toBe('First')
})

test('of two versions each field is chosen with the arrow keys', async ({ page, own, editor }) => {
  const made = { sessionId: own.session, delegationId: own.cuba, summary: 'First', note: 'First' }
  const { id } = await own.post('/interventions', made)
  await page.goto(`${own.path}/interventions/${id}/edit`)
  for (const label of ['Summary', 'Note for colleagues']) {
    await tabTo(page, page.getByLabel(label))
    await retype(page, 'Mine')
  }
  const theirs = await editor.patch(`/api/v1/interventions/${id}`, {
    data: { summary: 'Theirs', note: 'Theirs' },
    headers: { 'if-match': '"1"' },
  })
  expect(theirs.status()).toBe(200)
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  await expect(dialog).toBeVisible()
  const choice = (field: string) => dialog.getByRole('radiogroup', { name: field }).getByRole('radio')
  await tabTo(page, choice('Summary').first())
  await page.keyboard.press('ArrowDown')
  await expect(choice('Summary').nth(1)).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await press(page, dialog.getByRole('button', { name: 'Save with these' }))
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => own.get(`/interventions/${id}`))
    .toMatchObject({ summary: 'Theirs', note: 'Theirs\n\nMine' })
  // Where one was typing is where one goes on.
  await expect(page.locator(':focus')).not.toHaveCount(0)
})

test('a theme is moved into another, out again, and retired', async ({ page, own }) => {
  const [above, below] = ['Prevention', 'Training'].map((name) => `${name} ${own.id.slice(-6)}`)
  await own.post('/themes', { name: above })
  const { id } = await own.post('/themes', { name: below })
  const depth = async () =>
    (await own.get('/themes')).items.find((theme: { id: string }) => theme.id === id).depth
  await page.goto(`${own.path}/themes?open=${id}`)
  const row = page.getByRole('treegrid', { name: 'Themes' }).getByRole('row', { name: below })
  await expect(row).toBeVisible()
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('treegrid', { name: 'Themes' }).getByRole('row').first())
  await page.keyboard.press('End')
  await expect(row).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(row).toHaveAttribute('aria-level', '2')
  await expect.poll(depth).toBe(1)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(row).toHaveAttribute('aria-level', '1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: below })).toBeVisible()
  await press(page, page.getByRole('button', { name: 'More', exact: true }).last())
  const retire = page.getByRole('menuitem', { name: 'Retire' })
  await expect(retire).toBeVisible()
  await page.keyboard.type('ret')
  await expect(retire).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`“${below}” is retired.`)).toBeVisible()
})

test('what a screen offers is done from the palette', async ({ page, own }) => {
  await page.goto(`${own.path}/sources`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add a sou')
  const palette = page.getByRole('dialog', { name: 'Find or do anything' })
  await expect(palette.getByRole('menuitem', { name: 'Add a source' })).toBeVisible()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: /source/ })
  await expect(form.getByLabel('Title')).toBeFocused()
  await page.keyboard.type('The verbatim record')
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(page.getByText('The verbatim record')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('record an')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Record an intervention' })).toBeVisible()
})
