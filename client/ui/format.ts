/** Words, figures and times in the language of the reader. Times are always in a zone that is named. */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}

/** A calendar day (`2025-10-25`): "25 October 2025"; with `short`, "25 Oct 2025"; with `weekday`, "Saturday …". */
export function formatDay(day: string, locale: string, style: 'long' | 'short' | 'weekday' = 'long') {
  return formatOf(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'short' ? 'short' : 'long',
    year: 'numeric',
    ...(style === 'weekday' && { weekday: 'long' as const }),
  }).format(new Date(`${day}T00:00:00Z`))
}

/** Two calendar days as one phrase: "25–26 October 2025", without the thin spaces that only some ICU have. */
export function formatDays(from: string, to: string, locale: string) {
  return formatOf(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
    .replaceAll('\u2009', '')
}

/** The calendar day of an instant in a zone, as ISO text. */
export function dayIn(instant: string, zone: string) {
  const { year, month, day } = partsOf(instant, zone)
  return `${year}-${month}-${day}`
}

/** The time of an instant in a zone, the same in every language so that columns align: `14:03:59` or `14:03`. */
export function timeIn(instant: string, zone: string, precision: 'second' | 'minute' = 'second') {
  const { hour, minute, second } = partsOf(instant, zone)
  return precision === 'second' ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
}

function partsOf(instant: string, zone: string) {
  const format = formatOf('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return { ...parts, year: parts.year!.padStart(4, '0') } as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    string
  >
}

/** A duration for a column of figures: `4:32`, from an hour on `1:04:32`; negative ones with a minus sign. */
export function formatDuration(seconds: number) {
  const whole = Math.round(Math.abs(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return seconds < 0 && whole > 0 ? `\u2212${text}` : text
}

/** A duration in words: "1 hr 4 min 32 sec", leaving out what is zero. */
export function formatDurationInWords(seconds: number, locale: string) {
  const whole = Math.round(Math.abs(seconds))
  const parts = [
    ['hour', Math.floor(whole / 3600)],
    ['minute', Math.floor(whole / 60) % 60],
    ['second', whole % 60],
  ] as const
  const told = parts.filter(([unit, amount]) => amount > 0 || (unit === 'second' && whole === 0))
  return told
    .map(([unit, amount]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
    )
    .join(' ')
}

export const formatNumber = (number: number, locale: string) => new Intl.NumberFormat(locale).format(number)

/** "0.25" as "25%". */
export const formatShare = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)

export const formatList = (items: readonly string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)

/** The name of a language in the reader's language: `vi` is "Vietnamese"; an unknown tag stays as it is. */
export function formatLanguage(tag: string, locale: string) {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
