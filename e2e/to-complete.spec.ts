import { expect, test } from './fixtures.ts'
import { choose, tabTo } from './keyboard.ts'

type Record = { id: string; version: number; updatedAt: string }
const unmoved = ({ version: _v, updatedAt: _u, ...rest }: Record) => rest

test('ten interventions are completed to final with the keyboard alone, and the day is undone step by step', async ({
  page,
  own,
}) => {
  test.slow()
  const theme = await own.post('/themes', { name: `Evidence ${own.id}` })
  const source = await own.post('/sources', { conferenceId: own.id, title: 'The verbatim record' })
  await own.post('/delegates', { delegationId: own.cuba, nameAsPrinted: 'Ana Díaz' })
  await own.post('/delegates', { delegationId: own.vietNam, nameAsPrinted: 'Trần Thị Hà' })
  const logged: string[] = []
  for (let nth = 0; nth < 10; nth += 1) {
    const minutes = String(nth * 5).padStart(2, '0')
    const { id } = await own.post('/interventions', {
      sessionId: own.session,
      delegationId: nth % 2 ? own.vietNam : own.cuba,
      startedAt: `2025-10-26T09:${minutes}:00+07:00`,
      endedAt: `2025-10-26T09:${minutes}:59+07:00`,
    })
    logged.push(id)
  }
  const read = () => Promise.all(logged.map((id) => own.get(`/interventions/${id}`)))
  const before = await read()

  await page.goto(own.path)
  await tabTo(page, page.getByRole('link', { name: /^To complete\s+10 records$/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: 'Go through them' }))
  await page.keyboard.press('Enter')

  for (let nth = 0; nth < 10; nth += 1) {
    await expect(page.getByText(`${nth + 1} of 10`)).toBeVisible()
    await expect(page.getByRole('combobox', { name: /^Speaker/ })).toBeFocused()
    if (nth === 4) {
      // Not now: it waits until the others are done.
      await page.keyboard.press('Alt+n')
      continue
    }
    await complete(nth)
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText('1 is still in it')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Go through them again' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /^Speaker/ })).toBeFocused()
  await complete(4)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'The queue is empty' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'To complete', exact: true })).toBeVisible()

  async function complete(nth: number) {
    await choose(page, nth % 2 ? 'tran' : 'diaz', nth % 2 ? /Trần Thị Hà/ : /Ana Díaz/)
    await tabTo(page, page.getByRole('textbox', { name: 'Summary' }))
    await page.keyboard.type(`Summary ${nth + 1}`)
    await tabTo(page, page.getByRole('combobox', { name: 'Themes' }))
    await choose(page, own.id, `Evidence ${own.id}`)
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('combobox', { name: 'Sources' }))
    await choose(page, 'verbatim', /The verbatim record/)
    await page.keyboard.press('Alt+r')
    await page.keyboard.press('Alt+r')
    await expect(page.getByRole('radio', { name: 'Final' })).toBeChecked()
  }

  const after = await read()
  expect(after.map(({ summary }) => summary)).toEqual(logged.map((_, nth) => `Summary ${nth + 1}`))
  for (const record of after)
    expect(record).toMatchObject({
      reviewState: 'final',
      person: { name: expect.any(String) },
      themes: [{ theme: { id: theme.id }, stance: 'supports' }],
      citations: [{ source: { id: source.id } }],
    })
  const acts = (await own.get(`/changes?conference=${own.id}&action=intervention.update&pageSize=50`)).items
  expect(new Set(acts.map(({ account }: { account: { id: string } }) => account.id)).size).toBe(1)
  expect(acts[0].account.id).toBe(after[0].reviewedBy.id)
  for (const { id } of acts) {
    const undone = await page.request.post(`/api/v1/changes/${id}/undo`, {
      headers: { 'idempotency-key': `undo-${id}`, origin: process.env.E2E_URL! },
    })
    expect(undone.status(), await undone.text()).toBe(201)
  }
  expect((await read()).map(unmoved)).toEqual(before.map(unmoved))
})

test('in the queue of anything lacking the work says what a form does not show', async ({ page, own }) => {
  const guests = await own.post('/delegations', {
    conferenceId: own.id,
    kind: 'other',
    name: 'Guests',
    registered: false,
  })
  const nine = { startedAt: '2025-10-26T09:00:00+07:00', endedAt: '2025-10-26T09:05:00+07:00' }
  for (const delegationId of [guests.id, own.cuba])
    await own.post('/interventions', { sessionId: own.session, delegationId, ...nine })
  await page.goto(`${own.path}/to-complete`)
  await page.getByRole('link', { name: 'Go through them' }).click()
  await expect(page.getByText('Guests is not registered at this conference.')).toBeVisible()
  await expect(page.getByText('Its time overlaps with another of its session.')).toBeVisible()
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await expect(page.getByText('Its time overlaps with another of its session.')).toBeVisible()
  await expect(page.getByText('is not registered at this conference.')).toBeHidden()
})

test('a final record changes by corrigendum only, which stands with it', async ({ page, own }) => {
  const { id } = await own.post('/interventions', {
    sessionId: own.session,
    delegationId: own.cuba,
    summary: 'As it was heard',
  })
  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByRole('button', { name: 'Set to checked' })).toBeVisible()
  await page.keyboard.press('Alt+r')
  await expect(page.getByRole('button', { name: 'Make final' })).toBeVisible()
  // The key does nothing while the first state is still being saved.
  await expect(async () => {
    await page.keyboard.press('Alt+r')
    await expect(page.getByRole('link', { name: 'Issue a corrigendum' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await tabTo(page, page.getByRole('link', { name: 'Issue a corrigendum' }))
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('textbox', { name: 'Summary' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('As it was said')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('say why it is corrected')).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: /^Why it is corrected/ }))
  await page.keyboard.type('<b>Misheard</b>')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()

  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByRole('region', { name: 'Corrigenda' })).toContainText('<b>Misheard</b>')
  await expect(page.getByText('As it was said')).toBeVisible()
})

test('many are changed at once: how many is said before, and one press undoes it', async ({ page, own }) => {
  for (let nth = 0; nth < 3; nth += 1)
    await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba })
  const final = await own.post('/interventions', { sessionId: own.session, delegationId: own.vietNam })
  const states = async () =>
    (await own.get(`/interventions?conference=${own.id}`)).items.map(
      ({ reviewState }: { reviewState: string }) => reviewState,
    )
  await page.goto(`${own.path}/interventions/${final.id}`)
  await page.getByRole('button', { name: 'Set to checked' }).press('Alt+r')
  await page.getByRole('button', { name: 'Make final' }).press('Alt+r')
  await expect(page.getByRole('link', { name: 'Issue a corrigendum' })).toBeVisible()

  await page.goto(`${own.path}/interventions`)
  await tabTo(page, page.getByRole('checkbox', { name: 'Choose all of this page' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('4 chosen')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Set review state' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Provisional' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Set to checked' })
  await expect(dialog).toContainText('3 interventions will be changed.')
  await expect(dialog).toContainText('1 is final and stays as it is.')
  await tabTo(page, dialog.getByRole('button', { name: 'Change 3' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 interventions changed')).toBeVisible()
  expect(await states()).toEqual(['checked', 'checked', 'checked', 'final'])
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('Undone: 3 interventions are as they were')).toBeVisible()
  expect(await states()).toEqual(['provisional', 'provisional', 'provisional', 'final'])
})
