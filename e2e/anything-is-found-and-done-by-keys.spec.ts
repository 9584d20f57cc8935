import { breaches } from './breaches.ts'
import { expect, test } from './fixtures.ts'

test('a delegation is found by its alias, a person without accents, an action by its words', async ({
  page,
  hanoi,
}) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or do anything' })
  await expect(palette.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Việt Nam')
  await expect(palette.getByRole('menuitem', { name: 'VNM Viet Nam' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Viet Nam/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('silvera mart')
  await expect(palette.getByRole('menuitem', { name: /^Oscar Manuel Silvera/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/persons\?open=/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('go instr')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/instruments$/)
  await expect(palette).toBeHidden()
})

test('the palette can be used by everybody, and nothing that is found is run as text of a page', async ({
  page,
  own,
}) => {
  await own.post('/sessions', {
    conferenceId: own.id,
    type: 'plenary',
    title: 'Nasty <img src=x onerror=alert(1)>',
    heldOn: '2025-10-26',
  })
  await page.goto(own.path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('nasty')
    await expect(page.getByRole('menuitem', { name: 'Nasty <img src=x onerror=alert(1)>' })).toBeVisible()
    expect(await breaches(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next row')
  expect(await breaches(page)).toEqual([])
})

test('single keys go, create and walk lists, and never while somebody types', async ({ page, hanoi }) => {
  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page).toHaveURL(/\/interventions$/)
  const rows = page.getByRole('main').locator('tbody tr:not(:has([colspan]))')
  await expect(page.getByRole('heading', { level: 1, name: 'Interventions' })).toBeFocused()
  await expect(rows.first()).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rows.nth(1).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first().getByRole('link').first()).toBeFocused()

  await page.getByLabel('Country').first().click()
  await page.keyboard.type('cgsj')
  await expect(page).toHaveURL(/\/interventions$/)
  await page.reload()
  await expect(rows.first()).toBeVisible()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/interventions\/new$/)
})

test.describe('switched off', () => {
  test.use({ role: 'typist' })

  test('single keys do nothing, and Ctrl K still finds', async ({ page, hanoi }) => {
    await page.goto(`/conferences/${hanoi.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const set = (singleKeys: boolean) => page.request.patch('/api/v1/accounts/me', { data: { singleKeys } })
    expect((await set(false)).ok()).toBe(true)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Find or do anything' })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${hanoi.id}$`))
    await set(true)
  })
})
