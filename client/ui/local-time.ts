import { dayIn, timeIn } from './format.ts'

// Apart from `zoned-time.ts`: every screen asks what day it is, and only those where times are typed need its calendar.
export type LocalTime = { day: string; time: string }

/** What the clocks and calendars of a zone show at an instant, to the second. */
export const localTimeOf = (instant: string, zone: string): LocalTime => ({
  day: dayIn(instant, zone),
  time: timeIn(instant, zone),
})

/** What they show now. */
export const nowIn = (zone: string): LocalTime => localTimeOf(new Date().toISOString(), zone)
