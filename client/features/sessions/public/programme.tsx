import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Table } from '#ui/table'
import { useFormat } from '#ui/use-format'
import { useRowOrder } from '#ui/use-row-order'
import type { Columns } from '../../../ui/use-columns.ts'
import type { Session } from '../session-values.ts'
import { byDay } from './by-day.ts'
import { SessionStatus } from './session-status.tsx'
import { SessionTimes } from './session-times.tsx'
import './programme.css'

/** The columns that may be left out. */
export const programmeColumns = ['room', 'status', 'interventions', 'speakingTime'] as const
type Column = (typeof programmeColumns)[number]

type ProgrammeProps = {
  sessions: readonly Session[]
  /** Those that stand; without them all do. */
  columns?: Columns<Column>
  /** Moves a session within its day; without it the order is fixed. */
  onMove?: (session: Session, ofDay: readonly Session[], toIndex: number) => void
}

/** The sessions of a conference by day, in the order of the programme. */
export function Programme({ sessions, columns, onMove }: ProgrammeProps) {
  const { t } = useTranslation('sessions')
  const hasRooms = sessions.some(({ room }) => room !== null)
  const shown = programmeColumns.filter(
    (name) => (columns?.has(name) ?? true) && (name !== 'room' || hasRooms),
  )
  return (
    <Table caption={t('programme')} columns={columns}>
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
          {shown.map((name) => (
            <th key={name} scope="col" {...cell[name]}>
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {byDay(sessions).map(({ day, sessions: ofDay }) => (
        <ProgrammeDay key={day} day={day} sessions={ofDay} shown={shown} onMove={onMove} />
      ))}
    </Table>
  )
}

const cell = {
  room: {},
  status: { 'data-tight': '' },
  interventions: { 'data-figure': '', 'data-tight': '' },
  speakingTime: { 'data-figure': '', 'data-tight': '' },
} satisfies Record<Column, object>

type ProgrammeDayProps = Omit<ProgrammeProps, 'columns'> & { day: string; shown: readonly Column[] }

function ProgrammeDay({ day, sessions, shown, onMove }: ProgrammeDayProps) {
  const { t } = useTranslation('sessions')
  const format = useFormat()
  const order = useRowOrder({
    items: sessions,
    itemKey: ({ id }) => id,
    itemText: ({ title }) => title,
    onMove: (session, toIndex) => onMove?.(session, sessions, toIndex),
    isDisabled: !onMove,
  })
  // Beside those to choose from, the time and the session, and their order where it can be changed.
  const width = 2 + (onMove ? 1 : 0) + shown.length
  return (
    <tbody>
      <tr className="programme-day">
        <th scope="rowgroup" colSpan={width}>
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
            {shown.includes('interventions') && <td data-figure="">{format.number(interventions)}</td>}
            {shown.includes('speakingTime') && (
              <td data-figure="">
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
      })}
    </tbody>
  )
}
