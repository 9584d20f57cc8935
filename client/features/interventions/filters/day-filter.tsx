import { useTranslation } from 'react-i18next'
import { DateField } from '#ui/date-field'
import { withValues } from './address.ts'
import type { ChangeFilters } from './filter-bar.tsx'

/** From and to, days of the sessions, typed. */
export function DayFilter({ search, onChange }: ChangeFilters) {
  const { t } = useTranslation('interventions')
  const { from, to } = search
  const isTurned = Boolean(from && to && from > to)
  const set = (name: 'from' | 'to') => (day: string | null | undefined) => {
    if (day === undefined || (day ?? undefined) === search[name]) return
    onChange((before) => withValues(before, name, day ? [day] : []))
  }
  return (
    <>
      <DateField label={t('filter.from')} value={from ?? null} onChange={set('from')} />
      <DateField
        label={t('filter.to')}
        value={to ?? null}
        onChange={set('to')}
        error={isTurned ? t('filters.turned') : undefined}
      />
    </>
  )
}
