import type { Floor, FloorEntry } from '#floor/state'

type Became<Value> = { before: Value; after: Value }
type Session = Floor['session']
type Attendance = Floor['attendance'][number]

/** What an act changed of a floor, before and after. */
export type Touched = {
  /** An entry that the act made has no before. */
  entries: { before: FloorEntry | null; after: FloorEntry }[]
  session: Became<Session> | null
  attendance: { delegationId: string; before: boolean | null; after: boolean }[]
}

export function touchedBy(before: Floor, after: Floor): Touched {
  const had = new Map(before.entries.map((entry) => [entry.id, entry]))
  const attended = presence(before.attendance)
  return {
    entries: after.entries.flatMap((entry) => {
      const was = had.get(entry.id) ?? null
      return was === entry || isSame(was, entry) ? [] : [{ before: was, after: entry }]
    }),
    session: isSame(before.session, after.session) ? null : { before: before.session, after: after.session },
    attendance: after.attendance
      .filter(({ delegationId, isPresent }) => attended.get(delegationId) !== isPresent)
      .map(({ delegationId, isPresent }) => ({
        delegationId,
        before: attended.get(delegationId) ?? null,
        after: isPresent,
      })),
  }
}

/**
 * A floor without what an act changed in it, until the record says how it is: only what still is as the act made it
 * is put back. Where something has changed since, the record will refuse to undo it, and the floor stays.
 */
export function reverted(floor: Floor, touched: Touched): Floor {
  const now = new Map(floor.entries.map((entry) => [entry.id, entry]))
  const entries = touched.entries.map((became) => ({ ...became, now: now.get(became.after.id) }))
  const attended = presence(floor.attendance)
  const stands =
    entries.every(
      (one) => one.now && fieldsOf(one).every((field) => isSame(one.now![field], one.after[field])),
    ) &&
    (!touched.session ||
      isSame(floor.session, { ...touched.session.after, version: floor.session.version })) &&
    touched.attendance.every(({ delegationId, after }) => attended.get(delegationId) === after)
  if (!stands) return floor
  const back = new Map(entries.map((one) => [one.after.id, putBack(one)]))
  for (const { delegationId, before } of touched.attendance)
    if (before === null) attended.delete(delegationId)
    else attended.set(delegationId, before)
  return {
    ...floor,
    entries: floor.entries.flatMap((entry) => {
      const was = back.get(entry.id)
      return was === undefined ? [entry] : was === null ? [] : [was]
    }),
    session: touched.session ? { ...touched.session.before, version: floor.session.version } : floor.session,
    attendance: [...attended].map(([delegationId, isPresent]): Attendance => ({ delegationId, isPresent })),
  }
}

type Touch = { before: FloorEntry | null; after: FloorEntry; now?: FloorEntry | undefined }

/** The fields that the act changed; where somebody else has put an entry meanwhile does not count. */
const fieldsOf = ({ before, after }: Touch) =>
  (Object.keys(after) as (keyof FloorEntry)[]).filter(
    (field) =>
      field !== 'version' && field !== 'place' && (before === null || !isSame(before[field], after[field])),
  )

function putBack({ before, after, now }: Touch): FloorEntry | null {
  if (before === null) return null
  const fields = fieldsOf({ before, after }).map((field) => [field, before[field]])
  const place = now!.place === after.place ? before.place : now!.place
  return { ...now!, ...Object.fromEntries(fields), place }
}

const presence = (attendance: Attendance[]) =>
  new Map(attendance.map(({ delegationId, isPresent }) => [delegationId, isPresent]))

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)
