import { later, secondsBetween } from './allotted.ts'
import type { FloorEntry } from './state.ts'

/** An entry that has ended; its time lasts a second at least, and a clock that stood still is counted. */
export function ended(entry: FloorEntry, at: string): FloorEntry {
  const earliest = later(entry.startedAt!, entry.pausedSeconds + 1)
  const endedAt = at < earliest ? earliest : at
  return { ...running(entry, endedAt), status: 'delivered', endedAt }
}

/** An entry whose clock runs (again): what it stood still by now is counted. */
export function running(entry: FloorEntry, at: string): FloorEntry {
  if (entry.pausedAt === null) return entry
  const stood = Math.max(0, secondsBetween(entry.pausedAt, at))
  return { ...entry, pausedAt: null, pausedSeconds: entry.pausedSeconds + stood }
}

/** An entry whose clock stands still, since it began where that is later. */
export const stopped = (entry: FloorEntry, at: string): FloorEntry =>
  entry.pausedAt === null ? { ...entry, pausedAt: at > entry.startedAt! ? at : entry.startedAt } : entry
