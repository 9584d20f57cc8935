import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listInterventions } from '#contract/interventions'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { ReadingPart } from '#ui/reading'
import { useFormat } from '#ui/use-format'
import { query } from '../../http/query.ts'
import { NamePlate } from '../delegations/public/name-plate.tsx'
import { type ListedIntervention, speakerOf } from '../interventions/public/intervention.ts'
import { SpeakerName } from '../interventions/public/speaker-name.tsx'
import { ThemeChip } from '../themes/public/theme-chip.tsx'
import { type About, type CountryDossier, calledShort, heard, heardAbout } from './dossier.ts'

const shown = 10

type LatestSaidProps = Pick<CountryDossier, 'conferences' | 'totals'> & {
  about: About
  /** Whether each says whose it is. */
  hasDelegations?: boolean
}

/** The newest of what was said, and the way to all of it. */
export function LatestSaid({ about, conferences, totals, hasDelegations }: LatestSaidProps) {
  const { t } = useTranslation('dossiers')
  const asked = useQuery({
    ...query(listInterventions, {
      query: { ...about, status: heard, sort: '-record', pageSize: shown, count: 'none' },
    }),
    enabled: totals.interventions > 0,
  })
  return (
    <ReadingPart
      title={t('said.title')}
      action={
        totals.interventions > 0 && (
          <Link to="/search" search={heardAbout(about)} className="link no-print">
            {t('said.all')}
          </Link>
        )
      }
    >
      {totals.interventions === 0 && <p className="quiet">{t('said.none')}</p>}
      {asked.isLoading && <LoadingState lines={6} />}
      {asked.isError && (
        <FailedState onRetry={() => asked.refetch()} isRetrying={asked.isFetching}>
          {t('said.failed')}
        </FailedState>
      )}
      {asked.data && totals.interventions > 0 && (
        <ol className="said-list">
          {asked.data.items.map((one) => (
            <Said key={one.id} one={one} conferences={conferences} hasDelegation={hasDelegations ?? false} />
          ))}
        </ol>
      )}
    </ReadingPart>
  )
}

type SaidProps = Pick<LatestSaidProps, 'conferences'> & { one: ListedIntervention; hasDelegation: boolean }

function Said({ one, conferences, hasDelegation }: SaidProps) {
  const { t } = useTranslation('dossiers')
  const format = useFormat()
  const { id, conferenceId, delegation, session, kind, speakerPost, summary, themes } = one
  const at = conferences.find(({ conference }) => conference.id === conferenceId)
  return (
    <li>
      <h3>
        <Link
          to="/conferences/$conferenceId/interventions/$interventionId"
          params={{ conferenceId, interventionId: id }}
          className="link"
        >
          {hasDelegation && <NamePlate code={delegation.code} name={delegation.name} size="small" />}{' '}
          <span dir="auto">{speakerOf(one) ? <SpeakerName of={one} /> : t('representative')}</span>
        </Link>
      </h3>
      <p className="small quiet said-where">
        <time dateTime={session.heldOn}>{format.day(session.heldOn)}</time>
        {speakerPost && <span dir="auto">{speakerPost}</span>}
        <span>{t(`kind.${kind}`)}</span>
        <span dir="auto">{session.title}</span>
        {at && <span dir="auto">{calledShort(at.conference)}</span>}
      </p>
      {summary && (
        <p className="said-summary" dir="auto">
          {summary}
        </p>
      )}
      {themes.length > 0 && (
        <p className="said-themes">
          {themes.slice(0, 6).map(({ theme, stance }) => (
            <ThemeChip key={theme.id} theme={theme} label={stance ? t(`stance.${stance}`) : undefined} />
          ))}
        </p>
      )}
    </li>
  )
}
