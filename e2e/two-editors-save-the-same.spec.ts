import { inAnotherBrowser } from './another-browser.ts'
import { expect, test } from './fixtures.ts'

const mine = 'Mine <img src=x onerror="document.title=1">'
const theirs = 'Theirs <img src=x onerror="document.title=2">'

test('the second of two editors is told, sees both versions as text, and loses nothing', async ({
  page,
  own,
  browser,
}) => {
  const made = { sessionId: own.session, delegationId: own.cuba, summary: 'As it was' }
  const { id } = await own.post('/interventions', made)
  const address = `${own.path}/interventions/${id}/edit`
  await page.goto(address)
  await page.getByLabel('Summary').fill(mine)

  await inAnotherBrowser(browser, 'administrator', async (other) => {
    await other.goto(address)
    await other.getByLabel('Summary').fill(theirs)
    await other.getByLabel('Note for colleagues').fill('A note of theirs')
    await other.keyboard.press('Control+s')
    await expect(other.getByText(/^Saved/).first()).toBeVisible()
  })

  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'Somebody else changed this meanwhile' })
  await expect(dialog.getByText(mine)).toBeVisible()
  await expect(dialog.getByText(theirs)).toBeVisible()
  await expect(dialog.getByText('As it was: As it was')).toBeVisible()
  await expect(dialog.getByRole('radiogroup')).toHaveCount(1)
  await expect(page.locator('img[src=x]')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  await expect(page.getByLabel('Summary')).toHaveValue(mine)
  expect(await own.get(`/interventions/${id}`)).toMatchObject({ summary: theirs, version: 2 })

  await page.keyboard.press('Control+s')
  await dialog.getByText(/^Both/).click()
  await dialog.getByRole('button', { name: 'Save with these' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  expect(await own.get(`/interventions/${id}`)).toMatchObject({
    summary: `${theirs}\n\n${mine}`,
    note: 'A note of theirs',
    version: 3,
  })
  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByText(mine)).toBeVisible()
  await expect(page.locator('img[src=x]')).toHaveCount(0)
})
