import { useTranslation } from 'react-i18next'
import { stances } from '#contract/interventions'
import { useFormat } from '#ui/use-format'
import type { Span, Timeline } from './timeline.ts'

/** What a span of time is called: in full, short below its bar, and what else there is to say of it. */
export function useSpanNames(by: Timeline['by']) {
  const { t: ti } = useTranslation('interventions')
  const format = useFormat()
  const monthOf = (day: string) =>
    new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    )
  const nameOf = ({ session, from }: Span) => {
    if (session) return session.title
    if (by === 'day') return format.day(from)
    return by === 'month' ? monthOf(from) : from.slice(0, 4)
  }
  return {
    nameOf,
    // A session alone needs its day beside its name.
    dayOf: ({ session, from }: Span) => (session ? format.day(from, 'short') : null),
    // Of the sessions of a day the first has the day, the others their number.
    shortOf: (span: Span, nth: number, spans: readonly Span[]) => {
      if (by !== 'session') return by === 'day' ? format.day(span.from, 'short') : nameOf(span)
      const ofDay = spans.slice(0, nth).filter(({ from }) => from === span.from).length
      return ofDay === 0 ? format.day(span.from, 'short') : `(${format.number(ofDay + 1)})`
    },
    tellingOf: (span: Span) =>
      stances
        .filter((stance) => span[stance] > 0)
        .map((stance) => `${ti(`stance.${stance}`)} ${format.number(span[stance])}`),
  }
}
