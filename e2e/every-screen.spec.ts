import { breaches, rulesOfLooks } from './breaches.ts'
import { expect, test } from './fixtures.ts'
import { shortenLists, strayStops, walkFocus } from './focus-walk.ts'
import { comesToRest, overflow } from './looks.ts'
import { screens } from './screens.ts'
import { smallTargets } from './targets.ts'

test.use({ role: 'administrator', contextOptions: { reducedMotion: 'reduce' } })

const wellLed = { isWhole: true, unseen: [], covered: [] }

for (const { name, path, heading, shows } of screens)
  test(`${name}: can be used by everybody in light, dark and right to left`, async ({ page, hanoi }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(path(hanoi))
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(shows)
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await shortenLists(page)
    expect(await breaches(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await expect(page.locator('[tabindex]:not([tabindex="0"]):not([tabindex^="-"])')).toHaveCount(0)
    // Low, so that bars that stick come in the way.
    await page.setViewportSize({ width: 1440, height: 560 })
    expect(await walkFocus(page)).toEqual(wellLed)
    expect(await strayStops(page)).toEqual([])

    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
    await comesToRest(page)
    for (const width of [1440, 820]) {
      await page.setViewportSize({ width, height: 1180 })
      expect(await overflow(page), `wider than the window of ${width}`).toBeLessThanOrEqual(0)
      expect(await strayStops(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page), 'wider than the smallest window (WCAG 1.4.10)').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 820, height: 1180 })
    expect(await breaches(page, { rules: rulesOfLooks })).toEqual([])
    expect(await smallTargets(page)).toEqual([])
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

test('what comes over a list or a page covers nothing that has the focus', async ({ page, hanoi }) => {
  await page.setViewportSize({ width: 1440, height: 480 })
  await page.goto(`/conferences/${hanoi.id}/interventions`)
  await page.getByRole('checkbox', { name: 'Choose all of this page' }).press('Space')
  await expect(page.getByRole('button', { name: 'Clear selection' })).toBeVisible()
  await shortenLists(page)
  expect(await walkFocus(page)).toEqual(wellLed)

  await page.goto(`/conferences/${hanoi.id}/themes`)
  await page.getByRole('button', { name: 'Add a theme', exact: true }).press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeFocused()
  expect(await walkFocus(page, '.dialog-head button')).toEqual(wellLed)
})

test('a fault that is planted is found', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByRole('main')).toContainText('Registered speakers')
  await page.setViewportSize({ width: 1440, height: 560 })
  const plant = (rules: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, rules)
  await plant(
    '.page-header .row { flex-direction: row-reverse } .top-nav a { block-size: 1rem; inline-size: 1rem }',
  )
  expect((await smallTargets(page)).length).toBeGreaterThan(0)
  expect(await walkFocus(page)).toEqual(wellLed)
  expect((await strayStops(page)).length).toBeGreaterThan(0)
  await plant('.button:focus { outline: none !important }')
  expect((await walkFocus(page)).unseen.length).toBeGreaterThan(0)
  await plant('.top-bar { padding-block-end: 20rem }')
  expect((await walkFocus(page)).covered.length).toBeGreaterThan(0)
})
