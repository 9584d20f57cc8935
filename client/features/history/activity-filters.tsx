import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { listAuthors, recordTypes } from '#contract/history'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { DateField } from '#ui/date-field'
import { Select } from '#ui/select'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useAccount } from '../accounts/public/session.ts'
import { type ActivitySearch, actsOf, type Filter, filters, heldFilters, isShared } from './address.ts'
import { KindSelect } from './kind-select.tsx'
import { useHistoryWords } from './use-history-words.ts'

type ActivityFiltersProps = {
  search: ActivitySearch
  conferenceId: string
  onChange: (some: Partial<ActivitySearch>) => void
}

/** Whose changes, of which records, which acts and on which days; what holds stands below as chips. */
export function ActivityFilters({ search, conferenceId, onChange }: ActivityFiltersProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const authors = useAuthors(search, conferenceId)
  const { who, kind, act, from, to } = search
  const acts = actsOf(kind)
  const day = (name: 'from' | 'to') => (given: string | null | undefined) => {
    if (given !== undefined && (given ?? undefined) !== search[name]) onChange({ [name]: given ?? undefined })
  }
  return (
    <search className="stack no-print activity-filters" aria-label={t('filters.label')}>
      <div className="toolbar">
        <Select
          label={t('filters.who')}
          value={who ?? 'any'}
          onChange={(id) => onChange({ who: id === 'any' ? undefined : id })}
          options={[
            { value: 'any', label: t('filters.any') },
            ...authors.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <KindSelect
          kinds={recordTypes}
          value={kind}
          onChange={(next) =>
            onChange({ kind: next, act: act && actsOf(next).includes(act) ? act : undefined })
          }
        />
        <Select
          label={t('filters.act')}
          value={act ?? 'any'}
          onChange={(next) => onChange({ act: next === 'any' ? undefined : next })}
          options={[
            { value: 'any', label: t('filters.any') },
            ...acts.map((one) => ({ value: one, label: words.act(one) })),
          ]}
        />
        <DateField label={t('filters.from')} value={from ?? null} onChange={day('from')} />
        <DateField
          label={t('filters.to')}
          value={to ?? null}
          onChange={day('to')}
          error={from && to && from > to ? t('filters.turned') : undefined}
        />
      </div>
      <ActivityChips search={search} conferenceId={conferenceId} onChange={onChange} />
    </search>
  )
}

function ActivityChips({ search, conferenceId, onChange }: ActivityFiltersProps) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const format = useFormat()
  const authors = useAuthors(search, conferenceId)
  const held = heldFilters(search)
  if (held.length === 0) return null
  const said: Record<Filter, () => string> = {
    who: () => authors.find(({ id }) => id === search.who)?.label ?? '…',
    kind: () => words.type(search.kind!),
    act: () => words.act(search.act!),
    from: () => format.day(search.from!, 'short'),
    to: () => format.day(search.to!, 'short'),
  }
  return (
    <ul className="activity-chips" aria-label={t('filters.active')}>
      {held.map((name) => (
        <li key={name}>
          <Chip
            label={t(`filters.${name}`)}
            text={said[name]()}
            onRemove={() => onChange({ [name]: undefined })}
          >
            {said[name]()}
          </Chip>
        </li>
      ))}
      <li>
        <Button
          kind="quiet"
          size="small"
          onPress={() => onChange(Object.fromEntries(filters.map((name) => [name, undefined])))}
        >
          {t('filters.clear')}
        </Button>
      </li>
    </ul>
  )
}

function useAuthors({ kind }: ActivitySearch, conferenceId: string) {
  const { t } = useTranslation('history')
  const own = useAccount()
  const asked = { conference: isShared(kind) ? undefined : conferenceId }
  const found = useQuery(query(listAuthors, { query: asked })).data?.items ?? []
  const others = found.filter(({ id }) => id !== own.id)
  return [
    { id: own.id, label: t('filters.me', { name: own.name }) },
    ...others.map(({ id, name }) => ({ id, label: name })),
  ]
}
