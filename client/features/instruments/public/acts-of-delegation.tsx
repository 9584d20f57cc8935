import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listInstruments, listTreatyActions } from '#contract/instruments'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { useFormat } from '#ui/use-format'
import { allPages } from '../../../http/all-pages.ts'
import { CitedList } from '../../sources/public/cited-list.tsx'
import type { Instrument } from '../instrument-values.ts'
import '../instruments.css'

type ActsOfDelegationProps = { conferenceId: string; delegationId: string; name: string }

/** What a delegation signed or ratified at its conference; nothing where there is no instrument. */
export function ActsOfDelegation({ conferenceId, delegationId, name }: ActsOfDelegationProps) {
  const { t } = useTranslation('instruments')
  const instruments = useQuery(allPages(listInstruments, { query: { conference: conferenceId } }))
  if (!instruments.data || instruments.data.length === 0) return null
  return (
    <section className="acts-of" aria-labelledby="acts-of">
      <h2 id="acts-of">{t('ofDelegation')}</h2>
      <ul className="acts-of-list">
        {instruments.data.map((instrument) => (
          <OnInstrument key={instrument.id} instrument={instrument} delegationId={delegationId} name={name} />
        ))}
      </ul>
    </section>
  )
}

type OnInstrumentProps = { instrument: Instrument; delegationId: string; name: string }

function OnInstrument({ instrument, delegationId, name }: OnInstrumentProps) {
  const { t } = useTranslation('instruments')
  const format = useFormat()
  const { id, conferenceId, shortName } = instrument
  const acts = useQuery(allPages(listTreatyActions, { params: { id }, query: { delegation: delegationId } }))
  return (
    <li>
      <Link
        to="/conferences/$conferenceId/instruments"
        params={{ conferenceId }}
        search={{ instrument: id }}
        className="link"
      >
        <bdi>{shortName ?? instrument.name}</bdi>
      </Link>
      {acts.isPending && <LoadingState lines={1} />}
      {acts.isError && <FailedState onRetry={() => acts.refetch()}>{t('actsFailed')}</FailedState>}
      {acts.data?.length === 0 && <span className="quiet"> {t('noneBy', { name })}</span>}
      {acts.data?.map((act) => (
        <div key={act.id} className="acts-of-one">
          <span>{t(`kind.${act.kind}`)}</span>
          <span className={act.actedOn ? 'figure' : 'quiet'}>
            {act.actedOn ? format.day(act.actedOn) : t('dateUnknown')}
          </span>
          <div className="small quiet">
            <CitedList citations={act.citations} />
          </div>
        </div>
      ))}
    </li>
  )
}
