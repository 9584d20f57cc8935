import type { FloorAct } from '#floor/act'
import type { ConflictCode } from '#floor/folded'
import type { Floor } from '#floor/state'
import { type Entry, isAct, isUndo, type NewEntry, newUndo, type Refusal } from './entry.ts'
import type { Touched } from './touched.ts'

/** What is to be written of a session's entries. */
export type Writes = { add?: NewEntry; put?: Entry[]; remove?: Entry[] }

/** How many acts the record has acknowledged are kept so that they can be undone. */
const undoable = 200

/** The record has an act, as its answer says. */
export function acknowledged(
  entries: readonly Entry[],
  id: string,
  answer: { number: number; conflict: ConflictCode | null },
): Writes {
  const entry = entries.find((one) => one.id === id)
  if (!entry || !isAct(entry)) return {}
  return { put: [{ ...done(entries, entry), ...answer }] }
}

/** The record has undone what an undoing was about. */
export function undoAcknowledged(entries: readonly Entry[], id: string): Writes {
  const entry = entries.find((one) => one.id === id)
  return entry ? { put: [done(entries, entry)] } : {}
}

const done = <One extends Entry>(entries: readonly Entry[], entry: One): One => ({
  ...entry,
  state: 'done',
  doneAs: 1 + Math.max(0, ...entries.map(({ doneAs }) => doneAs ?? 0)),
})

/**
 * The record refuses an entry: a person will see it. An act that was to be undone anyway is nobody's concern, nor is
 * the undoing of what somebody has undone already.
 */
export function refused(entries: readonly Entry[], id: string, refusal: Refusal): Writes {
  const entry = entries.find((one) => one.id === id)
  if (!entry) return {}
  const undoing = entries.filter((one) => isUndo(one) && one.undoes === id)
  if (undoing.length > 0) return { remove: [entry, ...undoing] }
  if (isUndo(entry) && refusal.code === 'undone') return { put: [done(entries, entry)] }
  return { put: [{ ...entry, state: 'refused', refusal }] }
}

/** The last act that stands, which is the next to be undone. */
export function lastStanding(entries: readonly Entry[]) {
  const undone = new Set(entries.flatMap((entry) => (isUndo(entry) ? [entry.undoes] : [])))
  return entries
    .filter(isAct)
    .toSorted((a, b) => a.order - b.order)
    .findLast(({ id, state }) => state !== 'refused' && !undone.has(id))
}

/** Undoes an act: as if it had never been where it was not sent, else by the record when its turn comes. */
export function undone(entries: readonly Entry[], id: string, by: { id: string; keptAt: string }): Writes {
  const entry = entries.find((one) => one.id === id)
  if (!entry) return {}
  if (entry.state === 'waiting' && !entry.isTaken) return { remove: [entry] }
  const { accountId, sessionId, act } = entry
  return { add: newUndo({ ...by, accountId, sessionId, act }, id) }
}

/** A refused entry is sent again, changed or as it was. It keeps its id, by which later acts know it, and its place. */
export function mended(
  entries: readonly Entry[],
  id: string,
  act: FloorAct,
  touched: Touched | null,
): Writes {
  const entry = entries.find((one) => one.id === id)
  if (entry?.state !== 'refused') return {}
  const again = {
    ...entry,
    state: 'waiting',
    isTaken: false,
    refusal: null,
    revision: entry.revision + 1,
  } as const
  if (isUndo(again)) return { put: [again] }
  return { put: [{ ...again, act, touched: touched ?? again.touched }] }
}

/** A refused entry is given up. */
export const dropped = (entries: readonly Entry[], id: string): Writes => ({
  remove: entries.filter((one) => one.id === id && one.state === 'refused'),
})

/** Conflicts that nobody has been told of, told now. */
export const told = (entries: readonly Entry[]): Writes => ({
  put: entries.filter(isAct).flatMap((one) => (isUntold(one) ? [{ ...one, isTold: true }] : [])),
})

export const isUntold = (entry: Entry) => isAct(entry) && entry.conflict !== null && !entry.isTold

/**
 * A newer state was read: what it has need not be kept. `undone` are the undoings that the record had acknowledged
 * before that state was asked for, which therefore is without what they undid.
 */
export function settled(entries: readonly Entry[], read: Floor, undone: ReadonlySet<string>): Writes {
  const undoings = entries.filter((one) => isUndo(one) && one.state === 'done' && undone.has(one.id))
  const gone = new Set(undoings.map((one) => (isUndo(one) ? one.undoes : '')))
  const old = entries
    .filter((one) => isAct(one) && one.state === 'done' && one.number! <= read.number && !gone.has(one.id))
    .toSorted((a, b) => b.order - a.order)
    .slice(undoable)
    .filter((one) => !entries.some((other) => isUndo(other) && other.undoes === one.id))
  return { remove: [...undoings, ...entries.filter(({ id }) => gone.has(id)), ...old] }
}

/** The undoings that the record has acknowledged and that a state read from now on holds. */
export const acknowledgedUndoings = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.filter((one) => isUndo(one) && one.state === 'done').map(({ id }) => id))
