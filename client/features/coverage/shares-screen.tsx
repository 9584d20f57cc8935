import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listShares } from '#contract/coverage'
import { PageHeader } from '#ui/page-header'
import { Select } from '#ui/select'
import { query } from '../../http/query.ts'
import { useConference } from '../conferences/public/current-conference.tsx'
import { ExportMenu } from '../exports/public/export-menu.tsx'
import { FloorFilters } from '../interventions/public/floor-filters.tsx'
import { filtersOf, isFiltered } from '../interventions/public/floor-search.ts'
import { besideView, dimensionOf, type ShareView, shareViews } from './address.ts'
import { AskedFloor } from './public/asked-floor.tsx'
import { CoverageNav } from './public/coverage-nav.tsx'
import { ShareTable } from './public/share-table.tsx'
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
  const { by: view = 'regional' } = search
  const filters = filtersOf(search, besideView(view))
  const criteria = { ...filters, conference: conference.id, ...dimensionOf(view) }
  const asked = useQuery(query(listShares, { query: criteria } as Ask<typeof listShares>))
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
        <Select<ShareView>
          label={t('shares.by')}
          value={view}
          onChange={(by) => change((before) => ({ ...before, by: by === 'regional' ? undefined : by }))}
          options={shareViews.map((value) => ({ value, label: t(`shares.views.${value}`) }))}
        />
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
