import { later, secondsBetween } from './allotted.ts'
import type { RefusalCode } from './folded.ts'
import type { FloorEntry } from './state.ts'

/** An entry that has ended; its time lasts a second at least, and a clock that stood still is counted. */
export function ended(entry: FloorEntry, at: string): FloorEntry {
  const earliest = later(entry.startedAt!, entry.pausedSeconds + 1)
  const endedAt = at < earliest ? earliest : at
  return { ...running(entry, endedAt), status: 'delivered', endedAt }
}

/**
 * An entry whose clock runs (again): what it stood still by now is counted, and no second twice, in whatever order
 * pauses are told.
 */
export function running(entry: FloorEntry, at: string): FloorEntry {
  const { startedAt, pausedAt, pausedSeconds } = entry
  if (pausedAt === null) return entry
  const stood = pausedSeconds + Math.max(0, secondsBetween(pausedAt, at))
  const atMost = Math.max(pausedSeconds, secondsBetween(startedAt!, at))
  return { ...entry, pausedAt: null, pausedSeconds: Math.min(stood, atMost) }
}

/** An entry whose clock stands still, since it began where that is later. */
export const stopped = (entry: FloorEntry, at: string): FloorEntry =>
  entry.pausedAt === null ? { ...entry, pausedAt: at > entry.startedAt! ? at : entry.startedAt } : entry

/** An entry with other times, and its pauses within them; the refusal's code where they cannot be. */
export function retimed(
  entry: FloorEntry,
  startedAt: string,
  endedAt: string | null,
): FloorEntry | RefusalCode {
  if (endedAt !== null && endedAt <= startedAt) return 'ends-before-start'
  const started = {
    ...entry,
    startedAt,
    ...(entry.pausedAt && { pausedAt: maxOf(entry.pausedAt, startedAt) }),
  }
  if (endedAt === null) return { ...started, endedAt }
  const next = running(started, endedAt)
  if (secondsBetween(startedAt, endedAt) < next.pausedSeconds) return 'shorter-than-its-pauses'
  return { ...next, endedAt, status: 'delivered' }
}

const maxOf = (a: string, b: string) => (a > b ? a : b)
