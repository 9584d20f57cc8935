import { expect, test } from './fixtures.ts'

test('the page of the API lists what there is and calls it, with nothing from elsewhere', async ({
  page,
}) => {
  await page.goto('/api/docs')
  const summary = page.getByText('List conferences, newest first')
  await expect(summary).toBeVisible()
  await summary.click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await expect(page.locator('.responses-wrapper').getByText('hanoi-2025').first()).toBeVisible()
})
