import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listThemeCoverage } from '#contract/coverage'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { useFormat } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import { AskedFloor } from '../../coverage/public/asked-floor.tsx'
import { PicturesNav } from '../frame/pictures-nav.tsx'
import '../frame/picture-screen.css'

/** Which theme to draw: those that were raised, the most raised first. */
export function MostRaised() {
  const { t, i18n } = useTranslation('pictures')
  const format = useFormat()
  const { id: conference } = useConference()
  const asked = useQuery(query(listThemeCoverage, { query: { conference } }))
  const raised = (asked.data?.items ?? [])
    .filter(({ interventions }) => interventions > 0)
    .sort((a, b) => b.interventions - a.interventions)
  return (
    <main className="page" id="main">
      <PageHeader title={t('theme.title')} lead={t('theme.lead')} />
      <PicturesNav search={{}} />
      <AskedFloor asked={asked} isEmpty={() => raised.length === 0} isFiltered={false} onClear={() => {}}>
        {() => (
          <EmptyState
            title={t('theme.choose')}
            actions={
              <ul className="picture-themes">
                {raised.map(({ theme, interventions }) => (
                  <li key={theme.id}>
                    <Link
                      className="button"
                      data-kind="secondary"
                      to="/conferences/$conferenceId/pictures/theme"
                      params={{ conferenceId: conference }}
                      search={{ theme: theme.id }}
                      data-hue={theme.hue ?? undefined}
                    >
                      {theme.hue !== null && <span className="swatch" aria-hidden="true" />}
                      <span dir="auto">{theme.names[i18n.language] ?? theme.name}</span>
                      <span className="quiet figure">{format.number(interventions)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </AskedFloor>
    </main>
  )
}
