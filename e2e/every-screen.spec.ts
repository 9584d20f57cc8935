import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { screens } from './screens.ts'

test.use({ role: 'administrator', contextOptions: { reducedMotion: 'reduce' } })

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function breaches(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])
}

/** Colours that fade into others are judged when they are there. */
const comesToRest = (page: Page) =>
  page.evaluate(async () => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(fading.map(({ finished }) => finished))
  })

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const { name, path, heading, shows } of screens)
  test(`${name}: can be used by everybody in light, dark and right to left`, async ({ page, hanoi }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path(hanoi))
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(shows)
    await expect(page.locator('.skeleton')).toHaveCount(0)
    expect(await breaches(page)).toEqual([])
    // The focus goes in the order in which the page is read.
    await expect(page.locator('[tabindex]:not([tabindex="0"]):not([tabindex^="-"])')).toHaveCount(0)

    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    await comesToRest(page)
    for (const width of [1440, 820]) {
      await page.setViewportSize({ width, height: 1180 })
      expect(await overflow(page), `wider than the window of ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await breaches(page)).toEqual([])
  })

test.describe('before anybody has signed in', () => {
  test.use({ role: null })

  test('the sign-in can be used by everybody', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto('/sign-in')
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
      expect(await breaches(page)).toEqual([])
    }
  })
})

test('whatever Tab comes to shows that it has the focus', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}/sessions/${hanoi.secondPlenary}`)
  await expect(page.getByRole('main')).toContainText('Oscar Manuel Silvera')
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement!
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return outlineStyle === 'none' || outlineWidth === '0px' ? focused.outerHTML.slice(0, 200) : null
    })
    expect(unseen).toBeNull()
  }
})
