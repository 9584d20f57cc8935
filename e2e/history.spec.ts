import type { Page } from '@playwright/test'
import { breaches } from './breaches.ts'
import { expect, type Own, test } from './fixtures.ts'

const trap = '<img src=x onerror="document.title=1">'

/** What was just said in passing, with one thing to do about it. */
const notice = (page: Page, text: string | RegExp) => page.locator('.toast', { hasText: text }).last()

async function editSummary(page: Page, own: Own, id: string, text: string) {
  await page.goto(`${own.path}/interventions/${id}/edit`)
  await page.getByLabel('Summary').fill(text)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
}

test('an editor sees who changed what, restores a state, undoes it, and brings back what was hidden', async ({
  page,
  own,
}) => {
  const { id } = await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba })
  const summary = async () => (await own.get(`/interventions/${id}`)).summary
  await editSummary(page, own, id, `Cuba supports it ${trap}`)
  await editSummary(page, own, id, `Cuba opposes it ${trap}, and asks for more time`)

  await page.goto(`${own.path}/interventions/${id}`)
  await page.getByRole('link', { name: 'History' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^History: Cuba/ })).toBeVisible()
  const changes = page.locator('.record-change')
  await expect(changes).toHaveCount(3)
  const newest = changes.first()
  await expect(newest).toContainText('Intervention changed')
  await expect(newest).toContainText('The editor')
  await expect(newest).toContainText('The state now')
  await expect(newest.locator('del')).toHaveText('removed: supports')
  await expect(newest.locator('ins')).toHaveText(['added: opposes', 'added: , and asks for more time'])
  await expect(changes.nth(1)).toContainText(trap)
  await expect(page.locator('img[src=x]')).toHaveCount(0)

  await changes.nth(1).getByRole('button', { name: 'Restore this state' }).click()
  const question = page.getByRole('alertdialog', { name: 'Restore the state of' })
  await expect(question.getByRole('rowheader', { name: 'Summary' })).toBeVisible()
  await expect(question).toContainText('One later change is taken back')
  await question.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(changes).toHaveCount(4)
  expect(await summary()).toBe(`Cuba supports it ${trap}`)
  await notice(page, 'Restored: Cuba').getByRole('button', { name: 'Undo' }).click()
  await expect(changes).toHaveCount(5)
  expect(await summary()).toBe(`Cuba opposes it ${trap}, and asks for more time`)

  await page.goto(`${own.path}/interventions/${id}`)
  await page.getByRole('button', { name: 'Hide' }).click()
  await expect(page).toHaveURL(/\/interventions$/)
  await page.goto(`${own.path}/bin`)
  const row = page.getByRole('row', { name: /Cuba/ })
  await expect(row).toContainText('The editor')
  await row.getByRole('button', { name: /^Bring back Cuba/ }).click()
  await expect(notice(page, 'Back again: Cuba')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible()
  expect(await summary()).toBe(`Cuba opposes it ${trap}, and asks for more time`)
})

test('Ctrl Z undoes one’s own last change, Redo does it again, and neither while typing', async ({
  page,
  own,
}) => {
  const { id } = await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba })
  const summary = async () => (await own.get(`/interventions/${id}`)).summary
  await editSummary(page, own, id, 'as it became')
  await page.getByLabel('Note for colleagues').focus()
  await page.keyboard.press('Control+z')
  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByText('as it became')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(notice(page, 'Undone: Intervention changed: Cuba')).toBeVisible()
  await expect(page.getByRole('main').getByText('as it became')).toHaveCount(0)
  expect(await summary()).toBeNull()
  await notice(page, 'Undone').getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByRole('main').getByText('as it became')).toBeVisible()
  expect(await summary()).toBe('as it became')

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').getByText('as it became')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('main').getByText('as it became')).toBeVisible()
  // The second is pressed while the first is under way, and waits for its turn.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').getByText('as it became')).toHaveCount(0)
  await expect(notice(page, 'You have changed nothing since this window was opened')).toBeVisible()
})

test('the activity is filtered in the address, opens in place, and says why something is not undone', async ({
  page,
  own,
}) => {
  const { id } = await own.post('/interventions', { sessionId: own.session, delegationId: own.cuba })
  await editSummary(page, own, id, 'first')
  await editSummary(page, own, id, 'second')
  await page.goto(`${own.path}/activity?kind=intervention`)
  await page.getByRole('button', { name: /Act$/ }).click()
  await page.getByRole('option', { name: 'Intervention changed' }).click()
  await expect(page).toHaveURL(/kind=intervention&act=intervention\.update/)
  await page.getByRole('button', { name: /Who$/ }).click()
  await page.getByRole('option', { name: 'The editor (you)' }).click()
  const held = page.getByRole('list', { name: 'Filters that hold' })
  await expect(held.getByRole('listitem')).toHaveCount(4)

  const lines = page.locator('.change')
  await expect(lines).toHaveCount(2)
  await lines.nth(1).getByRole('button', { name: 'Intervention changed' }).first().click()
  await expect(page).toHaveURL(/open=/)
  await expect(lines.nth(1).getByRole('row', { name: 'Summary empty first' })).toBeVisible()
  expect(await breaches(page)).toEqual([])

  await lines.nth(1).getByRole('button', { name: 'Undo: Intervention changed' }).click()
  await expect(notice(page, 'It has been changed since: Summary')).toBeVisible()
  await lines.nth(0).getByRole('button', { name: 'Undo: Intervention changed' }).click()
  await expect(lines.nth(0)).toContainText('Undone by The editor')
  await lines.nth(1).getByRole('button', { name: 'Undo: Intervention changed' }).click()
  await expect(lines.nth(1)).toContainText('Undone by The editor')

  await held.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(/\/activity$/)
  await expect(lines.first()).toContainText('Change undone')
  await page.goBack()
  await expect(lines).toHaveCount(2)
})

test.describe('to a reader', () => {
  test.use({ role: 'reader' })

  test('no history is offered, and its address says whose it is', async ({ page, hanoi }) => {
    await page.goto(`/conferences/${hanoi.id}`)
    await expect(page.getByRole('navigation', { name: 'This conference' })).toContainText('Instruments')
    await expect(page.getByRole('link', { name: 'Activity' })).toHaveCount(0)
    for (const path of ['activity', 'bin', `history/intervention/${hanoi.cubas}`]) {
      await page.goto(`/conferences/${hanoi.id}/${path}`)
      await expect(page.getByRole('heading', { name: 'History is kept for editors' })).toBeVisible()
    }
  })
})
