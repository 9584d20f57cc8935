import { setTimeout as sleep } from 'node:timers/promises'
import { peakMemory } from './files.ts'
import { desks, displays, type Hall, setUpHall, speakers } from './live-hall.ts'
import { openDesks, openDisplays } from './live-screens.ts'
import { summarise } from './measure.ts'
import type { Program } from './program.ts'

const allowedMs = 1_000
const quietActs = 30
const loadSeconds = 20
// More than anybody logs: a statement takes minutes.
const pauseMs = 3_000

type Taken = { screens: number[]; last: number[]; desks: number[]; writes: number[] }

/**
 * A session with 62 speakers, 200 displays and 20 desks, each with an account and a stream of its own: how long it
 * takes from an act until every screen shows it, first in quiet, then while all desks write.
 */
export async function benchLive(program: Program) {
  const hall = await setUpHall(program)
  const onDisplays = await openDisplays(hall)
  const atDesks = await openDesks(hall)
  await sleep(1_000)

  /** Gives the floor to the next of the list, and waits until everybody shows it. */
  async function call(nth: number, taken: Taken) {
    const at = hall.instant(nth)
    const began = performance.now()
    const shown = onDisplays.until((event) => event.includes(at))
    const { number, took } = await hall.act(0, { act: 'giveTheFloor', at, interventionId: hall.list[nth] })
    taken.writes.push(took)
    const read = atDesks.until((floor) => floor >= number)
    const [screens, others] = await Promise.all([shown, read])
    taken.screens.push(...screens.map((moment) => moment - began))
    taken.last.push(Math.max(...screens) - began)
    taken.desks.push(...others.map((moment) => moment - began))
  }

  const quiet = nothingYet()
  for (let nth = 0; nth < quietActs; nth += 1) await Promise.all([call(nth, quiet), sleep(400)])
  report('in quiet', quiet)

  const busy = nothingYet()
  const until = performance.now() + loadSeconds * 1_000
  const writing = Array.from({ length: desks - 1 }, (_, nth) =>
    keepWriting(hall, nth + 1, until, busy.writes),
  )
  for (let nth = quietActs; nth < speakers && performance.now() < until; nth += 1)
    await Promise.all([call(nth, busy), sleep(600)])
  await Promise.all(writing)
  report(`${desks} desks write every ${pauseMs / 1000} s`, busy)
  await reportWhole(hall, onDisplays.broken() + atDesks.broken(), program)
  onDisplays.close()
  atDesks.close()
}

/** A line of summary every few seconds, of those who were heard. */
async function keepWriting(hall: Hall, desk: number, until: number, writes: number[]) {
  await sleep((desk * pauseMs) / desks)
  for (let nth = 0; performance.now() < until; nth += 1) {
    const interventionId = hall.list[(desk + nth) % quietActs]!
    const summary = { was: null, now: `Line ${nth} of desk ${desk}` }
    const act = { act: 'describe', at: hall.instant(speakers), interventionId, summary }
    const [{ took }] = await Promise.all([hall.act(desk, act), sleep(pauseMs)])
    writes.push(took)
  }
}

const nothingYet = (): Taken => ({ screens: [], last: [], desks: [], writes: [] })

function report(when: string, { screens, last, desks: read, writes }: Taken) {
  line(`act → shown by each of ${displays} displays, ${when}`, screens)
  line(`act → shown by the last of ${displays} displays, ${when}`, last)
  line(`act → read by each other of ${desks} desks, ${when}`, read)
  line(`act → acknowledged, ${when}`, writes)
}

function line(name: string, times: number[]) {
  const { p50, p95, most } = summarise(times)
  const isKept = p95 <= allowedMs
  if (!isKept) process.exitCode = 1
  const shown = (ms: number) => `${ms.toFixed(0)} ms`.padStart(7)
  console.log(
    `${name.padEnd(70)} ${String(times.length).padStart(5)} × p50 ${shown(p50)}, p95 ${shown(p95)}, most ${shown(most)}, allowed ${allowedMs} ms  ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
}

/** Whether everything that was acknowledged is there, and no stream broke. */
async function reportWhole(hall: Hall, broken: number, { pid }: Program) {
  const inRecord = await hall.acts()
  const { acknowledged, refused } = hall.count
  const isKept = inRecord === acknowledged && refused === 0 && broken === 0
  if (!isKept) process.exitCode = 1
  console.log(
    `${acknowledged} acts acknowledged, ${inRecord} in the record, ${refused} refused; ${broken} streams broken; peak ${peakMemory(pid).toFixed(0)} MB  ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
}
