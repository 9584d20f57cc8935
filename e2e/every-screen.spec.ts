import { AxeBuilder } from '@axe-core/playwright'
import { expect, stateOf, test } from './fixtures.ts'

test.use({ role: 'administrator' })

type Screen = [name: string, path: (hanoi: { id: string; secondPlenary: string }) => string]
const screens: Screen[] = [
  ['conferences', () => '/conferences'],
  ['overview', ({ id }) => `/conferences/${id}`],
  ['sessions', ({ id }) => `/conferences/${id}/sessions`],
  ['a session', ({ id, secondPlenary }) => `/conferences/${id}/sessions/${secondPlenary}`],
  ['interventions', ({ id }) => `/conferences/${id}/interventions`],
  ['recording', ({ id, secondPlenary }) => `/conferences/${id}/interventions/new?session=${secondPlenary}`],
  ['delegations', ({ id }) => `/conferences/${id}/delegations`],
  ['persons', ({ id }) => `/conferences/${id}/persons`],
  ['themes', ({ id }) => `/conferences/${id}/themes`],
  ['sources', ({ id }) => `/conferences/${id}/sources`],
  ['instruments', ({ id }) => `/conferences/${id}/instruments`],
]
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const [name, path] of screens)
  test(`${name} can be used by everybody, in light, dark and right to left`, async ({ page, hanoi }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path(hanoi))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([])
    }
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    for (const width of [1440, 820]) {
      await page.setViewportSize({ width, height: 1000 })
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, `at ${width}`).toBeLessThanOrEqual(0)
    }
  })

test('a reader sees everything and nothing to change it with', async ({ browser, hanoi }) => {
  const context = await browser.newContext({ storageState: stateOf('reader'), baseURL: process.env.E2E_URL })
  const page = await context.newPage()
  for (const [, path] of screens.filter(([name]) => name !== 'recording')) {
    await page.goto(path(hanoi))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const changing = page.getByRole('button', { name: /^(Add|Edit|Record|Hide|Move|Reopen|New)\b/i })
    await expect(changing).toHaveCount(0)
    await expect(page.getByRole('link', { name: /^(Add|Edit|Record|New)\b/i })).toHaveCount(0)
  }
  await context.close()
})
