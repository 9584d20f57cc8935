import { getClock } from '#contract/floor'
import { call } from '../../../http/call.ts'
import { toSecond } from './clock.ts'
import { makeClock, tickMs } from './make-clock.ts'
import { openStore } from './store.ts'

const key = 'clock'
const patienceMs = 4_000

/** The clock of this tab, by which everything at its desks is done. */
export const deviceClock = makeClock({
  running: () => performance.now(),
  shown: () => Date.now(),
  isHidden: () => document.hidden,
  ask: async () => Date.parse((await call(getClock, {}, { patienceMs })).now),
  readAhead: async () => (await openStore()).read<number>(key),
  keepAhead: (ahead) =>
    openStore()
      .then((store) => store.write(key, ahead))
      .catch(() => undefined),
})

/** The instant, as it travels. */
export const serverSecond = () => toSecond(deviceClock.now())

let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/** Keeps the clock right for as long as it is used. Answers how to let go of it. */
export async function runClock(): Promise<() => void> {
  users += 1
  if (users === 1) {
    await deviceClock.start()
    timer = setInterval(deviceClock.tick, tickMs)
    deviceClock.sample()
  }
  return () => {
    users -= 1
    if (users === 0) clearInterval(timer)
  }
}
