import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { ShareTable } from '../../coverage/public/share-table.tsx'
import { ShareViewSelect } from '../../coverage/public/share-view-select.tsx'
import { useShares } from '../../coverage/public/use-shares.ts'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { FloorDrawing, measuresOf } from './floor-drawing.tsx'
import './floor.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/floor')

/** How the floor was shared among groups or kinds, beside their share of the delegations. */
export function FloorScreen() {
  const { t } = useTranslation('pictures')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const { view, filters, criteria, asked } = useShares(search)
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
            <ShareViewSelect view={view} onChange={(by) => change((before) => ({ ...before, by }))} />
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
