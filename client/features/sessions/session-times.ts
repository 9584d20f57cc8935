import { Temporal } from 'temporal-polyfill'
import { localTimeOf } from '../../ui/local-time.ts'
import { instantsOf as instantsIn, isOnClocks, offsetOf, twinsOf } from '../../ui/zoned-time.ts'

export const timeFields = ['scheduledStartAt', 'scheduledEndAt', 'startedAt', 'endedAt'] as const
export type TimeField = (typeof timeFields)[number]

/** Of times that come twice in the night in which clocks are turned back: how far the one that is meant is from UTC. */
export type Meant<Name extends string> = Partial<Record<Name, string>>

/** `HH:MM:SS` on the clocks of the conference, or null. */
export type TypedTimes = Record<TimeField, string | null> & { meant: Meant<TimeField> }
export type Instants = Record<TimeField, string | null>

/** What a typed time is read as, and the two that it may mean where it comes twice. */
export type ReadTime = { at: string | null; twins: readonly string[] }

/** The calendar day some days after another. */
export const dayAfter = (day: string, days = 1) => Temporal.PlainDate.from(day).add({ days }).toString()

/** The days from one calendar day to another. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/**
 * What times typed for a session of a day are read as. An end is the first such time after its start, so it may lie
 * on the next day; the actual start is the one nearest to the scheduled one, so it may too. Of two that come in one
 * night the one that is said to be meant goes before.
 */
export function readTimes(day: string, times: TypedTimes, zone: string): Record<TimeField, ReadTime> {
  const read = (name: TimeField, days: number[], sort: (all: string[]) => string[] = (all) => all) =>
    readTime(sort(instantsOn(day, times[name], days, zone)), times.meant[name], zone)
  const scheduledStartAt = read('scheduledStartAt', [0])
  const startedAt = read('startedAt', [0, 1], (all) => nearestFirst(all, scheduledStartAt.at))
  const endOf = (name: TimeField, { at: start }: ReadTime) =>
    read(name, [0, 1, 2], (all) => all.filter((end) => start === null || end > start))
  return {
    scheduledStartAt,
    scheduledEndAt: endOf('scheduledEndAt', scheduledStartAt),
    startedAt,
    endedAt: endOf('endedAt', startedAt),
  }
}

export function instantsOf(day: string, times: TypedTimes, zone: string): Instants {
  const read = readTimes(day, times, zone)
  return Object.fromEntries(timeFields.map((name) => [name, read[name].at])) as Instants
}

type SuspensionTime = 'suspendedAt' | 'resumedAt'
export type TypedSuspension = {
  suspendedAt: string | null
  resumedAt: string | null
  reason: string
  meant: Meant<SuspensionTime>
}
export type Suspension = { suspendedAt: string; resumedAt: string | null; reason: string | null }

/**
 * What suspensions typed in order for a session of a day are read as: each time is the first such time after the one
 * before it, beginning with the session's start; of two that come in one night the one that is said to be meant.
 */
export function readSuspensions(
  day: string,
  start: string | null,
  rows: readonly TypedSuspension[],
  zone: string,
): Record<SuspensionTime, ReadTime>[] {
  let last = start
  const next = (row: TypedSuspension, name: SuspensionTime) => {
    const after = instantsOn(day, row[name], [0, 1, 2], zone).filter((at) => last === null || at > last)
    const read = readTime(after, row.meant[name], zone)
    last = read.at ?? last
    return read
  }
  return rows.map((row) => ({ suspendedAt: next(row, 'suspendedAt'), resumedAt: next(row, 'resumedAt') }))
}

/** The instants of suspensions. Every row has the time at which it was suspended. */
export function suspensionsOf(
  day: string,
  start: string | null,
  rows: readonly TypedSuspension[],
  zone: string,
): Suspension[] {
  return readSuspensions(day, start, rows, zone).map(({ suspendedAt, resumedAt }, nth) => ({
    suspendedAt: suspendedAt.at!,
    resumedAt: resumedAt.at,
    reason: rows[nth]!.reason.trim() === '' ? null : rows[nth]!.reason,
  }))
}

/** What the clocks of the conference showed when a session was suspended and resumed. */
export const typedSuspensions = (rows: readonly Suspension[], zone: string): TypedSuspension[] =>
  rows.map((row) => ({
    suspendedAt: localTimeOf(row.suspendedAt, zone).time,
    resumedAt: row.resumedAt && localTimeOf(row.resumedAt, zone).time,
    reason: row.reason ?? '',
    meant: meantBy(row, ['suspendedAt', 'resumedAt'], zone),
  }))

/** What the clocks of the conference showed at the instants of a session. */
export function timesOf(instants: Instants, zone: string): TypedTimes {
  const time = (instant: string | null) => (instant === null ? null : localTimeOf(instant, zone).time)
  const times = Object.fromEntries(timeFields.map((name) => [name, time(instants[name])]))
  return { ...(times as Instants), meant: meantBy(instants, timeFields, zone) }
}

/** Whether a typed time is none that the clocks showed: what it was read as they showed as another. */
export const isLeftOut = (time: string | null | undefined, { at }: ReadTime, zone: string) =>
  Boolean(time && at && !isOnClocks({ day: localTimeOf(at, zone).day, time }, zone))

function meantBy<Name extends string>(
  instants: Record<Name, string | null>,
  names: readonly Name[],
  zone: string,
): Meant<Name> {
  const twice = names.flatMap((name) => {
    const at = instants[name]
    return at && twinsOf(at, zone).length > 1 ? [[name, offsetOf(at, zone)]] : []
  })
  return Object.fromEntries(twice)
}

const instantsOn = (day: string, time: string | null | undefined, shifts: readonly number[], zone: string) =>
  !time ? [] : shifts.flatMap((shift) => instantsIn({ day: dayAfter(day, shift), time }, zone))

/** The first of what may be meant, unless its twin is said to be. */
function readTime([first, ...others]: readonly string[], meant: string | undefined, zone: string): ReadTime {
  if (first === undefined) return { at: null, twins: [] }
  const twins = twinsOf(first, zone).filter((one) => one === first || others.includes(one))
  return { at: twins.find((one) => offsetOf(one, zone) === meant) ?? first, twins }
}

function nearestFirst(instants: string[], to: string | null) {
  if (to === null) return instants
  const distance = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(to))
  return instants.toSorted((a, b) => distance(a) - distance(b))
}
