import { expect, type Locator, type Page } from '@playwright/test'

const furthest = 150

/** Presses Tab until this control has the focus; fails where Tab does not lead to it. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(control).toBeVisible()
  for (let step = 0; step < furthest; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not lead to ${control}`)
}

/** Types into the field that has the focus and takes the entry of this name from the list that opens. */
export async function choose(page: Page, text: string, name: string | RegExp) {
  await page.keyboard.type(text)
  const entry = page.getByRole('option', { name }).first()
  await expect(entry).toBeVisible()
  await expect(page.locator('[role=option][data-focused]')).toBeVisible()
  for (let step = 0; step < furthest; step += 1) {
    if ((await entry.getAttribute('data-focused')) !== null) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
}

/** Replaces what stands in the field that has the focus. */
export async function retype(page: Page, text: string) {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}
