/** One question for the server's time; sent and received by a clock that only runs forward, in milliseconds. */
export type Sample = { sentAt: number; receivedAt: number; serverAt: number }

/** What to add to the running clock to get the server's, how far off it may be, and when it was found. */
export type Estimate = { offset: number; error: number; foundAt: number }

export const estimateOf = ({ sentAt, receivedAt, serverAt }: Sample): Estimate => ({
  offset: serverAt - (sentAt + receivedAt) / 2,
  error: (receivedAt - sentAt) / 2,
  foundAt: receivedAt,
})

/** The sample with the least way there and back says most. */
export const best = (samples: readonly Sample[]): Estimate =>
  samples.map(estimateOf).reduce((one, other) => (other.error < one.error ? other : one))

// A quartz runs wrong by some 50 millionths, seconds in a day.
const driftPerMs = 50e-6

/** The better of two estimates. Where both cannot be right, a clock was set meanwhile: the newer one counts. */
export function better(before: Estimate | null, fresh: Estimate): Estimate {
  if (before === null) return fresh
  const error = before.error + Math.max(0, fresh.foundAt - before.foundAt) * driftPerMs
  const isContradicted = Math.abs(fresh.offset - before.offset) > error + fresh.error
  return isContradicted || fresh.error <= error ? fresh : before
}

/** What the running clock and the clock of the device show at one moment. */
export type Moment = { running: number; shown: number }

/** By how much the shown clock went ahead of the running one between two moments. */
export const jumpBetween = (before: Moment, after: Moment) =>
  after.shown - before.shown - (after.running - before.running)

// Less is the device's clock being drawn to the right time by its system.
const leastJump = 1_500

export const isJump = (jump: number) => Math.abs(jump) >= leastJump

// A machine that goes to sleep and wakes up stalls a while on both ways.
const stall = 500

/**
 * Whether a jump comes from the machine having slept, in which the running clock may stand still, rather than from
 * its clock having been set. Only the server can tell for certain; this is for when it cannot be asked. No sleep
 * turns a clock back, and whoever sets one does not stop the page, whose ticks come in time.
 */
export const wasAsleep = (jump: number, late: number, isHidden: boolean) =>
  jump >= leastJump && (isHidden || late >= stall)

/** What a message says that left the server some time ago: its clock shows at least that. */
export const isContradictedBy = ({ offset, error }: Estimate, serverAt: number, running: number) => {
  const ahead = serverAt - (running + offset)
  return ahead > error + 250 || ahead < -longestWay
}

// No message is under way longer than that.
const longestWay = 30_000

/** An instant as it travels: to the second, in UTC. */
export const toSecond = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
