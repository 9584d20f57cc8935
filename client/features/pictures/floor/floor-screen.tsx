import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { listShares } from '#contract/coverage'
import { Select } from '#ui/select'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { ShareTable } from '../../coverage/public/share-table.tsx'
import { besideView, dimensionOf, type ShareView, shareViews } from '../../coverage/public/shares.ts'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { filtersOf } from '../../interventions/public/floor-search.ts'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { FloorDrawing, measuresOf } from './floor-drawing.tsx'
import './floor.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/floor')

/** How the floor was shared among groups or kinds, beside their share of the delegations. */
export function FloorScreen() {
  const { t } = useTranslation('pictures')
  const { t: tc } = useTranslation('coverage')
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
    <PictureScreen
      name="floor"
      search={search}
      onTable={(table) => change((before) => ({ ...before, table }))}
      onClear={() => change(({ by, table }) => ({ by, table }))}
      filters={
        <>
          <FloorFilters
            search={{ by: search.by, table: search.table, ...filters }}
            onChange={change}
            found={['session', 'theme']}
          />
          <div className="picture-options">
            <Select<ShareView>
              label={tc('shares.by')}
              value={view}
              onChange={(by) => change((before) => ({ ...before, by: by === 'regional' ? undefined : by }))}
              options={shareViews.map((value) => ({ value, label: tc(`shares.views.${value}`) }))}
            />
          </div>
        </>
      }
      asked={asked}
      isEmpty={({ all }) => all.interventions === 0}
      file={({ items }) => ({ address: '/coverage/shares', filter: criteria, rows: items.length })}
      legend={(shares) => (
        <ul className="picture-legend picture-drawing" aria-label={t('legend')}>
          {measuresOf(shares, view).map((measure) => (
            <li key={measure}>
              <svg width={16} height={16} aria-hidden="true">
                <rect className={`measure-${measure}`} x={1} y={1} width={14} height={14} />
              </svg>
              {t(`floor.measure.${measure}`)}
            </li>
          ))}
        </ul>
      )}
      draw={(shares, drawing) => <FloorDrawing shares={shares} view={view} search={filters} ref={drawing} />}
      table={(shares) => (
        <ShareTable shares={shares} view={view} search={filters} conferenceId={conference.id} />
      )}
    />
  )
}
