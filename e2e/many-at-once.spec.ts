import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'

const statesOf = async (own: Own) =>
  (await own.get(`/interventions?conference=${own.id}`)).items.map(
    ({ reviewState }: { reviewState: string }) => reviewState,
  )

/** Asks to set all three of a conference to checked, and answers the dialog that says how many. */
async function askForChecked(page: Page, own: Own) {
  for (let nth = 0; nth < 3; nth += 1)
    await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba })
  await page.goto(`${own.path}/interventions`)
  await page.getByRole('checkbox', { name: 'Choose all of this page' }).press('Space')
  await page.getByRole('button', { name: 'Set review state' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Checked' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Set to checked' })
  await expect(dialog).toContainText('3 interventions will be changed.')
  return dialog
}

/** Holds back what is sent to an address until it is let go. */
async function hold(page: Page, address: RegExp) {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    await gate
    await route.continue()
  })
  return letGo
}

test('while many are changed the dialog says how many and for how long, and stays', async ({ page, own }) => {
  const dialog = await askForChecked(page, own)
  const letGo = await hold(page, /\/interventions\/bulk$/)
  await dialog.getByRole('button', { name: 'Change 3' }).press('Enter')
  await expect(dialog.getByRole('progressbar', { name: 'Changing 3 interventions…' })).toBeVisible()
  await expect(dialog).toContainText('All of them change in one step, or none does.')
  await expect(dialog.getByText('0:02')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  expect(await statesOf(own)).toEqual(['provisional', 'provisional', 'provisional'])
  letGo()
  await expect(page.getByText('3 interventions changed')).toBeVisible()
  await expect(dialog).toBeHidden()

  const letUndo = await hold(page, /\/undo$/)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  const working = page.locator('.toast').getByRole('progressbar', { name: /^Undoing: Review state set/ })
  await expect(working).toBeVisible()
  await expect(page.locator('.toast').getByText('0:02')).toBeVisible()
  letUndo()
  await expect(page.getByText('Undone: 3 interventions are as they were')).toBeVisible()
  await expect(working).toBeHidden()
})

test('Ctrl Z of what touched many says how many first, and Enter does it; so does Redo', async ({
  page,
  own,
}) => {
  const dialog = await askForChecked(page, own)
  await dialog.getByRole('button', { name: 'Change 3' }).press('Enter')
  await expect(page.getByText('3 interventions changed')).toBeVisible()
  await expect(dialog).toBeHidden()

  await page.keyboard.press('Control+z')
  const question = page.getByRole('alertdialog', { name: 'Undo: 3 interventions?' })
  await expect(question).toContainText('Review state set. All of it is undone in one step')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect(await statesOf(own)).toEqual(['checked', 'checked', 'checked'])

  await page.keyboard.press('Control+z')
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Undone: Review state set/)).toBeVisible()
  expect(await statesOf(own)).toEqual(['provisional', 'provisional', 'provisional'])

  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('alertdialog', { name: 'Do again: 3 interventions?' })).toBeVisible()
  expect(await statesOf(own)).toEqual(['provisional', 'provisional', 'provisional'])
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Done again:/)).toBeVisible()
  expect(await statesOf(own)).toEqual(['checked', 'checked', 'checked'])
})

test('what was merged comes back from the bin only after its number is said', async ({ page, own }) => {
  const twice = await own.post('/delegations', { conferenceId: own.id, kind: 'other', name: 'Kuba' })
  for (let nth = 0; nth < 2; nth += 1)
    await own.post('/interventions', { sessionId: own.session, delegationId: twice.id })
  await page.goto(`${own.path}/delegations/${twice.id}`)
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Merge into another…' }).press('Enter')
  await page.getByRole('combobox', { name: 'Merge into' }).fill('Cuba')
  await page.getByRole('option', { name: /Cuba/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText('Kuba is now one with Cuba.')).toBeVisible()

  await page.goto(`${own.path}/bin`)
  await page.getByRole('button', { name: 'Bring back Kuba' }).press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Undo: 2 interventions and 1 delegation?' })
  await expect(question).toContainText('Delegations merged.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Back again: Kuba')).toBeVisible()
})
