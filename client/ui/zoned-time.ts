import { Temporal } from 'temporal-polyfill'

export type LocalTime = { day: string; time: string }

/** The instant (`…Z`) of a day and time as the clocks of a zone show them; in a gap the later, in an overlap the earlier. */
export function instantOf({ day, time }: LocalTime, zone: string): string {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
}

/** What the clocks and calendars of a zone show at an instant, to the second. */
export function localTimeOf(instant: string, zone: string): LocalTime {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'second' }),
  }
}

/** What they show now. */
export const nowIn = (zone: string): LocalTime => localTimeOf(Temporal.Now.instant().toString(), zone)

/** The seconds from one instant to another; negative when `to` is earlier. */
export const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000
