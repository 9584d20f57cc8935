const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago or ahead a moment lies, in words and in no time zone: "3 hours ago", "in 7 days", "now". */
export function relativeTime(moment: string, now: number, locale: string): string {
  const seconds = (Date.parse(moment) - now) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const unit = units.find(([, length]) => Math.abs(seconds) >= length)
  return unit ? format.format(Math.round(seconds / unit[1]), unit[0]) : format.format(0, 'second')
}

/** The moment itself, in UTC, which is said. */
export const exactTime = (moment: string, locale: string) =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(moment))} UTC`
