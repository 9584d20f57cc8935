import { expect, test } from './fixtures.ts'

test('the page of the API lists what there is and calls it, with nothing from elsewhere', async ({
  page,
  editor,
}) => {
  const { paths } = await (await editor.get('/api/v1/openapi.json')).json()
  const operations = Object.values<Record<string, { tags: string[] }>>(paths).flatMap(Object.values)
  const nouns = [...new Set(operations.flatMap(({ tags }) => tags))]

  await page.goto('/api/docs')
  await expect(page.locator('.opblock-tag')).toHaveText(nouns)

  await page.getByRole('link', { name: 'conferences', exact: true }).click()
  await page.getByText('List conferences, newest first').click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await expect(page.locator('.responses-wrapper').getByText('Asia/Ho_Chi_Minh').first()).toBeVisible()
})
