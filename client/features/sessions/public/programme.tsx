import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { sessionSorts } from '#contract/sessions'
import { SortHeader, Table } from '#ui/table'
import { sortBy } from '../../../ui/sort-by.ts'
import type { Columns } from '../../../ui/use-columns.ts'
import type { Session } from '../session-values.ts'
import { byDay } from './by-day.ts'
import { ProgrammeDay } from './programme-day.tsx'
import { type Column, ProgrammeRow, programmeColumns } from './programme-row.tsx'
import './programme.css'

export type SessionSort = (typeof sessionSorts)[number]

type ProgrammeProps = {
  sessions: readonly Session[]
  /** Those that stand; without them all do. */
  columns?: Columns<Column>
  /** The order in which they are; without `onSort` it is the programme's and stays so. */
  sort?: SessionSort
  onSort?: (sort: SessionSort) => void
  /** Moves a session within its day; without it the order is fixed. */
  onMove?: (session: Session, ofDay: readonly Session[], toIndex: number) => void
}

/** The sessions of a conference, by day where they are in an order of days. */
export function Programme({ sessions, columns, sort = 'programme', onSort, onMove }: ProgrammeProps) {
  const { t } = useTranslation('sessions')
  const hasRooms = sessions.some(({ room }) => room !== null)
  const shown = programmeColumns.filter(
    (name) => (columns?.has(name) ?? true) && (name !== 'room' || hasRooms),
  )
  const isByDay = /programme|startsAt/.test(sort)
  const sorting = (name: 'startsAt' | 'title') => onSort && sortBy(name, sort, onSort)
  const sortingMost = (name: 'interventions' | 'speakingSeconds') =>
    onSort && sortBy(name, sort, onSort, 'descending')
  return (
    <Table caption={t('programme')} columns={columns}>
      <thead>
        <tr>
          {onMove && (
            <th scope="col" data-tight="" className="no-print">
              {t('columns.order')}
            </th>
          )}
          <Head by={sorting('startsAt')}>{t('columns.time')}</Head>
          <Head by={sorting('title')} words="">
            {t('columns.session')}
          </Head>
          {shown.includes('room') && <Head>{t('columns.room')}</Head>}
          {shown.includes('status') && <Head>{t('columns.status')}</Head>}
          {shown.includes('interventions') && (
            <Head by={sortingMost('interventions')} isFigure>
              {t('columns.interventions')}
            </Head>
          )}
          {shown.includes('speakingTime') && (
            <Head by={sortingMost('speakingSeconds')} isFigure>
              {t('columns.speakingTime')}
            </Head>
          )}
        </tr>
      </thead>
      {isByDay ? (
        byDay(sessions).map(({ day, sessions: ofDay }) => (
          <ProgrammeDay key={day} day={day} sessions={ofDay} shown={shown} onMove={onMove} />
        ))
      ) : (
        <tbody>
          {sessions.map((session) => (
            <ProgrammeRow key={session.id} session={session} shown={shown} hasDay />
          ))}
        </tbody>
      )}
    </Table>
  )
}

type HeadProps = { by?: ReturnType<typeof sortBy>; isFigure?: boolean; words?: ''; children: ReactNode }

function Head({ by, isFigure, words, children }: HeadProps) {
  if (by)
    return (
      <SortHeader {...by} isFigure={isFigure} words={words}>
        {children}
      </SortHeader>
    )
  return (
    <th scope="col" data-figure={isFigure ? '' : undefined} data-words={words}>
      {children}
    </th>
  )
}
