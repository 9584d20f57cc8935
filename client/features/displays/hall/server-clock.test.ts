import { expect, it } from 'vitest'
import { serverClock } from './server-clock.ts'

const noon = Date.parse('2025-10-26T12:00:00Z')
const told = (ms: number) => new Date(noon + ms).toISOString()

it('runs on from what the server told, by the time that has passed here', () => {
  let passed = 500
  const clock = serverClock(() => passed)
  expect(clock.now()).toBeNull()
  clock.hear(told(0))
  passed += 61_000
  expect(clock.now()).toBe(noon + 61_000)
})

it('is not made slow by what comes late, and follows a server that was set back in the end', () => {
  let passed = 0
  const clock = serverClock(() => passed)
  clock.hear(told(0))
  passed = 15_000
  clock.hear(told(15_000 - 4_000))
  expect(clock.now()).toBe(noon + 15_000)
  for (let beat = 0; beat < 8; beat += 1) {
    passed += 15_000
    clock.hear(told(passed - 60_000))
  }
  expect(clock.now()).toBe(noon + passed - 60_000)
})
