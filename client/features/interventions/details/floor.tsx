import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getSession } from '#contract/sessions'
import { Badge } from '#ui/badge'
import { useFormat, useTimeZone } from '#ui/use-format'
import { query } from '../../../http/query.ts'
import { MotionName } from '../../floor/public/motion-name.tsx'
import { StatusBadge } from '../public/review-badge.tsx'
import type { Intervention } from './intervention.ts'

/** When, how long and where in the programme, in the zone of the conference. */
export function Floor({ intervention }: { intervention: Intervention }) {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const zone = useTimeZone()
  const { startedAt, endedAt, durationSeconds, allottedSeconds, session, language } = intervention
  const { motion, pausedSeconds } = intervention
  const over = durationSeconds !== null && allottedSeconds !== null ? durationSeconds - allottedSeconds : 0
  return (
    <dl className="facts">
      <div>
        <dt>{t('details.time')}</dt>
        <dd>
          {startedAt || endedAt ? (
            <>
              <span className="figure" dir="ltr">
                {startedAt ? <time dateTime={startedAt}>{format.time(startedAt)}</time> : '?'}–
                {endedAt ? <time dateTime={endedAt}>{format.time(endedAt)}</time> : '?'}
              </span>{' '}
              <span className="small quiet">{zone}</span>
              <div>{format.dayOf((startedAt ?? endedAt)!, 'weekday')}</div>
            </>
          ) : (
            <span className="quiet">{t('details.timeUnknown')}</span>
          )}
        </dd>
      </div>
      {(durationSeconds !== null || allottedSeconds !== null) && (
        <div>
          <dt>{t('details.duration')}</dt>
          <dd>
            {durationSeconds !== null && (
              <span className="details-duration">
                {format.durationInWords(durationSeconds)}
                {over > 0 && (
                  <Badge tone="overrun">{t('details.over', { time: format.duration(over) })}</Badge>
                )}
              </span>
            )}
            {pausedSeconds > 0 && (
              <div className="small quiet">
                {t('details.paused', { time: format.durationInWords(pausedSeconds) })}
              </div>
            )}
            {allottedSeconds !== null && (
              <div className="small quiet">
                {t('details.allotted', { time: format.durationInWords(allottedSeconds) })}
              </div>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('details.session')}</dt>
        <dd>
          <Link
            to="/conferences/$conferenceId/sessions/$sessionId"
            params={{ conferenceId: intervention.conferenceId, sessionId: session.id }}
            dir="auto"
          >
            {session.title}
          </Link>
          <div className="small quiet">{format.day(session.heldOn, 'weekday')}</div>
          {intervention.agendaItemId && (
            <AgendaItem sessionId={session.id} itemId={intervention.agendaItemId} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('details.kind')}</dt>
        <dd className="details-kind">
          {t(`kind.${intervention.kind}`)}
          {motion && (
            <>
              {' · '}
              <MotionName id={motion} />
            </>
          )}
          <StatusBadge status={intervention.status} />
        </dd>
      </div>
      {language && (
        <div>
          <dt>{t('details.language')}</dt>
          <dd>{format.language(language)}</dd>
        </div>
      )}
    </dl>
  )
}

function AgendaItem({ sessionId, itemId }: { sessionId: string; itemId: string }) {
  const { data } = useQuery(query(getSession, { params: { id: sessionId } }))
  const item = data?.agendaItems.find(({ id }) => id === itemId)
  if (!item) return null
  return <div dir="auto">{[item.number, item.title, item.documentSymbol].filter(Boolean).join(' · ')}</div>
}
