import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from './fixtures.ts'
import { retype, tabTo } from './keyboard.ts'
import { password } from './start-program.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

// Each test with an account of its own, since what is chosen stays with it.
test.use({ role: null, colorScheme: 'light' })

let email: string
test.beforeEach(async ({ editor, page, playwright }) => {
  email = `${uuidv7()}@example.org`
  const data = { name: 'Somebody', email, role: 'editor' }
  const made = await editor.post('/api/v1/accounts', { data, headers: { 'idempotency-key': uuidv7() } })
  const path = `/api/v1/accounts/${(await made.json()).id}/link`
  const link = await editor.post(path, { headers: { 'if-match': '"1"' } })
  const token = (await link.json()).linkPath.split('/').at(-1)
  const joining = { token, name: 'Somebody', password }
  const api = await playwright.request.newContext({ baseURL: process.env.E2E_URL!, userAgent: firefox })
  expect((await api.post('/api/v1/accounts/join', { data: joining })).ok()).toBe(true)
  await page.goto('/sign-in?next=/accounts/me')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
})

const rowHeight = (page: Page) =>
  page
    .locator('tbody tr')
    .first()
    .evaluate((row) => Math.round(row.getBoundingClientRect().height))

test('settings hold at once and at the next visit, by keyboard', async ({ page, hanoi }) => {
  const root = page.locator('html')
  await tabTo(page, page.getByLabel('Your name'))
  await retype(page, 'Người khác')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Your settings, Người khác' })).toBeVisible()

  const before = await rowHeight(page)
  await tabTo(page, page.getByRole('radio', { name: 'English' }))
  await tabTo(page, page.getByRole('radio', { name: 'As the system' }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(root).toHaveAttribute('data-scheme', 'dark')
  await tabTo(page, page.getByRole('radio', { name: 'Comfortable' }))
  await page.keyboard.press('ArrowRight')
  await expect(root).toHaveAttribute('data-density', 'compact')
  await expect.poll(() => rowHeight(page)).toBeLessThan(before)
  await tabTo(page, page.getByRole('switch', { name: 'Shortcuts of a single key' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('Saved').first()).toBeVisible()

  await page.goto(`/conferences/${hanoi.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => localStorage.clear())
  await page.goto('/accounts/me')
  await expect(page.getByLabel('Your name')).toHaveValue('Người khác')
  await expect(root).toHaveAttribute('data-scheme', 'dark')
  await expect(root).toHaveAttribute('data-density', 'compact')
  await expect(page.getByRole('switch', { name: 'Shortcuts of a single key' })).not.toBeChecked()
  await page.getByRole('switch', { name: 'Shortcuts of a single key' }).press('Space')
  await expect(page.getByText('Saved').first()).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test.describe('while the database is away', () => {
  test.use({ expectedErrors: [/status of 503/] })

  test('a setting that cannot be kept holds here and says so', async ({ page }) => {
    await page.route('**/api/v1/accounts/me', (route) => route.fulfill({ status: 503, body: '' }))
    await page.getByText('Compact', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
    await expect(page.getByText(/^This holds on this device only for now/)).toBeVisible()
    await expect(page.getByText('Refused')).toBeVisible()
  })
})

test('another password needs the present one, whose mistake signs nobody out', async ({
  page,
  playwright,
}) => {
  const next = 'Seven herons beside a slow canal'
  await tabTo(page, page.getByLabel('Present password'))
  await page.keyboard.type('not the present one')
  await page.keyboard.press('Tab')
  await page.keyboard.type(next)
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Password' })
  await expect(form.getByRole('alert')).toContainText('This is not your password')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByLabel('New password')).toHaveValue(next)
  await tabTo(page, page.getByLabel('Present password'))
  await retype(page, password)
  await page.keyboard.press('Enter')
  await expect(form.getByText('Saved')).toBeVisible()
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()
  const api = await playwright.request.newContext({ baseURL: process.env.E2E_URL! })
  expect((await api.post('/api/v1/session', { data: { email, password } })).status()).toBe(401)
  expect((await api.post('/api/v1/session', { data: { email, password: next } })).status()).toBe(200)
})

test('sign-ins are told apart and ended, one or all others', async ({ page, playwright }) => {
  const rows = page.getByRole('table', { name: 'Where you are signed in' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('Chrome on Linux')
  await expect(rows.nth(0)).toContainText('This one')
  await expect(rows.nth(1)).toContainText('Firefox on Windows')
  await tabTo(page, page.getByRole('button', { name: 'Sign out Firefox on Windows' }))
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible()

  const api = await playwright.request.newContext({ baseURL: process.env.E2E_URL!, userAgent: firefox })
  expect((await api.post('/api/v1/session', { data: { email, password } })).ok()).toBe(true)
  await page.reload()
  await expect(rows).toHaveCount(2)
  await tabTo(page, page.getByRole('button', { name: 'Sign out everywhere else' }))
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere else' }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  expect((await api.get('/api/v1/accounts/me/sign-ins')).status()).toBe(401)
})
