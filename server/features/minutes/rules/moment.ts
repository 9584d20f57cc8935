/** A calendar day. */
export type Day = { year: number; month: number; date: number; weekday: number }

/** A time of day to the minute, with its day where that is not the day of the meeting. */
export type Moment = { hour: number; minute: number; day: Day | null }

/** The day that YYYY-MM-DD writes; Sunday is 0. */
export function dayOf(text: string): Day {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  return { year, month, date, weekday: new Date(`${text}T00:00:00Z`).getUTCDay() }
}

/** An instant as the clocks of a time zone show it. */
export function momentOf(instant: Date, timeZone: string, heldOn: string): Moment {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = Object.fromEntries(shown.formatToParts(instant).map(({ type, value }) => [type, value]))
  const day = `${parts.year}-${parts.month}-${parts.day}`
  return {
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    day: day === heldOn ? null : dayOf(day),
  }
}

export const twoDigits = (minute: number) => String(minute).padStart(2, '0')
