import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { delegationKinds } from '#contract/delegations'
import { listGroups } from '#contract/groups'
import { Button } from '#ui/button'
import { Chip } from '#ui/chip'
import { Menu } from '#ui/menu'
import { SearchBox } from '#ui/search-box'
import { allPages } from '../../http/all-pages.ts'
import { GroupPicker } from '../groups/public/group-picker.tsx'
import { type DelegationSearch, groupsOf, kindsOf, toggled } from './address.ts'

type DelegationFiltersProps = {
  search: DelegationSearch
  onChange: (some: Partial<DelegationSearch>, options?: { replace: boolean }) => void
}

/** Which delegations are shown: what holds stands below as chips. */
export function DelegationFilters({ search, onChange }: DelegationFiltersProps) {
  const { t } = useTranslation('delegations')
  const kinds = kindsOf(search)
  const groups = groupsOf(search)
  return (
    <search className="stack delegation-filters" aria-label={t('filters.label')}>
      <div className="toolbar">
        <SearchBox
          label={t('filters.search')}
          value={search.q ?? ''}
          onChange={(q) => onChange({ q: q || undefined }, { replace: true })}
        />
        <GroupPicker
          label={t('filters.memberOf')}
          value={[]}
          onChange={(chosen) => {
            const code = chosen.at(-1)?.code
            if (code && !groups.includes(code)) onChange({ memberOf: toggled(groups, code) })
          }}
        />
        <Menu
          label={t('filters.kind')}
          kind="secondary"
          groups={[
            {
              id: 'kind',
              entries: delegationKinds.map((kind) => ({
                id: kind,
                label: t(`kind.${kind}`),
                isChosen: kinds.includes(kind),
                onAction: () => onChange({ kind: toggled(kinds, kind) }),
              })),
            },
          ]}
        />
        <Menu
          label={t('filters.floor')}
          kind="secondary"
          groups={[
            {
              id: 'spoke',
              entries: (['true', 'false'] as const).map((spoke) => ({
                id: spoke,
                label: t(`spoke.${spoke}`),
                isChosen: search.spoke === spoke,
                onAction: () => onChange({ spoke: search.spoke === spoke ? undefined : spoke }),
              })),
            },
          ]}
        />
      </div>
      <DelegationChips search={search} onChange={onChange} />
    </search>
  )
}

function DelegationChips({ search, onChange }: DelegationFiltersProps) {
  const { t } = useTranslation('delegations')
  const groupName = useGroupName()
  const kinds = kindsOf(search)
  const groups = groupsOf(search)
  const chips = [
    ...(search.q
      ? [{ key: 'q', label: t('filters.search'), text: search.q, without: { q: undefined } }]
      : []),
    ...kinds.map((kind) => ({
      key: kind,
      label: t('filters.kind'),
      text: t(`kind.${kind}`),
      without: { kind: toggled(kinds, kind) },
    })),
    ...groups.map((code) => ({
      key: code,
      label: t('filters.memberOf'),
      text: groupName(code),
      without: { memberOf: toggled(groups, code) },
    })),
    ...(search.spoke
      ? [
          {
            key: 'spoke',
            label: t('filters.floor'),
            text: t(`spoke.${search.spoke}`),
            without: { spoke: undefined },
          },
        ]
      : []),
  ]
  if (chips.length === 0) return null
  return (
    <div className="row">
      {chips.map(({ key, label, text, without }) => (
        <Chip key={key} label={label} text={text} onRemove={() => onChange(without)}>
          {text}
        </Chip>
      ))}
      <Button
        kind="quiet"
        size="small"
        onPress={() => onChange({ q: undefined, kind: undefined, memberOf: undefined, spoke: undefined })}
      >
        {t('filters.clear')}
      </Button>
    </div>
  )
}

function useGroupName() {
  const { i18n } = useTranslation()
  const groups = useQuery(allPages(listGroups, { query: {} }))
  return (code: string) => {
    const found = groups.data?.find((group) => group.code === code.toUpperCase())
    return found ? (found.names[i18n.language] ?? found.name) : code
  }
}
