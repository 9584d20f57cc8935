import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listThemeCoverage } from '#contract/coverage'
import { PageHeader } from '#ui/page-header'
import { query } from '../../http/query.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { FloorFilters } from '../interventions/public/floor-filters.tsx'
import { filtersOf, isFiltered } from '../interventions/public/floor-search.ts'
import { besideThemes } from './address.ts'
import { AskedFloor } from './public/asked-floor.tsx'
import { CoverageNav } from './public/coverage-nav.tsx'
import { ThemeCoverageTable } from './theme-coverage-table.tsx'
import './coverage.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/coverage/themes')

/** Each theme: who raised it first and last, and how many never did. */
export function ThemeCoverageScreen() {
  const { t } = useTranslation('coverage')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const filters = filtersOf(search, besideThemes)
  const criteria = { ...filters, conference: conference.id }
  const asked = useQuery(query(listThemeCoverage, { query: criteria } as Ask<typeof listThemeCoverage>))
  return (
    <main className="page" id="main">
      <PageHeader
        title={t('themes.title')}
        lead={t('themes.lead')}
        actions={
          asked.data && (
            <ExportMenu
              address="/coverage/themes"
              filter={criteria}
              rows={asked.data.items.length}
              label={t('themes.export')}
            />
          )
        }
      />
      <CoverageNav search={search} />
      <FloorFilters search={filters} onChange={change} found={['session', 'memberOf']} />
      <AskedFloor
        asked={asked}
        isEmpty={({ items }) => items.length === 0}
        isFiltered={isFiltered(filters)}
        onClear={() => change(() => ({}))}
      >
        {({ items }) => <ThemeCoverageTable items={items} search={filters} conferenceId={conference.id} />}
      </AskedFloor>
    </main>
  )
}
