import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { interventionKinds } from '#contract/interventions'
import { readTimeline } from '#contract/pictures'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { filtersOf } from '../../interventions/public/floor-search.ts'
import { heardSearch } from '../../interventions/public/heard-list.ts'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { BarsDrawing } from './bars-drawing.tsx'
import { LaneTable } from './lane-table.tsx'
import { LanesDrawing } from './lanes-drawing.tsx'
import { SpanTable } from './span-table.tsx'
import type { Timeline } from './timeline.ts'
import './timeline.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/timeline')

/** The sessions with every intervention; of much, how much in each, and every one of the session that is chosen. */
export function TimelineScreen() {
  const { t } = useTranslation('pictures')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const filters = filtersOf(search)
  const criteria = { ...filters, conference: conference.id }
  const [session, ...others] = (filters.session ?? '').split(',').filter(Boolean)
  const open = others.length === 0 ? session : undefined
  const asked = useQuery(query(readTimeline, { query: { ...criteria, open } } as Ask<typeof readTimeline>))
  const isWhole = ({ spans, interventions }: Timeline) =>
    interventions !== null &&
    interventions.length === spans.reduce((sum, span) => sum + span.interventions, 0)
  return (
    <PictureScreen
      name="timeline"
      search={search}
      onTable={(table) => change((before) => ({ ...before, table }))}
      onClear={() => change(({ table }) => ({ table }))}
      filters={<FloorFilters search={search} onChange={change} />}
      asked={asked}
      isEmpty={({ spans }) => spans.every(({ interventions }) => interventions === 0)}
      file={(timeline) =>
        timeline.interventions
          ? {
              address: '/interventions',
              filter: { ...heardSearch(filters), conference: conference.id },
              rows: timeline.spans.reduce((sum, span) => sum + span.interventions, 0),
            }
          : { address: '/pictures/timeline', filter: criteria, rows: timeline.spans.length }
      }
      legend={(timeline) =>
        timeline.interventions ? (
          <>
            {!isWhole(timeline) && <p className="quiet small">{t('timeline.cut')}</p>}
            <KindLegend kinds={new Set(timeline.interventions.map(({ kind }) => kind))} />
          </>
        ) : (
          <p className="quiet small">{t('timeline.much')}</p>
        )
      }
      draw={(timeline, drawing) =>
        timeline.interventions ? (
          <LanesDrawing timeline={timeline} ref={drawing} />
        ) : (
          <BarsDrawing label={t('timeline.title')} timeline={timeline} search={filters} ref={drawing} />
        )
      }
      table={(timeline) =>
        timeline.interventions ? (
          <LaneTable timeline={timeline} search={filters} />
        ) : (
          <SpanTable caption={t('timeline.title')} timeline={timeline} search={filters} />
        )
      }
    />
  )
}

function KindLegend({ kinds }: { kinds: ReadonlySet<string> }) {
  const { t } = useTranslation('pictures')
  const { t: ti } = useTranslation('interventions')
  return (
    <ul className="picture-legend picture-drawing" aria-label={t('legend')}>
      {interventionKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width={16} height={16} aria-hidden="true">
              <rect
                className={`said-${kind}`}
                x={1}
                y={kind === 'statement' ? 1 : 4}
                width={14}
                height={kind === 'statement' ? 14 : 10}
                rx={2}
              />
            </svg>
            {ti(`kind.${kind}`)}
          </li>
        ))}
    </ul>
  )
}
