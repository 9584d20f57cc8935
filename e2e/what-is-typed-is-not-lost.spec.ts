import type { Page } from '@playwright/test'
import { expect, type Own, test } from './fixtures.ts'
import { password } from './start-program.ts'

const words = 'Chủ quyền quốc gia · السيادة'

async function type(page: Page, own: Own) {
  // With the delegation in the address: the one thing typed is the one thing that the draft waits for.
  await page.goto(`${own.path}/interventions/new?session=${own.session}&delegation=${own.cuba}`)
  await expect(page.getByRole('combobox', { name: 'Delegation' })).toHaveValue('Cuba')
  await page.getByLabel('Summary').fill(words)
  await expect(page.getByText(/^Draft kept on this device/)).toBeVisible()
  // What was typed last is kept within 300 ms, and nothing on the screen tells it from what was kept before.
  await page.waitForTimeout(1000)
}

async function isBack(page: Page) {
  await expect(page.getByText(/^Draft of .* restored$/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Delegation' })).toHaveValue('Cuba')
  await expect(page.getByLabel('Summary')).toHaveValue(words)
}

test('a draft survives a reload and a closed tab', async ({ page, own, context }) => {
  await type(page, own)
  await page.reload()
  await isBack(page)
  const address = page.url()
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  await isBack(next)
})

test('an expired sign-in asks for the password and keeps everything', async ({ page, own, context }) => {
  await type(page, own)
  await context.clearCookies()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'Sign in again' })
  await expect(dialog.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Summary')).toHaveValue(words)
  await expect(page).toHaveURL(/\/edit$/)
  const { items } = await own.get(`/interventions?session=${own.session}`)
  expect(items.map(({ summary }: { summary: string }) => summary)).toEqual([words])
})
