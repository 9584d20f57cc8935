import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as format from './format.ts'

/** The zone that every time below is shown in. */
export const TimeZone = createContext<string | null>(null)

/** The zone of the screens here; outside of any there is none, and no time may be shown. */
export function useTimeZone(): string {
  const zone = useContext(TimeZone)
  if (zone === null) throw new Error('A time is shown outside of a <TimeZone>')
  return zone
}

// British English writes days as conferences do, 25 October 2025, and the clock with 24 hours.
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language)

/** The functions of format.ts bound to the reader's language and, for times, to the zone of the screens here. */
export function useFormat() {
  const { i18n } = useTranslation()
  const zone = useContext(TimeZone)
  const locale = localeOf(i18n.language)
  return useMemo(() => {
    const inZone = () => {
      if (zone === null) throw new Error('A time is shown outside of a <TimeZone>')
      return zone
    }
    return {
      locale,
      day: (day: string, style?: 'long' | 'short' | 'weekday') => format.formatDay(day, locale, style),
      days: (from: string, to: string) => format.formatDays(from, to, locale),
      /** The day of an instant, here. */
      dayOf: (instant: string, style?: 'long' | 'short' | 'weekday') =>
        format.formatDay(format.dayIn(instant, inZone()), locale, style),
      /** The time of an instant, here: `14:03:59`, or `14:03`. */
      time: (instant: string, precision?: 'second' | 'minute') => format.timeIn(instant, inZone(), precision),
      duration: format.formatDuration,
      durationInWords: (seconds: number) => format.formatDurationInWords(seconds, locale),
      number: (number: number) => format.formatNumber(number, locale),
      share: (share: number) => format.formatShare(share, locale),
      list: (items: readonly string[]) => format.formatList(items, locale),
      language: (tag: string) => format.formatLanguage(tag, locale),
    }
  }, [locale, zone])
}
