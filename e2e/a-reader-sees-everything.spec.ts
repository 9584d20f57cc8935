import { expect, test } from './fixtures.ts'
import { screens } from './screens.ts'

test.use({ role: 'reader' })

const changes = /^(Add|Edit|Record|Hide(?! the table)|Move|Set up|Reopen|Change|New)\b/

test('a reader sees every screen and nothing to change it with', async ({ page, hanoi }) => {
  test.slow()
  for (const { name, path, heading, shows } of screens.filter(({ isForm }) => !isForm))
    await test.step(name, async () => {
      await page.goto(path(hanoi))
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect(page.getByRole('main')).toContainText(shows)
      await expect(page.locator('.skeleton')).toHaveCount(0)
      for (const role of ['button', 'link'] as const)
        expect(await page.getByRole(role, { name: changes }).allTextContents()).toEqual([])
    })
})

test('a reader who writes the address of a form is told in words', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}/interventions/new?session=${hanoi.secondPlenary}`)
  await expect(page.getByText('Your account reads the record and does not change it')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
})
