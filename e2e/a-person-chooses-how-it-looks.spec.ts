import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

// What is chosen stays with the account: one that no other test reads with.
test.use({ role: 'visitor', colorScheme: 'light' })

const screens = (hanoi: { id: string; secondPlenary: string }) =>
  ['', '/sessions', `/sessions/${hanoi.secondPlenary}`, '/interventions'].map(
    (path) => `/conferences/${hanoi.id}${path}`,
  )

/** The texts of a page that look like the name of a text, such as `list.title`. */
const rawKeys = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
    return texts.filter((text) => /^[a-z]+[A-Za-z]*([.:][a-z][A-Za-z_]*)+$/.test(text))
  })

test('a person reads the screens in Vietnamese and in dark colours, here and at the next visit', async ({
  page,
  hanoi,
}) => {
  const root = page.locator('html')
  await page.goto(`/conferences/${hanoi.id}`)
  await page.getByRole('button', { name: /^Your settings/ }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect(root).toHaveAttribute('data-scheme', 'dark')
  await page.getByRole('button', { name: /^Your settings/ }).click()
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByRole('menuitem', { name: 'Tiếng Việt' }).click()
  await expect(root).toHaveAttribute('lang', 'vi')
  expect((await kept).ok()).toBe(true)

  for (const path of screens(hanoi)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Hội nghị này' })).toBeVisible()
    await expect(root).toHaveAttribute('lang', 'vi')
    await expect(root).toHaveAttribute('data-scheme', 'dark')
    await expect(page.getByRole('main')).toContainText(/2[56] (tháng|thg) 10,? 2025/)
    expect(await rawKeys(page)).toEqual([])
  }
})
