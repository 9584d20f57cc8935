import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { compare, mostCompared } from '#contract/comparisons'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { query } from '../../http/query.ts'
import { AskedFloor } from '../coverage/public/asked-floor.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { FloorFilters } from '../interventions/public/floor-filters.tsx'
import { filtersOf } from '../interventions/public/floor-search.ts'
import { ViewsButton } from '../views/public/views-button.tsx'
import { type CompareSearch, comparedIn, withCompared } from './address.ts'
import { ComparedPicker } from './compared-picker.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import './comparison.css'

type Change = (before: CompareSearch) => CompareSearch
type ComparingProps = {
  search: CompareSearch
  /** Where only one conference is compared. */
  conferenceId?: string
  onChange: (next: Change) => void
  actions?: ReactNode
  nav?: ReactNode
}

/** Two to six delegations or groups side by side, by theme, with their stances and passages. */
export function Comparing({ search, conferenceId, onChange: change, actions, nav }: ComparingProps) {
  const { t } = useTranslation('comparisons')
  const keys = comparedIn(search)
  const criteria = { ...filtersOf(search), conference: conferenceId, with: keys.join(',') }
  const asked = useQuery({
    ...query(compare, { query: criteria } as Ask<typeof compare>),
    enabled: keys.length > 0,
  })
  const data = keys.length > 0 ? asked.data : undefined
  const tagged = data?.themes.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.tagged, 0)

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        lead={t(conferenceId ? 'lead' : 'leadAnywhere')}
        actions={
          <>
            {actions}
            {tagged !== undefined && (
              <ExportMenu address="/comparisons" filter={criteria} rows={tagged} label={t('export')} />
            )}
            <ViewsButton />
          </>
        }
      />
      {nav}
      <div className="compared-add">
        {keys.length < mostCompared ? (
          <ComparedPicker
            conferenceId={conferenceId}
            chosen={keys}
            onAdd={(key) => change((before) => withCompared(before, [...comparedIn(before), key]))}
          />
        ) : (
          <p className="quiet">{t('full')}</p>
        )}
      </div>
      <FloorFilters
        search={search}
        onChange={change}
        found={conferenceId ? ['session', 'language'] : []}
        choices={['kind']}
      />
      {keys.length === 0 ? (
        <EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>
      ) : (
        <AskedFloor
          asked={{ ...asked, data }}
          isEmpty={() => false}
          isFiltered
          onClear={() => change(() => ({}))}
        >
          {(compared) => (
            <ComparisonTable
              compared={compared}
              search={search}
              conferenceId={conferenceId}
              onRemove={(key) =>
                change((before) =>
                  withCompared(
                    before,
                    comparedIn(before).filter((one) => one !== key),
                  ),
                )
              }
            />
          )}
        </AskedFloor>
      )}
    </main>
  )
}
