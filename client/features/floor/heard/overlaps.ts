import { secondsBetween } from '#floor/allotted'
import type { FloorEntry } from '#floor/state'

/** Whom an entry overlaps, and for how long; null: both are still running. */
export type Overlap = { withId: string; seconds: number | null }

/**
 * Entries that had the floor at the same time, each with the one it overlaps longest. A point of order stands within
 * what it interrupts, so it overlaps nothing.
 */
export function overlapsOf(heard: readonly FloorEntry[]): Map<string, Overlap> {
  const timed = heard.filter(({ kind, startedAt }) => kind !== 'point_of_order' && startedAt !== null)
  const found = new Map<string, Overlap>()
  timed.forEach((later, at) => {
    for (const earlier of timed.slice(0, at)) {
      const overlap = commonOf(earlier, later)
      if (overlap === undefined) continue
      keep(found, later.id, { withId: earlier.id, seconds: overlap })
      keep(found, earlier.id, { withId: later.id, seconds: overlap })
    }
  })
  return found
}

function commonOf(earlier: FloorEntry, later: FloorEntry): number | null | undefined {
  if (earlier.endedAt !== null && earlier.endedAt <= later.startedAt!) return undefined
  const ends = [earlier.endedAt, later.endedAt].filter((end) => end !== null).sort()
  return ends[0] === undefined ? null : secondsBetween(later.startedAt!, ends[0])
}

function keep(found: Map<string, Overlap>, id: string, overlap: Overlap) {
  const before = found.get(id)
  if (!before || (overlap.seconds ?? Infinity) > (before.seconds ?? Infinity)) found.set(id, overlap)
}
