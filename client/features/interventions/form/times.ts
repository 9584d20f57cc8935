import { Temporal } from 'temporal-polyfill'
import { type LocalTime, localTimeOf } from '../../../ui/local-time.ts'
import { readTime } from '../../../ui/time-text.ts'
import { instantOf, instantsOf, isOnClocks, secondsBetween } from '../../../ui/zoned-time.ts'
import type { TypedTime } from './values.ts'

/** What the day of a typed time follows from. */
export type Sitting = {
  heldOn: string
  startedAt?: string | null
  scheduledStartAt?: string | null
}

export type ReadTimes = {
  startedAt: string | null
  endedAt: string | null
  durationSeconds: number | null
  /** The days the two times fall on, where they can be read. */
  startDay: string | null
  endDay: string | null
}

const plusDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/**
 * Reads start and end as typed: in the session's day, after midnight in the day after. An end that is earlier by
 * the clock than the start, and not by half a day, lies in the next day. What cannot be read is null, and so is what
 * the clocks leave out when they are turned forward.
 */
export function readTimes(start: TypedTime, end: TypedTime, sitting: Sitting, zone: string): ReadTimes {
  const startTime = timeIn(start.text)
  const endTime = timeIn(end.text)
  const startDay = startTime && (start.day ?? dayOfTime(startTime, sitting, zone))
  const endDay = endTime && (end.day ?? dayOfEnd(endTime, startTime, startDay, sitting, zone))
  const startedAt = startTime && startDay && startOf({ day: startDay, time: startTime }, start.near, zone)
  const endedAt = endTime && endDay && endOf({ day: endDay, time: endTime }, end.near, startedAt, zone)
  return {
    startedAt: startedAt || null,
    endedAt: endedAt || null,
    durationSeconds: startedAt && endedAt ? secondsBetween(startedAt, endedAt) : null,
    startDay: startDay || null,
    endDay: endDay || null,
  }
}

function startOf(local: LocalTime, near: string | null | undefined, zone: string) {
  return isOnClocks(local, zone) ? instantOf(local, zone, near) : null
}

// In an hour that comes twice, the first that is after the start.
function endOf(local: LocalTime, near: string | null | undefined, startedAt: string | null, zone: string) {
  if (!isOnClocks(local, zone)) return null
  if (near) return instantOf(local, zone, near)
  const instants = instantsOf(local, zone)
  return instants.find((instant) => !startedAt || instant > startedAt) ?? instants[0]!
}

/** `HH:MM:SS`, or null where nothing readable is typed. */
export function timeIn(text: string): string | null {
  const read = readTime(text)
  return 'time' in read ? read.time : null
}

/** The present as it stands in its field. */
export const typedNow = (zone: string): TypedTime => {
  const now = new Date().toISOString()
  return { text: localTimeOf(now, zone).time, day: null, near: now }
}

/** A typed time as it stands once its field is left: canonical, or the present where a word for now is typed. */
export function settledTime(typed: TypedTime, nowWord: string, zone: string): TypedTime {
  const text = typed.text.trim().toLowerCase()
  if (['n', 'now', nowWord].includes(text)) return typedNow(zone)
  const canonical = timeIn(typed.text) ?? typed.text
  return canonical === typed.text ? typed : { ...typed, text: canonical }
}

/** The day a clock time of a session falls on: a session of the evening goes on after midnight. */
export function dayOfTime(time: string, sitting: Sitting, zone: string): string {
  const begins = sitting.startedAt ?? sitting.scheduledStartAt
  if (!begins) return sitting.heldOn
  const { day, time: beginning } = localTimeOf(begins, zone)
  const hoursBefore = (secondsOfDay(beginning) - secondsOfDay(time)) / 3600
  return hoursBefore > 12 ? plusDays(day, 1) : day
}

function dayOfEnd(
  end: string,
  start: string | null,
  startDay: string | null,
  sitting: Sitting,
  zone: string,
) {
  if (!start || !startDay) return dayOfTime(end, sitting, zone)
  // Nobody speaks for half a day: an end so far round the clock is a mistyped one.
  const isAfterMidnight = end < start && 24 * 3600 + secondsOfDay(end) - secondsOfDay(start) <= 12 * 3600
  return isAfterMidnight ? plusDays(startDay, 1) : startDay
}

const secondsOfDay = (time: string) => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Start and end of a record as they stand in the fields, with a day only where the session does not tell it. */
export function typedTimes(
  { startedAt, endedAt }: { startedAt: string | null; endedAt: string | null },
  sitting: Sitting,
  zone: string,
): { start: TypedTime; end: TypedTime } {
  const local = (instant: string | null) => (instant ? localTimeOf(instant, zone) : null)
  const [start, end] = [local(startedAt), local(endedAt)]
  const bare = {
    start: { text: start?.time ?? '', day: null, near: startedAt },
    end: { text: end?.time ?? '', day: null, near: endedAt },
  }
  const read = readTimes(bare.start, bare.end, sitting, zone)
  const typedStart = { ...bare.start, day: start && start.day !== read.startDay ? start.day : null }
  const { endDay } = readTimes(typedStart, bare.end, sitting, zone)
  return { start: typedStart, end: { ...bare.end, day: end && end.day !== endDay ? end.day : null } }
}

/** The other day a time could be meant for: the usual one, the one after it, or back to what follows by itself. */
export const otherDay = (shown: string, usual: string) => (shown === usual ? plusDays(usual, 1) : usual)
