import { expect, test } from './fixtures.ts'

// The page draws the first operations only since there are so many: to be mended.
test.fixme('the page of the API lists what there is and calls it, with nothing from elsewhere', async ({
  page,
}) => {
  await page.goto('/api/docs')
  const summary = page.getByText('List conferences, newest first')
  // All that the API can do is drawn first.
  await expect(summary).toBeVisible({ timeout: 30_000 })
  await summary.click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await expect(page.locator('.responses-wrapper').getByText('hanoi-2025').first()).toBeVisible()
})
