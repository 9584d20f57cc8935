import type { z } from 'zod'
import type { listSessions as listEndpoint, SessionFilter } from '#contract/sessions'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { notFound } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { figuresOfSessions } from '../figures/queries.ts'
import { keysetOf, pageSql } from './queries/page.ts'
import { columns, from, type Session, type SessionCriteria, shown, where } from './queries/row.ts'
import { tableOf } from './queries/table.ts'

const { sql } = Prisma

type Suspension = Session['suspensions'][number]
type Row = Omit<Session, 'figures' | 'suspensions'> & {
  suspensions: { suspendedAt: string; resumedAt: string | null; reason: string | null }[]
}

/**
 * One page of the sessions that a filter finds, with their summaries, in the order asked for. As many statements
 * however many sessions. Throws 400 for an unknown conference.
 */
export async function listSessions(
  tx: Transaction,
  filter: SessionFilter,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  await checkConferenceFilter(tx, filter.conference)
  const keys = keysetOf(filter)
  const page = await readSelectedPage<Row & { key: string[] }>(tx, keys, filter.count, {
    select: pageSql(filter, keys),
    from: sql`FROM ${from} WHERE ${where(filter)}`,
  })
  return { ...page, items: await withFigures(tx, page.items) }
}

/** One session with its summary. Throws 404 when there is none or it, or its conference, is hidden. */
export async function getSession(tx: Transaction, id: string): Promise<Session> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${from} WHERE s.id = ${id}::uuid AND ${shown}`
  const [session] = await withFigures(tx, rows)
  if (!session) throw notFound('session')
  return session
}

async function withFigures(tx: Transaction, rows: Row[]): Promise<Session[]> {
  const figures = await figuresOfSessions(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    suspensions: row.suspensions.map(suspensionOf),
    figures: figures.filter(({ sessionId }) => sessionId === row.id),
  }))
}

// Instants within JSON are text.
const suspensionOf = ({ suspendedAt, resumedAt, reason }: Row['suspensions'][number]): Suspension => ({
  suspendedAt: new Date(suspendedAt),
  resumedAt: resumedAt === null ? null : new Date(resumedAt),
  reason,
})

/** The summaries of all sessions that a filter finds, to be written as a file. Throws 400 for an unknown conference. */
export async function sessionSummaryTable(tx: Transaction, criteria: SessionCriteria) {
  await checkConferenceFilter(tx, criteria.conference)
  return tableOf(criteria)
}
