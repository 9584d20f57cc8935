const dayMs = 86_400_000
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export const localDay = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )

export type Times = Partial<
  Record<'scheduledStartAt' | 'scheduledEndAt' | 'startedAt' | 'endedAt', Date | null>
>

/**
 * The first time that does not fit the day a session is held on, with what is wrong in words; null when all fit.
 * A session begins on its day; it may end on the next.
 */
export function misfit(
  heldOn: Date,
  times: Times,
  timeZone: string,
): { field: string; message: string } | null {
  const allowed = [isoDay(heldOn), isoDay(new Date(heldOn.getTime() + dayMs))]
  for (const [field, days] of [
    ['scheduledStartAt', 1],
    ['startedAt', 1],
    ['scheduledEndAt', 2],
    ['endedAt', 2],
  ] as const) {
    const at = times[field]
    if (at && !allowed.slice(0, days).includes(localDay(at, timeZone)))
      return { field, message: `Lies on ${localDay(at, timeZone)}, and the session is held on ${allowed[0]}` }
  }
  return null
}

/** Whether a day lies within a week of the conference: further away is a slip of the keyboard. */
export const isNear = (heldOn: Date, { startsOn, endsOn }: { startsOn: Date; endsOn: Date }) =>
  heldOn.getTime() >= startsOn.getTime() - 7 * dayMs && heldOn.getTime() <= endsOn.getTime() + 7 * dayMs

/** Why a session cannot be hidden, in words. */
export const spokenIn = (interventions: number) =>
  interventions === 1
    ? 'This session has one intervention. Move or hide it first.'
    : `This session has ${interventions} interventions. Move or hide them first.`

/**
 * Places for a list in its new order, given the place that each item has (null for a new one). Items keep theirs
 * as long as it comes after the one before; the others go beyond all, so that no two ever meet.
 */
export function placesInOrder(were: (number | null)[]): number[] {
  let free = Math.max(-1, ...were.filter((place) => place !== null)) + 1
  let last = -1
  return were.map((place) => {
    if (place !== null && place > last) last = place
    else {
      last = free
      free += 1
    }
    return last
  })
}
