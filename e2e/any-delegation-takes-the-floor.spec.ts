import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openDesk, seat } from './hall.ts'

test.use({ role: 'administrator' })

const mostKeys = 5

declare global {
  interface Window {
    /** From each Enter until the delegation stood on the screen, in milliseconds. */
    shownAfter: number[]
  }
}

/** Measures in the page itself: from the key as the system tells it to the frame that shows the plate. */
const measure = (page: Page) =>
  page.addInitScript(() => {
    window.shownAfter = []
    const plate = () => document.querySelector('#desk-floor [data-size="large"]')?.textContent
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== 'Enter') return
        const before = plate()
        const look = () => {
          if (plate() === before) return requestAnimationFrame(look)
          // A message is heard once the frame is painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => window.shownAfter.push(performance.now() - timeStamp)
          return port2.postMessage(null)
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })

test('any delegation of the Hanoi conference has the floor after five keys, shown at once', async ({
  page,
  own,
  hanoi,
}) => {
  test.setTimeout(300_000)
  const delegations = await seat(own, hanoi)
  expect(delegations.length).toBeGreaterThan(70)
  await measure(page)
  const { floor } = await openDesk(page, own)
  const keys: number[] = []
  for (const { name, shortcut } of delegations) {
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

  const shown = (await page.evaluate(() => window.shownAfter)).sort((a, b) => a - b)
  expect(shown).toHaveLength(delegations.length)
  const at = (share: number) => Math.round(shown[Math.floor(share * (shown.length - 1))]!)
  test.info().annotations.push({
    type: 'measured',
    description: `${delegations.length} delegations, at most ${Math.max(...keys)} keys; shown after ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile), ${at(1)} ms (longest)`,
  })
  console.log(test.info().annotations.at(-1)?.description)
})
