import type { z } from 'zod'
import type { reportedFigure as figureAnswer, listFigures as listEndpoint } from '#contract/figures'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { sourceReference } from '../sources/queries.ts'
import { countsOf } from './queries/counts.ts'

const { sql, empty } = Prisma

export type Figure = z.output<typeof figureAnswer>

type Row = Omit<Figure, 'counted'>

const columns = sql`f.id, f.version, f.created_at AS "createdAt", f.updated_at AS "updatedAt",
  f.conference_id AS "conferenceId", f.session_id AS "sessionId", f.measure, f.value, f.qualifier, f.note,
  ${sourceReference} AS source`

const from = sql`reported_figure f JOIN source so ON so.id = f.source_id JOIN conference c ON c.id = f.conference_id
  LEFT JOIN session s ON s.id = f.session_id`
const shown = sql`f.deleted_at IS NULL AND c.deleted_at IS NULL AND s.deleted_at IS NULL`

const byMeasure = `array_position(enum_range(NULL::"FigureMeasure"), f.measure)`

/** Figures by measure, each with what the record counts. Throws 400 for an unknown conference or session. */
export async function listFigures(
  tx: Transaction,
  { conference, session, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  if (session && !(await tx.session.count({ where: { id: session, deletedAt: null } })))
    throw invalidQuery('session', 'There is no such session')
  const page = await readPage<Row>(
    tx,
    {
      name: 'figures',
      columns,
      from,
      where: [
        shown,
        conference ? sql`f.conference_id = ${conference}::uuid` : sql`TRUE`,
        session ? sql`f.session_id = ${session}::uuid` : sql`TRUE`,
      ],
      keys: [
        { expression: byMeasure, type: 'int' },
        { expression: 'f.id', type: 'uuid' },
      ],
    },
    paging,
  )
  return { ...page, items: await counted(tx, page.items) }
}

/** One figure. Throws 404 when there is none or it is hidden. */
export async function getFigure(tx: Transaction, id: string): Promise<Figure> {
  const [figure] = await counted(tx, await read(tx, sql`f.id = ${id}::uuid`))
  if (!figure) throw notFound('figure')
  return figure
}

/** The figures of some sessions, by session and measure. Two statements, however many sessions. */
export async function figuresOfSessions(tx: Transaction, sessionIds: string[]): Promise<Figure[]> {
  if (sessionIds.length === 0) return []
  return counted(tx, await read(tx, sql`f.session_id = ANY (${sessionIds}::uuid[])`))
}

/** The figures of a conference, first those of the whole, then those of its sessions in order; at most 500. */
export const figuresOfConference = async (tx: Transaction, conferenceId: string): Promise<Figure[]> =>
  counted(tx, await read(tx, sql`f.conference_id = ${conferenceId}::uuid`, sql`LIMIT 500`))

const order = Prisma.raw(`ORDER BY s.held_on NULLS FIRST, s.position NULLS FIRST, ${byMeasure}, f.id`)

const read = (tx: Transaction, where: Prisma.Sql, limit = empty) =>
  tx.$queryRaw<Row[]>`SELECT ${columns} FROM ${from} WHERE ${shown} AND ${where} ${order} ${limit}`

async function counted(tx: Transaction, rows: Row[]): Promise<Figure[]> {
  const counts = await countsOf(tx, rows)
  return rows.map((row, i) => ({ ...row, counted: counts[i]! }))
}
