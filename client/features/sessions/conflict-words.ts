import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { localTimeOf } from '../../ui/zoned-time.ts'
import { type TimeField, timeFields, typedSuspensions } from './session-times.ts'
import type { Session, SessionBody, SessionValues } from './session-values.ts'

/** One field of a session in words, as typed here or as saved by somebody else. */
export function useConflictWords() {
  const { t } = useTranslation('sessions')
  const format = useFormat()

  const label = (name: string) => t(`form.${fieldLabels[name] ?? name}` as 'form.title')

  function typed(name: string, values: SessionValues, change: Partial<SessionBody>, zone: string): string {
    if (isTime(name)) return moment(change[name] ?? null, zone)
    if (name === 'chairs') return lines(values.chairs.map(({ person, capacity }) => [person?.name, capacity]))
    if (name === 'agendaItems') return lines(values.agendaItems.map(({ number, title }) => [number, title]))
    if (name === 'suspensions')
      return lines(values.suspensions.map((one) => [one.suspendedAt, one.resumedAt, one.reason]))
    if (name === 'citations') return lines(values.citations.map(({ source, says }) => [source.title, says]))
    return plain(name, values[name as 'title'])
  }

  function saved(name: string, session: Session, zone: string): string {
    if (isTime(name)) return moment(session[name], zone)
    if (name === 'chairs') return lines(session.chairs.map(({ person, capacity }) => [person.name, capacity]))
    if (name === 'agendaItems') return lines(session.agendaItems.map(({ number, title }) => [number, title]))
    if (name === 'suspensions')
      return lines(
        typedSuspensions(session.suspensions, zone).map((one) => [
          one.suspendedAt,
          one.resumedAt,
          one.reason,
        ]),
      )
    if (name === 'citations') return lines(session.citations.map(({ source, says }) => [source.title, says]))
    return plain(name, session[name as 'title'])
  }

  function plain(name: string, value: string | null) {
    if (name === 'type') return t(`type.${value as Session['type']}`)
    if (name === 'status') return t(`status.${value as Session['status']}`)
    if (name === 'heldOn' && value) return format.day(value)
    return value ?? ''
  }

  function moment(instant: string | null, zone: string) {
    if (instant === null) return ''
    const { day, time } = localTimeOf(instant, zone)
    return `${time} · ${format.day(day)}`
  }

  return { label, typed, saved }
}

const isTime = (name: string): name is TimeField => (timeFields as readonly string[]).includes(name)
const fieldLabels: Record<string, string> = { agendaItems: 'agenda', citations: 'sources' }
const lines = (rows: (string | null | undefined)[][]) =>
  rows.map((row) => row.filter(Boolean).join(' · ')).join('\n')
