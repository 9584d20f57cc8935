import { Temporal } from 'temporal-polyfill'
import { localTimeOf } from '../../ui/local-time.ts'
import { instantOf, instantsOf as instantsIn } from '../../ui/zoned-time.ts'

export const timeFields = ['scheduledStartAt', 'scheduledEndAt', 'startedAt', 'endedAt'] as const
export type TimeField = (typeof timeFields)[number]

/** `HH:MM:SS` on the clocks of the conference, or null. */
export type TypedTimes = Record<TimeField, string | null>
export type Instants = Record<TimeField, string | null>

/** The calendar day some days after another. */
export const dayAfter = (day: string, days = 1) => Temporal.PlainDate.from(day).add({ days }).toString()

/** The days from one calendar day to another. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/**
 * The instants of times typed for a session of a day. An end is the first such time after its start, so it may lie
 * on the next day; the actual start is the one nearest to the scheduled one, so it may too.
 */
export function instantsOf(day: string, times: TypedTimes, zone: string): Instants {
  const at = (time: string | null, shift = 0) =>
    time === null ? null : instantOf({ day: dayAfter(day, shift), time }, zone)
  const firstAfter = (start: string | null, time: string | null) => {
    if (time === null) return null
    const ends = [0, 1, 2].flatMap((shift) => instantsIn({ day: dayAfter(day, shift), time }, zone))
    return ends.find((end) => start === null || end > start) ?? null
  }
  const scheduledStartAt = at(times.scheduledStartAt)
  const startedAt = nearest(scheduledStartAt, [at(times.startedAt), at(times.startedAt, 1)])
  return {
    scheduledStartAt,
    scheduledEndAt: firstAfter(scheduledStartAt, times.scheduledEndAt),
    startedAt,
    endedAt: firstAfter(startedAt, times.endedAt),
  }
}

export type TypedSuspension = { suspendedAt: string | null; resumedAt: string | null; reason: string }
export type Suspension = { suspendedAt: string; resumedAt: string | null; reason: string | null }

/**
 * The instants of suspensions typed in order for a session of a day: each time is the first such time after the one
 * before it, beginning with the session's start. Every row has the time at which it was suspended.
 */
export function suspensionsOf(
  day: string,
  start: string | null,
  rows: readonly TypedSuspension[],
  zone: string,
) {
  let last = start
  const next = (time: string) => {
    const found = [0, 1, 2]
      .flatMap((shift) => instantsIn({ day: dayAfter(day, shift), time }, zone))
      .find((instant) => last === null || instant > last)
    last = found ?? last
    return found ?? null
  }
  return rows.map(
    ({ suspendedAt, resumedAt, reason }): Suspension => ({
      suspendedAt: next(suspendedAt!)!,
      resumedAt: resumedAt === null ? null : next(resumedAt),
      reason: reason.trim() === '' ? null : reason,
    }),
  )
}

/** What the clocks of the conference showed when a session was suspended and resumed. */
export const typedSuspensions = (rows: readonly Suspension[], zone: string): TypedSuspension[] =>
  rows.map(({ suspendedAt, resumedAt, reason }) => ({
    suspendedAt: localTimeOf(suspendedAt, zone).time,
    resumedAt: resumedAt && localTimeOf(resumedAt, zone).time,
    reason: reason ?? '',
  }))

function nearest(to: string | null, candidates: readonly (string | null)[]) {
  if (to === null) return candidates[0] ?? null
  const distance = (instant: string | null) =>
    instant === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(instant) - Date.parse(to))
  return candidates.reduce((best, other) => (distance(other) < distance(best) ? other : best)) ?? null
}

/** What the clocks of the conference showed at the instants of a session. */
export function timesOf(instants: Instants, zone: string): TypedTimes {
  const time = (instant: string | null) => (instant === null ? null : localTimeOf(instant, zone).time)
  return Object.fromEntries(timeFields.map((name) => [name, time(instants[name])])) as TypedTimes
}
