import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer, Ask } from '#contract'
import { listPassages } from '#contract/dossiers'
import { stances } from '#contract/interventions'
import { PagedList } from '#ui/paged-list'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { passagePlace } from '../interventions/public/places.ts'

type Passage = Answer<typeof listPassages>['items'][number]

const route = getRouteApi('/signed-in/themes/$themeId')
const columns = ['supports', 'conditional', 'opposes', 'mentions', null] as const
const shown = 60

/** The passages that show what was said, side by side by stance. */
export function Passages({ theme }: { theme: string }) {
  const { t } = useTranslation('dossiers')
  const inWords = useRefusal()
  const { conference, stance, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const chosen = stances.find((one) => one === stance)
  const asked = useQuery(
    query(listPassages, {
      params: { id: theme },
      query: { conference, stance: chosen, cursor, pageSize: shown },
    } as Ask<typeof listPassages>),
  )
  return (
    <ReadingPart
      title={t('passages.title')}
      action={
        <nav className="dossier-stances no-print" aria-label={t('passages.stance')}>
          {([undefined, ...stances] as const).map((one) => (
            <Link
              key={one ?? 'all'}
              to="/themes/$themeId"
              params={{ themeId: theme }}
              search={{ conference, stance: one }}
              resetScroll={false}
              className="link"
              activeOptions={{ explicitUndefined: true }}
            >
              {one ? t(`stance.${one}`) : t('passages.all')}
            </Link>
          ))}
        </nav>
      }
    >
      <PagedList
        asked={asked}
        inWords={inWords}
        count={(total) => t('passages.count', total)}
        onGo={(to) => navigate({ search: (before) => ({ ...before, cursor: to }), resetScroll: false })}
        empty={<p className="quiet">{t('passages.none')}</p>}
      >
        {(items) => (
          <div className="passage-columns">
            {columns.map((column) => {
              const here = items.filter((one) => one.stance === column)
              return here.length === 0 ? null : (
                <section key={column ?? 'unsaid'} className="passage-column">
                  <h3>{t(`stance.${column ?? 'unsaid'}`)}</h3>
                  {here.map((one) => (
                    <OnePassage key={`${one.interventionId} ${one.theme.id}`} passage={one} />
                  ))}
                </section>
              )
            })}
          </div>
        )}
      </PagedList>
    </ReadingPart>
  )
}

function OnePassage({ passage }: { passage: Passage }) {
  const { t, i18n } = useTranslation('dossiers')
  const format = useFormat()
  const { interventionId, conferenceId, delegation, speaker, heldOn, theme } = passage
  return (
    <figure className="passage">
      <blockquote dir="auto">{passage.passage}</blockquote>
      <figcaption>
        <Link
          to="/conferences/$conferenceId/interventions/$interventionId"
          params={{ conferenceId, interventionId }}
          search={{ at: passagePlace(theme.id) }}
          resetScroll={false}
        >
          <NamePlate code={delegation.code} name={delegation.name} size="small" />
        </Link>
        <span className="small quiet" dir="auto">
          {speaker ?? t('representative')}, {passage.conference},{' '}
          <time dateTime={heldOn}>{format.day(heldOn, 'short')}</time>
        </span>
        <span className="small quiet" dir="auto">
          {theme.names[i18n.language] ?? theme.name}
        </span>
      </figcaption>
    </figure>
  )
}
