import {
  best,
  better,
  type Estimate,
  isContradictedBy,
  isJump,
  jumpBetween,
  type Moment,
  type Sample,
  wasAsleep,
} from './clock.ts'

/** What a clock stands on: those of the machine, in milliseconds, the server's, and where it is kept what they differ by. */
export type ClockWorld = {
  /** Only runs forward, and may stand still while the machine sleeps. */
  running: () => number
  /** What the machine's clock shows, which anybody may set. */
  shown: () => number
  isHidden: () => boolean
  ask: () => Promise<number>
  readAhead: () => Promise<number | undefined>
  keepAhead: (ahead: number) => void
}

export const tickMs = 1_000
const samples = 5
const againMs = 4 * 60_000
// Two instants told one after the other do not change places when the clock is set right by so little.
const slackMs = 2_000

/** A clock that shows the server's time, whatever the machine's own clock shows, and also without the server. */
export function makeClock({ running, shown, isHidden, ask, readAhead, keepAhead }: ClockWorld) {
  const moment = (): Moment => ({ running: running(), shown: shown() })
  let estimate: Estimate | null = null
  let told = Number.NEGATIVE_INFINITY
  let lastTick = moment()
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<boolean> | undefined
  let kept: number | undefined

  function now() {
    const at = estimate ? running() + estimate.offset : shown()
    told = at < told && told - at < slackMs ? told : at
    return told
  }

  /** How far the machine's clock is behind, for a start without a network. */
  function keep() {
    if (!estimate) return
    const ahead = Math.round(running() + estimate.offset - shown())
    if (kept !== undefined && Math.abs(ahead - kept) < 50) return
    kept = ahead
    keepAhead(ahead)
  }

  async function askSome(): Promise<boolean> {
    const found: Sample[] = []
    askedAt = running()
    for (let nth = 0; nth < samples; nth += 1) {
      const sentAt = running()
      try {
        const serverAt = await ask()
        found.push({ sentAt, receivedAt: running(), serverAt })
      } catch {
        break
      }
    }
    if (found.length === 0) return false
    estimate = better(estimate, best(found))
    keep()
    return true
  }

  /** Asks the server several times; false where it was not reached. */
  function sample(): Promise<boolean> {
    asking ??= askSome().finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    now,
    sample,

    /** Starts from what was known last on this machine. */
    async start() {
      lastTick = moment()
      if (estimate) return
      const ahead = await readAhead()
      if (ahead === undefined || estimate) return
      kept = ahead
      estimate = {
        offset: shown() + ahead - running(),
        error: Number.POSITIVE_INFINITY,
        foundAt: running(),
      }
    },

    /** Whether anything but the machine's own clock is known. */
    isKnown: () => estimate !== null,

    /** Hears a message that left the server at an instant; asks where its clock cannot have shown that. */
    hearMessage(serverAt: number) {
      if (estimate && isContradictedBy(estimate, serverAt, running())) sample()
    },

    /** To be called each second: notices when the machine has slept or its clock was set. */
    async tick() {
      const at = moment()
      const late = at.running - lastTick.running - tickMs
      const jump = jumpBetween(lastTick, at)
      lastTick = at
      if (isJump(jump)) {
        const wasReached = await sample()
        // Nobody can be asked: the likelier of the two.
        if (!wasReached && estimate && wasAsleep(jump, late, isHidden()))
          estimate = { ...estimate, offset: estimate.offset + jump }
        keep()
      } else if (at.running - askedAt > againMs) sample()
    },
  }
}
