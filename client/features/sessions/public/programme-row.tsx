import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useTimeZone } from '#ui/use-format'
import { nowIn } from '../../../ui/local-time.ts'
import { DeskLink } from '../../floor/public/desk-link.tsx'
import { hasDesk } from '../../floor/public/has-desk.ts'
import type { Session } from '../session-values.ts'
import { SessionStatus } from './session-status.tsx'
import { SessionTimes } from './session-times.tsx'

/** The columns that may be left out. */
export const programmeColumns = ['room', 'status', 'interventions', 'speakingTime'] as const
export type Column = (typeof programmeColumns)[number]

type ProgrammeRowProps = {
  session: Session
  shown: readonly Column[]
  /** Says its day, where it stands below none. */
  hasDay?: boolean
  /** What the row is moved by. */
  order?: ReactNode
  row?: ComponentProps<'tr'>
}

export function ProgrammeRow({ session, shown, hasDay = false, order, row }: ProgrammeRowProps) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const today = nowIn(useTimeZone()).day
  const { interventions, totalSpeakingSeconds } = session.summary
  return (
    <tr {...row}>
      {order && (
        <td data-tight="" className="no-print programme-order">
          {order}
        </td>
      )}
      <td data-tight="">
        {hasDay && <div className="small quiet">{format.day(session.heldOn, 'short')}</div>}
        <SessionTimes session={session} />
      </td>
      <td>
        <Link
          to="/conferences/$conferenceId/sessions/$sessionId"
          params={{ conferenceId: session.conferenceId, sessionId: session.id }}
          className="link programme-title"
          data-kind="quiet"
          dir="auto"
        >
          {session.title}
        </Link>
        <div className="quiet small">
          {t(`type.${session.type}`)}
          {session.documentSymbol && <span dir="auto"> · {session.documentSymbol}</span>}
        </div>
        {hasDesk(session, today) && (
          <div className="no-print">
            <DeskLink session={session} size="small" />
          </div>
        )}
      </td>
      {shown.includes('room') && (
        <td>
          <span dir="auto">{session.room}</span>
        </td>
      )}
      {shown.includes('status') && (
        <td data-tight="">
          <SessionStatus status={session.status} />
        </td>
      )}
      {shown.includes('interventions') && (
        <td data-figure="" data-tight="">
          {format.number(interventions)}
        </td>
      )}
      {shown.includes('speakingTime') && (
        <td data-figure="" data-tight="">
          {totalSpeakingSeconds > 0 ? (
            format.duration(totalSpeakingSeconds)
          ) : (
            <span className="quiet" title={t('times.noSpeaking')}>
              –
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
