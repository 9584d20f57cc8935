import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listCoverage } from '#contract/coverage'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { FloorFilters } from '../interventions/public/floor-filters.tsx'
import { filtersOf, isFiltered } from '../interventions/public/floor-search.ts'
import type { CoverageSearch, CoverageSort } from './address.ts'
import { ParticipantTable } from './participant-table.tsx'
import { AskedFloor } from './public/asked-floor.tsx'
import { CoverageNav } from './public/coverage-nav.tsx'
import { StandingFilter } from './standing-filter.tsx'
import './coverage.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/coverage')

/** Who took part and how often they had the floor, zeros included. */
export function CoverageScreen() {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: CoverageSearch) => CoverageSearch) =>
    navigate({ search: next, resetScroll: false })
  const { standing, spoke, sort = 'name', cursor } = search
  const criteria = { ...filtersOf(search), conference: conference.id, standing, spoke }
  const asked = useQuery(
    query(listCoverage, { query: { ...criteria, sort, cursor, pageSize: 200 } } as Ask<typeof listCoverage>),
  )
  const onSort = (next: CoverageSort) =>
    change((before) => ({ ...before, sort: next === 'name' ? undefined : next, cursor: undefined }))

  return (
    <main className="page" id="main">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          asked.data?.total && (
            <ExportMenu
              address="/coverage/delegations"
              filter={criteria}
              rows={asked.data.total}
              label={t('export')}
            />
          )
        }
      />
      <CoverageNav search={search} />
      <FloorFilters search={search} onChange={change} />
      {asked.data && <StandingFilter search={search} all={asked.data.all} onChange={change} />}
      <AskedFloor
        asked={asked}
        isEmpty={({ items }) => items.length === 0}
        isFiltered={isFiltered(search) || Boolean(standing || spoke)}
        onClear={() => change(() => ({}))}
      >
        {({ items, all, total, next, previous }) => (
          <>
            <ParticipantTable
              rows={items}
              all={all}
              conferenceId={conference.id}
              search={search}
              sort={sort}
              onSort={onSort}
            />
            <Pager
              count={t('count', { count: total?.count ?? 0, number: format.number(total?.count ?? 0) })}
              previous={previous}
              next={next}
              onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }) })}
            />
          </>
        )}
      </AskedFloor>
    </main>
  )
}
