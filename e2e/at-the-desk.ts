import { expect, type Page } from '@playwright/test'
import type { Own } from './fixtures.ts'

/** What a page reports when the network goes, as it should. */
export const awayErrors = [/net::ERR_|Failed to load resource|EventSource|^NetworkError|fetching the script/]

export { openDesk } from './hall.ts'

export const isOpen = (page: Page) =>
  expect(page.getByRole('heading', { name: 'First meeting', exact: true })).toBeVisible()

/** Gives a delegation the floor by keys alone. */
export async function giveTheFloor(page: Page, letters: string) {
  await page.keyboard.press('n')
  await expect(page.locator('input:focus')).toBeVisible()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  await expect(page.locator('input:focus')).toBeHidden()
}

/** Ends who has the floor, once the key is heard again: right after the floor was given elsewhere it does nothing. */
export async function endTheFloor(page: Page) {
  await page.waitForTimeout(1_700)
  await page.keyboard.press('Space')
}

/** Five acts: Cuba and Viet Nam have the floor, and Cuba has it again. */
export async function fiveActs(page: Page, from = 0) {
  await giveTheFloor(page, 'CUB')
  await waits(page, from + 1)
  await endTheFloor(page)
  await waits(page, from + 2)
  await giveTheFloor(page, 'VNM')
  await waits(page, from + 3)
  await endTheFloor(page)
  await waits(page, from + 4)
  await giveTheFloor(page, 'CUB')
  await waits(page, from + 5)
}

export const theFive = ['giveTheFloorTo', 'endTheFloor', 'giveTheFloorTo', 'endTheFloor', 'giveTheFloorTo']

/** The state in the bar, on every screen. */
export const waits = (page: Page, count: number) =>
  expect(
    page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(`${count} waiting, since \\d\\d:\\d\\d`) }),
  ).toBeVisible()

export const isSaved = (page: Page) =>
  expect(page.getByRole('banner').getByRole('button', { name: /waiting|refused/ })).toHaveCount(0, {
    timeout: 30_000,
  })

type Act = {
  number: number
  id: string
  act: string
  at: string
  outcome: string
  interventionId: string | null
}

/** The acts of the session as the record has them, in its order. */
export const actsOf = async (own: Own): Promise<Act[]> =>
  (await own.get(`/floor/sessions/${own.session}/acts`)).items

/** Waits until the record has so many acts, and no more, each once. */
export async function recordHas(own: Own, kinds: string[]) {
  await expect.poll(async () => (await actsOf(own)).map(({ act }) => act), { timeout: 30_000 }).toEqual(kinds)
  const acts = await actsOf(own)
  expect(acts.map(({ number }) => number)).toEqual(kinds.map((_, nth) => nth + 1))
  expect(new Set(acts.map(({ id }) => id)).size).toBe(kinds.length)
  return acts
}

/** The page keeps the shell of the app from now on. */
export const shellIsKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
