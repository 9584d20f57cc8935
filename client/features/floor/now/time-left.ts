import { spokenSeconds } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'

/** How an entry stands to its time; `left` is negative beyond it, null where there is no limit. */
export type TimeLeft = { spoken: number; left: number | null; phase: 'within' | 'warning' | 'over' }

export function timeLeft(
  entry: FloorEntry,
  allotted: number | null,
  warningSeconds: number,
  now: string,
): TimeLeft {
  const spoken = spokenSeconds(entry, now)
  if (allotted === null) return { spoken, left: null, phase: 'within' }
  const left = allotted - spoken
  return { spoken, left, phase: left < 0 ? 'over' : left <= warningSeconds ? 'warning' : 'within' }
}
