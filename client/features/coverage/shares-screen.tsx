import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#ui/page-header'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { FloorFilters } from '../interventions/public/floor-filters.tsx'
import { filtersOf, isFiltered } from '../interventions/public/floor-search.ts'
import { AskedFloor } from './public/asked-floor.tsx'
import { CoverageNav } from './public/coverage-nav.tsx'
import { ShareTable } from './public/share-table.tsx'
import { ShareViewSelect } from './public/share-view-select.tsx'
import { useShares } from './public/use-shares.ts'
import './coverage.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/coverage/shares')

/** How the floor was shared, beside the share of delegations. */
export function SharesScreen() {
  const { t } = useTranslation('coverage')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const { view, filters, criteria, asked } = useShares(search)
  return (
    <main className="page" id="main">
      <PageHeader
        title={t('shares.title')}
        lead={t('shares.lead')}
        actions={
          <>
            <Link
              className="button"
              data-kind="secondary"
              to="/conferences/$conferenceId/pictures/floor"
              params={{ conferenceId: conference.id }}
              search={{ ...filtersOf(search), by: search.by }}
            >
              {t('shares.asPicture')}
            </Link>
            {asked.data && (
              <ExportMenu
                address="/coverage/shares"
                filter={criteria}
                rows={asked.data.items.length}
                label={t('shares.export')}
              />
            )}
          </>
        }
      />
      <CoverageNav search={search} />
      <FloorFilters search={{ ...filters, by: search.by }} onChange={change} found={['session', 'theme']} />
      <div className="coverage-view">
        <ShareViewSelect view={view} onChange={(by) => change((before) => ({ ...before, by }))} />
      </div>
      <AskedFloor
        asked={asked}
        isEmpty={({ all }) => all.delegations === 0}
        isFiltered={isFiltered(filters)}
        onClear={() => change(({ by }) => ({ by }))}
      >
        {(shares) => <ShareTable shares={shares} view={view} search={filters} conferenceId={conference.id} />}
      </AskedFloor>
    </main>
  )
}
