import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { best, better, type Estimate, toSecond } from './clock.ts'
import { makeClock } from './make-clock.ts'

const hour = 3_600_000
const begin = Date.parse('2025-10-26T03:00:00Z')

/** A machine with its two clocks, a server some way off, and what the machine keeps. */
function house({ ahead = 0, kept = undefined as number | undefined, server = true } = {}) {
  const world = {
    passed: 0,
    running: 0,
    ahead,
    isHidden: false,
    isReached: server,
    there: 20,
    back: 20,
    kept,
    asked: 0,
  }
  const pass = (ms: number) => {
    world.passed += ms
    world.running += ms
  }
  const clock = makeClock({
    running: () => world.running,
    shown: () => begin + world.passed + world.ahead,
    isHidden: () => world.isHidden,
    async ask() {
      world.asked += 1
      pass(world.there)
      if (!world.isReached) throw new Error('away')
      const at = begin + world.passed
      pass(world.back)
      return at
    },
    readAhead: async () => world.kept,
    keepAhead: (value) => {
      world.kept = value
    },
  })
  return {
    world,
    clock,
    pass,
    /** How far the clock is off, in milliseconds. */
    off: () => clock.now() - (begin + world.passed),
    async seconds(count: number) {
      for (let nth = 0; nth < count; nth += 1) {
        pass(1_000)
        await clock.tick()
      }
    },
  }
}

describe('the clock', () => {
  it('shows the server’s time however wrong the machine’s is', async () => {
    for (const ahead of [0, 3 * hour, -3 * hour]) {
      const { clock, off } = house({ ahead })
      await clock.start()
      await clock.sample()
      expect(off()).toBe(0)
    }
  })

  it('starts without a server from what the machine knew last', async () => {
    const first = house({ ahead: 3 * hour })
    await first.clock.sample()
    const next = house({ ahead: 3 * hour, kept: first.world.kept, server: false })
    await next.clock.start()
    expect(await next.clock.sample()).toBe(false)
    expect(next.off()).toBe(0)
  })

  it('is not misled when the machine’s clock is set while it runs, with or without a server', async () => {
    for (const isReached of [true, false])
      for (const set of [3 * hour, -3 * hour]) {
        const { world, clock, off, seconds } = house()
        await clock.sample()
        world.isReached = isReached
        await seconds(3)
        world.ahead += set
        expect(off()).toBe(0)
        await seconds(3)
        expect(off()).toBe(0)
        // Kept anew, so that a start after it is right too.
        expect(world.kept).toBe(-set)
      }
  })

  it('goes on after the machine has slept, though its running clock stood still', async () => {
    for (const isReached of [true, false]) {
      const { world, clock, off, seconds, pass } = house()
      await clock.sample()
      world.isReached = isReached
      await seconds(3)
      world.passed += hour
      // Falling asleep and waking up take their time.
      pass(700)
      await seconds(1)
      expect(off()).toBe(0)
    }
  })

  it('takes a jump under a hidden page for sleep, where nobody can be asked', async () => {
    const { world, clock, off, seconds } = house()
    await clock.sample()
    world.isReached = false
    world.isHidden = true
    world.passed += hour
    await seconds(1)
    expect(off()).toBe(0)
  })

  it('asks again every few minutes, and not each second', async () => {
    const { world, clock, seconds } = house()
    await clock.sample()
    await seconds(230)
    expect(world.asked).toBe(5)
    await seconds(20)
    expect(world.asked).toBe(10)
  })

  it('asks at once when a message says what its clock cannot show', async () => {
    const { world, clock } = house()
    await clock.sample()
    const now = () => begin + world.passed
    clock.hearMessage(now() - 200)
    expect(world.asked).toBe(5)
    clock.hearMessage(now() + 2_000)
    await clock.sample()
    clock.hearMessage(now() - 60_000)
    await clock.sample()
    expect(world.asked).toBe(15)
  })

  it('does not let what is done later seem to come before when it is set right by a little', async () => {
    const { world, clock, off, pass } = house()
    world.there = 1_500
    await clock.sample()
    const before = clock.now()
    expect(off()).toBe(740)
    world.there = 20
    world.back = 250
    await clock.sample()
    expect(clock.now()).toBeGreaterThanOrEqual(before)
    pass(2_000)
    expect(off()).toBe(-115)
  })

  it('is never further off than half of the least way there and back', () => {
    const ways = fc.record({
      there: fc.integer({ min: 0, max: 3000 }),
      back: fc.integer({ min: 0, max: 3000 }),
    })
    fc.assert(
      fc.property(fc.array(fc.array(ways, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rounds) => {
        let running = 0
        let estimate: Estimate | null = null
        let least = Number.POSITIVE_INFINITY
        for (const round of rounds) {
          const samples = round.map(({ there, back }) => {
            const sentAt = running
            running += there + back
            return { sentAt, receivedAt: running, serverAt: begin + sentAt + there }
          })
          estimate = better(estimate, best(samples))
          least = Math.min(least, ...round.map(({ there, back }) => (there + back) / 2))
        }
        // By drift alone, which this clock does not have, an older estimate is trusted less.
        expect(Math.abs(estimate!.offset - begin)).toBeLessThanOrEqual(least + running * 50e-6 + 1)
      }),
    )
  })
})

it('an instant travels to the second', () => {
  expect(toSecond(begin + 999)).toBe('2025-10-26T03:00:00Z')
})
