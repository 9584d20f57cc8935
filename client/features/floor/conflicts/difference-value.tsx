import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getIntervention } from '#contract/interventions'
import { getPerson } from '#contract/persons'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { MotionName } from '../public/motion-name.tsx'
import type { DifferenceName } from './differences.ts'

/** What stands in a field of the record, or what a desk put there, in words. */
export function DifferenceValue({ name, value }: { name: DifferenceName; value: unknown }) {
  const { t } = useTranslation('floor-conflicts')
  const { t: tk } = useTranslation('interventions')
  const format = useFormat()
  if (name === 'clock' || name === 'place') return t(`act.${value === null ? 'asItIs' : String(value)}`)
  if (value === null || value === '' || value === undefined)
    return <span className="quiet">{t('nothing')}</span>
  switch (name) {
    case 'startedAt':
    case 'endedAt':
      return (
        <time className="figure" dateTime={String(value)} title={format.dayOf(String(value))}>
          {format.time(String(value))}
        </time>
      )
    case 'personId':
      return <PersonName id={String(value)} />
    case 'repliesToId':
      return <Answered id={String(value)} />
    case 'motion':
      return <MotionName id={String(value)} />
    case 'kind':
      return tk(`kind.${String(value)}`)
    case 'status':
      return tk(`status.${String(value)}`)
    case 'allottedSeconds':
      return <span className="figure">{format.duration(Number(value))}</span>
    case 'language':
      return format.language(String(value))
    default:
      return (
        <span className="difference-text" dir="auto">
          {String(value)}
        </span>
      )
  }
}

function PersonName({ id }: { id: string }) {
  const { data } = useQuery(query(getPerson, { params: { id } }))
  return <bdi>{data?.name ?? '…'}</bdi>
}

function Answered({ id }: { id: string }) {
  const format = useFormat()
  const { data } = useQuery(query(getIntervention, { params: { id } }))
  if (!data) return '…'
  return [data.delegation.name, data.startedAt && format.time(data.startedAt)].filter(Boolean).join(' · ')
}
