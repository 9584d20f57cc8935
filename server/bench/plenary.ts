import { type KeyTimes, logPlenary } from '../../e2e/log-plenary.ts'
import type { Addresses } from '../database/program-role.ts'
import { cookiesOf } from './browsers.ts'
import type { Program } from './program.ts'

const mostKeys = 5
const allowedMs = 100

/** A plenary of 62 speakers is logged with keys alone in a real browser: keys for each start, and until the screen shows it. */
export async function benchPlenary({ api, cookie }: Program, database: Addresses, folder: string) {
  const origin = new URL(api).origin
  const { starts, heard, keys, shown, frames } = await logPlenary({
    origin,
    database,
    folder,
    cookies: cookiesOf(cookie),
  })
  const isKept = starts === heard && keys <= mostKeys && shown.p95 < allowedMs
  if (!isKept) process.exitCode = 1
  const times = ({ median, p95, longest }: KeyTimes) => `p50 ${median} ms, p95 ${p95} ms, most ${longest} ms`
  console.log(
    `\nplenary: ${starts} starts by keys, ${heard} heard in the record, at most ${keys} keys each; key → screen ${times(shown)}, allowed ${allowedMs} ms; an empty frame ${times(frames)}  ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
}
