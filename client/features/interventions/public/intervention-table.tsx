import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SortHeader, Table } from '#ui/table'
import { sortBy } from '../../../ui/sort-by.ts'
import type { Columns } from '../../../ui/use-columns.ts'
import type { InterventionSort, ListedIntervention } from './intervention.ts'
import { type Column, InterventionRow } from './intervention-row.tsx'
import { PageTick, type RowSelection } from './row-tick.tsx'
import { bySession, SessionRow } from './session-row.tsx'
import './interventions.css'
import './columns.css'

const usual: readonly Column[] = ['behalf', 'session', 'themes', 'state']

type InterventionTableProps = {
  rows: readonly ListedIntervention[]
  /** Says what the table holds; read aloud. */
  caption: string
  /** Beside time, duration, delegation and speaker; leave `session` out where all rows are of one. */
  columns?: readonly Column[]
  /** Those of them that somebody chose; without it all stand as the window allows. */
  chosen?: Columns<Column>
  /** Puts rows of one session below its name, for rows in the record's order. */
  isGrouped?: boolean
  /** How a row is opened: wraps its name plate in a link. Without it, the link leads to its own page. */
  link?: (row: ListedIntervention, children: ReactNode) => ReactNode
  openId?: string
  sort?: InterventionSort
  onSort?: (sort: InterventionSort) => void
  /** Puts a box before each row, to choose it. */
  selection?: RowSelection
}

/** Interventions as a dense table: who and when at the start of each row, what else is known after it. */
export function InterventionTable(props: InterventionTableProps) {
  const { rows, caption, columns = usual, chosen, isGrouped = false } = props
  const { link = ownPage, openId, selection } = props
  const { t } = useTranslation('interventions')
  const shown = columns.filter(
    (column) => (chosen?.has(column) ?? true) && !(isGrouped && column === 'session'),
  )
  const sorting = (name: 'startedAt' | 'durationSeconds' | 'updatedAt' | 'record') =>
    props.onSort ? sortBy(name, props.sort, props.onSort) : {}
  const row = (one: ListedIntervention) => (
    <InterventionRow
      key={one.id}
      row={one}
      columns={shown}
      link={link}
      isOpen={one.id === openId}
      selection={selection}
    />
  )
  return (
    <div className="intervention-table">
      <Table caption={caption} columns={chosen}>
        <thead>
          <tr>
            {selection && <PageTick rows={rows} selection={selection} />}
            <Head column="time" {...sorting('startedAt')}>
              {t('column.time')}
            </Head>
            <Head column="duration" {...sorting('durationSeconds')} isFigure>
              {t('column.duration')}
            </Head>
            <Head column="delegation">{t('column.delegation')}</Head>
            <Head column="speaker">{t('column.speaker')}</Head>
            {shown.includes('behalf') && <Head column="behalf">{t('column.behalf')}</Head>}
            {shown.includes('session') && (
              <Head column="session" {...sorting('record')}>
                {t('column.session')}
              </Head>
            )}
            {shown.includes('themes') && <Head column="themes">{t('column.themes')}</Head>}
            {shown.includes('state') && <Head column="state">{t('column.state')}</Head>}
            {shown.includes('updated') && (
              <Head column="updated" {...sorting('updatedAt')}>
                {t('column.updated')}
              </Head>
            )}
          </tr>
        </thead>
        {isGrouped ? (
          bySession(rows).map((group) => (
            <tbody key={`${group.session.id} ${group.rows[0]?.id}`}>
              <SessionRow
                session={group.session}
                conferenceId={group.conferenceId}
                columns={shown}
                hasTicks={selection !== undefined}
              />
              {group.rows.map(row)}
            </tbody>
          ))
        ) : (
          <tbody>{rows.map(row)}</tbody>
        )}
      </Table>
    </div>
  )
}

const ownPage = (row: ListedIntervention, children: ReactNode) => (
  <Link
    to="/conferences/$conferenceId/interventions/$interventionId"
    params={{ conferenceId: row.conferenceId, interventionId: row.id }}
    id={`intervention-${row.id}`}
  >
    {children}
  </Link>
)

type SortBy = {
  direction?: 'ascending' | 'descending'
  onSort?: (direction: 'ascending' | 'descending') => void
}

function Head(props: SortBy & { column: string; isFigure?: boolean; children: ReactNode }) {
  const { column, isFigure, direction, onSort, children } = props
  if (onSort)
    return (
      <SortHeader direction={direction} onSort={onSort} isFigure={isFigure} column={column}>
        {children}
      </SortHeader>
    )
  return (
    <th scope="col" data-column={column} data-figure={isFigure ? '' : undefined}>
      {children}
    </th>
  )
}
