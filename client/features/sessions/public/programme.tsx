import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useRowOrder } from '#ui/use-row-order'
import type { Session } from '../session-values.ts'
import { byDay } from './by-day.ts'
import { SessionStatus } from './session-status.tsx'
import { SessionTimes } from './session-times.tsx'
import './programme.css'

type ProgrammeProps = {
  sessions: readonly Session[]
  /** Moves a session within its day; without it the order is fixed. */
  onMove?: (session: Session, ofDay: readonly Session[], toIndex: number) => void
}

/** The sessions of a conference by day, in the order of the programme. */
export function Programme({ sessions, onMove }: ProgrammeProps) {
  const { t } = useTranslation('sessions')
  const hasRooms = sessions.some(({ room }) => room !== null)
  return (
    <Table caption={t('programme')}>
      <thead>
        <tr>
          {onMove && (
            <th scope="col" data-tight="" className="no-print">
              {t('columns.order')}
            </th>
          )}
          <th scope="col" data-tight="">
            {t('columns.time')}
          </th>
          <th scope="col">{t('columns.session')}</th>
          {hasRooms && <th scope="col">{t('columns.room')}</th>}
          <th scope="col" data-tight="">
            {t('columns.status')}
          </th>
          <th scope="col" data-figure="" data-tight="">
            {t('columns.interventions')}
          </th>
          <th scope="col" data-figure="" data-tight="">
            {t('columns.speakingTime')}
          </th>
        </tr>
      </thead>
      {byDay(sessions).map(({ day, sessions: ofDay }) => (
        <ProgrammeDay key={day} day={day} sessions={ofDay} hasRooms={hasRooms} onMove={onMove} />
      ))}
    </Table>
  )
}

type ProgrammeDayProps = ProgrammeProps & { day: string; hasRooms: boolean }

function ProgrammeDay({ day, sessions, hasRooms, onMove }: ProgrammeDayProps) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const order = useRowOrder({
    items: sessions,
    itemKey: ({ id }) => id,
    itemText: ({ title }) => title,
    onMove: (session, toIndex) => onMove?.(session, sessions, toIndex),
    isDisabled: !onMove,
  })
  const columns = 5 + (onMove ? 1 : 0) + (hasRooms ? 1 : 0)
  return (
    <tbody>
      <tr className="programme-day">
        <th scope="rowgroup" colSpan={columns}>
          {format.day(day, 'weekday')}
          {order.announcement}
        </th>
      </tr>
      {sessions.map((session) => {
        const { interventions, totalSpeakingSeconds } = session.summary
        return (
          <tr key={session.id} {...order.row(session)}>
            {onMove && (
              <td data-tight="" className="no-print programme-order">
                {order.grip(session)}
                {order.buttons(session)}
              </td>
            )}
            <td data-tight="">
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
            </td>
            {hasRooms && (
              <td>
                <span dir="auto">{session.room}</span>
              </td>
            )}
            <td data-tight="">
              <SessionStatus status={session.status} />
            </td>
            <td data-figure="">{format.number(interventions)}</td>
            <td data-figure="">
              {totalSpeakingSeconds > 0 ? (
                format.duration(totalSpeakingSeconds)
              ) : (
                <span className="quiet" title={t('times.noSpeaking')}>
                  –
                </span>
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}
