import { setTimeout as sleep } from 'node:timers/promises'
import { type Cookie, expect } from '@playwright/test'
import type { Addresses } from '../server/database/program-role.ts'
import { measureKeys, summariseKeys } from './key-to-screen.ts'
import { killableBrowser } from './killable-browser.ts'
import { rehearse } from './rehearse.ts'

// Whoever types fast presses a key ten times a second.
const betweenKeysMs = 100

export type KeyTimes = ReturnType<typeof summariseKeys>
type Place = { origin: string; database: Addresses; folder: string; cookies: Cookie[] }

/**
 * Logs a session in progress from the first on its list of speakers to the last, with keys alone: whoever is next by
 * Space, or by their letters, a line of summary, and the end.
 */
export async function logPlenary({ origin, database, folder, cookies }: Place) {
  const { desk, sessionId } = await rehearse(database)
  const browser = killableBrowser({ folder, cookies })
  const header = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const read = async (path: string) =>
    (await fetch(`${origin}/api/v1/floor/sessions/${sessionId}${path}`, { headers: header })).json()
  try {
    const { delegations }: { delegations: { id: string; shortcut: string; name: string }[] } =
      await read('/kit')
    const known = new Map(delegations.map((one) => [one.id, one]))
    const { entries }: { entries: { id: string; delegationId: string }[] } = await read('')
    const context = await browser.start()
    await measureKeys(context)
    const page = await context.newPage()
    await page.goto(origin + desk)
    const floor = page.getByRole('region', { name: 'On the floor' })
    await expect(floor).toBeVisible({ timeout: 30_000 })
    const press = async (keys: readonly string[]) => {
      for (const key of keys) await Promise.all([page.keyboard.press(key), sleep(betweenKeysMs)])
      return keys.length
    }
    const keys: number[] = []
    for (const [nth, { delegationId }] of entries.entries()) {
      const { shortcut, name } = known.get(delegationId)!
      await press(['Shift'])
      keys.push(await press(nth % 2 === 0 ? ['Space'] : ['n', ...shortcut.toLowerCase(), 'Enter']))
      await expect(floor.locator('[data-size="large"]')).toContainText(name)
      await press(['e', ...`Line ${nth + 1}`, 'Enter', 'Space'])
      await expect(floor.locator('[data-size="large"]')).toHaveCount(0)
    }
    const { acts, frames } = await page.evaluate(() => window.measured)
    await expect(async () => {
      const { number } = await read('')
      expect(number).toBe(entries.length * 3)
    }).toPass({ timeout: 60_000 })
    const after: { id: string; status: string; summary: string }[] = (await read('')).entries
    const isHeard = ({ id, status, summary }: (typeof after)[number], nth: number) =>
      id === entries[nth]?.id && status === 'delivered' && summary === `Line ${nth + 1}`
    return {
      starts: keys.length,
      /** Of them in the record, each in its place and with its line. */
      heard: after.filter(isHeard).length,
      keys: Math.max(...keys),
      shown: summariseKeys(acts.filter(({ plate }) => plate !== null).map(({ ms }) => ms)),
      frames: summariseKeys(frames),
    }
  } finally {
    await browser.remove()
  }
}
