import { Temporal } from 'temporal-polyfill'
import { type LocalTime, localTimeOf } from './local-time.ts'

/** The instants (`…Z`) at which the clocks of a zone show a day and time: two in an hour that comes twice; in a gap the later. */
export function instantsOf({ day, time }: LocalTime, zone: string): string[] {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  const all = (['compatible', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }).toInstant().toString({ smallestUnit: 'second' }),
  )
  return [...new Set(all)]
}

/** The instant of a day and time; of two the one nearer to a known instant, without one the earlier. */
export const instantOf = (local: LocalTime, zone: string, near?: string | null): string =>
  nearestTo(near, instantsOf(local, zone))

/** The instants at which the clocks of a zone show what they show at this one: two in an hour that comes twice. */
export const twinsOf = (instant: string, zone: string) => instantsOf(localTimeOf(instant, zone), zone)

/** Whether the clocks of a zone ever show a day and time (`HH:MM:SS`): turned forward, they leave an hour out. */
export function isOnClocks({ day, time }: LocalTime, zone: string): boolean {
  const shown = localTimeOf(instantOf({ day, time }, zone), zone)
  return shown.day === day && shown.time === time
}

/** How far the clocks of a zone are ahead of UTC at an instant: `+02:00`. */
export const offsetOf = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset

/** `+02:00` as "UTC+2", `-03:30` as "UTC−3:30". */
export const fromUtcInWords = (offset: string) =>
  `UTC${offset
    .replace('-', '\u2212')
    .replace(/(?<=^.)0(?=\d)/, '')
    .replace(':00', '')}`

const dayMs = 86_400_000

/** The instant that a typed time means, the nearest to a known one: what goes on in the night runs past midnight. */
export function nearestInstant(time: string, near: string, zone: string): string {
  const { day } = localTimeOf(near, zone)
  const days = [0, -1, 1].map((shift) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + shift * dayMs).toISOString().slice(0, 10),
  )
  return nearestTo(
    near,
    days.flatMap((one) => instantsOf({ day: one, time }, zone)),
  )
}

function nearestTo(near: string | null | undefined, [first, ...others]: string[]): string {
  if (!near) return first!
  const distance = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(near))
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first!)
}

/** The seconds from one instant to another; negative when `to` is earlier. */
export const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000
