import { expect, test } from './fixtures.ts'
import { openDesk, seat } from './hall.ts'
import { measureKeys, summariseKeys } from './key-to-screen.ts'

test.use({ role: 'administrator' })

const mostKeys = 5

test('any delegation of the Hanoi conference has the floor after five keys, and is logged once', async ({
  page,
  own,
  hanoi,
}) => {
  test.setTimeout(300_000)
  const delegations = await seat(own, hanoi)
  expect(delegations.length).toBeGreaterThan(70)
  await measureKeys(page)
  const { floor } = await openDesk(page, own)
  const keys: number[] = []
  for (const { name, shortcut } of delegations) {
    await page.keyboard.press('Shift')
    const typed = ['n', ...shortcut.toLowerCase(), 'Enter']
    for (const key of typed) await page.keyboard.press(key)
    keys.push(typed.length)
    await expect(floor.locator('[data-size="large"]')).toContainText(name)
  }
  expect(Math.max(...keys)).toBeLessThanOrEqual(mostKeys)

  // Each is logged once, for whom it was typed, one after the other.
  await expect(async () => {
    const { entries } = await own.get(`/floor/sessions/${own.session}`)
    const given = entries.map((one: { delegationId: string }) => one.delegationId)
    expect(given).toEqual(delegations.map(({ id }) => id))
  }).toPass()

  // How fast, is a promise of the bench; here it is told.
  const { acts, frames } = await page.evaluate(() => window.measured)
  expect([acts.length, frames.length]).toEqual([delegations.length, delegations.length])
  const { median, p95, longest } = summariseKeys(acts.map(({ ms }) => ms))
  const { median: frame } = summariseKeys(frames)
  const description = `${delegations.length} delegations, at most ${Math.max(...keys)} keys; shown after ${median} ms (median), ${p95} ms (95th percentile), ${longest} ms (longest); a frame in which nothing is done takes ${frame} ms here`
  test.info().annotations.push({ type: 'measured', description })
  console.log(description)
})
