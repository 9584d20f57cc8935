import { expect, test } from './fixtures.ts'

test.use({ role: 'reader' })

const counts = /(\d+) delegations?$/

test('who signed and was silent is found, from a theme too, and Back walks the choices', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await page
    .getByRole('navigation', { name: 'This conference' })
    .getByRole('link', { name: 'Coverage' })
    .click()
  const rows = page.locator('tbody tr')
  await expect(rows.filter({ hasText: 'Zimbabwe' })).toHaveCount(1)
  const all = await rows.count()
  await page.getByRole('button', { name: /^Signed/ }).click()
  await page.getByRole('button', { name: /^Silent/ }).click()
  await expect(page).toHaveURL(/standing=signed&spoke=false|spoke=false&standing=signed/)
  await expect(page.locator('tbody tr:not([data-silent])')).toHaveCount(0)
  expect(await rows.count()).toBeLessThan(all)
  await page.goBack()
  await expect(page).toHaveURL(/standing=signed$/)
  await page.goBack()
  await expect(rows).toHaveCount(all)

  await page.getByRole('link', { name: 'Themes', exact: true }).last().click()
  const theme = page.getByRole('row', { name: /Multilateralism/ })
  const link = theme.getByRole('link', { name: /never raised it/ })
  const never = Number(await link.textContent())
  await link.click()
  await expect(page.locator('.pager-count')).toHaveText(counts)
  await expect(rows).toHaveCount(never)
  await expect(page.getByRole('list', { name: 'Filters that hold' })).toContainText('Multilateralism')
})

test('two are put side by side by keyboard; their passages lead to the record, and the address keeps them', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}/compare`)
  const add = async (typed: string, name: RegExp) => {
    await page.getByRole('combobox', { name: 'Add a delegation or group' }).fill(typed)
    await page.getByRole('option', { name }).first().waitFor()
    await page.getByRole('option', { name }).first().click()
  }
  await add('cuba', /Cuba/)
  await expect(page.getByText('Add at least one more')).toBeVisible()
  await add('african', /African Group.*By its members/)
  await expect(page).toHaveURL(
    /with=CUB,members:AFRICAN|with=CUB%2Cmembers%3AAFRICAN|with=CUB,members%3AAFRICAN/,
  )
  const table = page.getByRole('table', { name: 'Compare' })
  await expect(table.getByRole('row', { name: /Multilateralism/ })).toContainText('Never raised')
  await table
    .getByRole('link', { name: /^Opposes 1/ })
    .first()
    .click()
  await expect(page).toHaveURL(/country=CUB/)
  await expect(page.getByText('1 intervention', { exact: true })).toBeVisible()
  await page.goBack()
  await expect(table).toContainText('Reaffirmed multilateralism')
  await page.getByRole('button', { name: 'Take Cuba away' }).click()
  await expect(table).not.toContainText('Reaffirmed multilateralism')
})

test('who is in none of the groups leads to what they said', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}/coverage/shares`)
  const row = page.getByRole('row', { name: /^In none of these groups/ })
  const link = row.getByRole('link')
  const count = await link.textContent()
  await link.click()
  await expect(page.getByText(`${count} interventions`, { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Filters that hold' })).toContainText('Without Member of')
})
