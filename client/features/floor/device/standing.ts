import type { Desk, RefusedAct } from '../desk.ts'
import { type Entry, isUndo } from './entry.ts'

/** How what was done here stands with the record. */
export function standingOf(entries: readonly Entry[]): Pick<Desk, 'waiting' | 'refused'> {
  const waiting = entries.filter(({ state }) => state === 'waiting')
  return {
    waiting: { count: waiting.length, since: oldest(waiting) },
    refused: entries.filter(({ state }) => state === 'refused').map(refusedAct),
  }
}

/** A refused entry as a person is told of it; the code says where it was an undoing. */
export function refusedAct(entry: Entry): RefusedAct {
  const { id, act, refusal } = entry
  const { code, reason } = refusal!
  return { id, act, code: isUndo(entry) ? `${undoing}${code}` : code, reason }
}

export const undoing = 'undo-'

export const oldest = (entries: readonly Entry[]): string | null =>
  entries.reduce<string | null>((since, { keptAt }) => (since && since < keptAt ? since : keptAt), null)
