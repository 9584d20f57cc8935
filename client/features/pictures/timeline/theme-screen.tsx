import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { readTimeline } from '#contract/pictures'
import { getTheme } from '#contract/themes'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { FloorFilters } from '../../interventions/public/floor-filters.tsx'
import { filtersOf } from '../../interventions/public/floor-search.ts'
import { PictureScreen } from '../frame/picture-screen.tsx'
import { BarsDrawing } from './bars-drawing.tsx'
import { MostRaised } from './most-raised.tsx'
import { SpanTable } from './span-table.tsx'
import './timeline.css'

const route = getRouteApi('/signed-in/conferences/$conferenceId/pictures/theme')

/** How often a theme, or any of some, was raised from session to session. */
export function ThemeScreen() {
  const { t, i18n } = useTranslation('pictures')
  const conference = useConference()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: (before: typeof search) => typeof search) =>
    navigate({ search: next, resetScroll: false })
  const filters = filtersOf(search)
  const criteria = { ...filters, conference: conference.id }
  const themes = (filters.theme ?? '').split(',').filter(Boolean)
  const asked = useQuery({
    ...query(readTimeline, { query: criteria } as Ask<typeof readTimeline>),
    enabled: themes.length > 0,
  })
  const one = useQuery({
    ...query(getTheme, { params: { id: themes[0] ?? '' } }),
    enabled: themes.length === 1,
  })
  const theme = themes.length === 1 && !one.isPlaceholderData ? one.data : undefined
  if (themes.length === 0) return <MostRaised />
  return (
    <PictureScreen
      name="theme"
      lead={theme && (theme.names[i18n.language] ?? theme.name)}
      search={search}
      onTable={(table) => change((before) => ({ ...before, table }))}
      onClear={() => change(({ theme, table }) => ({ theme, table }))}
      filters={
        <>
          <FloorFilters
            search={search}
            onChange={change}
            found={['theme', 'memberOf']}
            choices={['kind', 'stance']}
          />
          <p className="picture-options no-print">
            <Link
              className="link"
              to="/conferences/$conferenceId/pictures/theme"
              params={{ conferenceId: conference.id }}
            >
              {t('theme.another')}
            </Link>
          </p>
        </>
      }
      asked={asked}
      isEmpty={({ spans }) => spans.every(({ interventions }) => interventions === 0)}
      file={({ spans }) => ({ address: '/pictures/timeline', filter: criteria, rows: spans.length })}
      draw={(timeline, drawing) => (
        <BarsDrawing
          label={t('theme.title')}
          timeline={timeline}
          search={filters}
          hue={theme?.hue}
          ref={drawing}
        />
      )}
      table={(timeline) => (
        <SpanTable caption={t('theme.title')} timeline={timeline} search={filters} hasStances />
      )}
    />
  )
}
