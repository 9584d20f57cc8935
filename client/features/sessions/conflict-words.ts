import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import type { Version } from '../../ui/conflict-version.tsx'
import { localTimeOf } from '../../ui/local-time.ts'
import { fromUtcInWords, offsetOf, twinsOf } from '../../ui/zoned-time.ts'
import { citedInWords } from '../sources/public/cited-sources-field.tsx'
import { type Suspension, type TimeField, timeFields, typedSuspensions } from './session-times.ts'
import type { Session, SessionBody, SessionValues } from './session-values.ts'

/** One field of a session in words; persons and sources are among those of the versions that are `known`. */
export function useConflictWords(zone: string, known: readonly SessionValues[]) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const chairs = known.flatMap((version) => version.chairs)

  const label = (name: string) => t(`form.${fieldLabels[name] ?? name}` as 'form.title')

  function inWords(name: string, body: Partial<SessionBody>): Version {
    if (isTime(name)) return moment(body[name] ?? null)
    if (name === 'chairs') return (body.chairs ?? []).map(chair)
    if (name === 'agendaItems')
      return (body.agendaItems ?? []).map(({ number, title }) => line(number, title))
    if (name === 'suspensions')
      return typedSuspensions((body.suspensions ?? []) as Suspension[], zone).map((one) =>
        line(one.suspendedAt, one.resumedAt, one.reason),
      )
    if (name === 'citations')
      return citedInWords(body.citations, ...known.map((version) => version.citations))
    const value = body[name as 'title'] ?? ''
    if (name === 'type') return t(`type.${value as Session['type']}`)
    if (name === 'status') return t(`status.${value as Session['status']}`)
    return name === 'heldOn' && value ? format.day(value) : value
  }

  function chair({ personId, delegationId, capacity }: NonNullable<SessionBody['chairs']>[number]) {
    const person = chairs.find((one) => one.person?.id === personId)?.person
    const delegation = chairs.find((one) => one.delegation && one.delegation.id === delegationId)?.delegation
    return line(person?.name, delegation?.name, capacity)
  }

  function moment(instant: string | null) {
    if (instant === null) return ''
    const { day, time } = localTimeOf(instant, zone)
    const which = twinsOf(instant, zone).length > 1 ? fromUtcInWords(offsetOf(instant, zone)) : ''
    return line(time, which, format.day(day))
  }

  return { label, inWords }
}

const isTime = (name: string): name is TimeField => (timeFields as readonly string[]).includes(name)
const fieldLabels: Record<string, string> = { agendaItems: 'agenda', citations: 'sources' }
const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
