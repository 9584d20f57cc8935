import type { z } from 'zod'
import type {
  InterventionCriteria,
  InterventionFilter,
  intervention as interventionAnswer,
  listInterventions as listEndpoint,
} from '#contract/interventions'
import type { Database, Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { countOf, totalOf } from '../../database/keyset.ts'
import { notFound } from '../../http/errors.ts'
import { conditions, hiddenConferences, type Looked, lookUp } from './queries/criteria.ts'
import { leadOn, ledOn, type Missing, missingSql } from './queries/named.ts'
import { allSql, keysetOf, pageSql } from './queries/page.ts'
import { listedOf, type Row, rowsSql } from './queries/row.ts'
import { tableOf } from './queries/table.ts'
import { type WholeRow, wholeOf, wholeSql } from './queries/whole.ts'

/**
 * One page of the interventions that a filter finds, with the total as asked for: page, total and what the
 * filter names are asked for side by side, in as many statements however many rows. A filter that names what was
 * merged finds what the other has, and is asked for again. Throws 400 when it names nothing that exists.
 */
export async function listInterventions(
  { prisma, pool }: Pick<Database, 'prisma' | 'pool'>,
  filter: InterventionFilter,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const looked = await lookUp(prisma, filter)
  const keys = keysetOf(filter)
  const naming = missingSql(filter)
  const [found, total, missing] = await Promise.all([
    pool.query<{ id: string; key: string[] }>(pageSql(looked, filter, keys)),
    countAll(pool, looked, filter.count),
    naming && pool.query<Missing>(naming),
  ])
  const led = leadOn(filter, missing?.rows ?? [])
  if (led !== filter) return listInterventions({ prisma, pool }, led)
  const page = keys.page(found.rows)
  const { text, values } = rowsSql(page.rows.map(({ id }) => id))
  const { rows } = await pool.query<Row>({ name: 'intervention-rows', text, values })
  return {
    items: rows.map(listedOf),
    next: page.next,
    previous: page.previous,
    total,
  }
}

// Which conferences are hidden is asked first: when none is, the indexes answer without their rows.
async function countAll(pool: Database['pool'], looked: Looked, count: InterventionFilter['count']) {
  if (count === 'none') return null
  const { rows: hidden } = await pool.query<{ id: string }>(hiddenConferences)
  const all = allSql({ ...looked, hidden: hidden.map(({ id }) => id) })
  const { rows } = await pool.query<{ count: number }>(countOf(count, all))
  return totalOf(count, rows[0]!.count)
}

/** One intervention with its texts, sources and replies, in one statement. Throws 404 when there is none or it is hidden. */
export async function getIntervention(
  tx: Transaction,
  id: string,
): Promise<z.output<typeof interventionAnswer>> {
  const [row] = await tx.$queryRaw<WholeRow[]>(wholeSql(id))
  if (!row) throw notFound('intervention')
  return wholeOf(row)
}

/** Everything that criteria find, to be written as a file. Throws 400 when they name nothing that exists. */
export async function interventionTable(tx: Transaction, criteria: InterventionCriteria) {
  return tableOf('interventions', await lookUp(tx, await ledOn(tx, criteria)))
}

/** What criteria ask of `intervention i`, for a WHERE. Throws 400 when they name nothing that exists. */
export async function conditionOf(tx: Transaction, criteria: InterventionCriteria) {
  return Prisma.join(conditions(await lookUp(tx, await ledOn(tx, criteria))), ' AND ')
}

/** One session's interventions, to be written as a file. Throws 404 when there is no such session. */
export async function sessionTable(tx: Transaction, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { id: sessionId, deletedAt: null, conference: { deletedAt: null } },
  })
  if (!session) throw notFound('session')
  return tableOf('session', await lookUp(tx, { session: [sessionId] }))
}

/** One intervention, to be written as a file. Throws 404 when there is none or it is hidden. */
export async function oneInterventionTable(tx: Transaction, id: string) {
  const { session } = await getIntervention(tx, id)
  return tableOf('intervention', await lookUp(tx, { session: [session.id] }), id)
}

export {
  conditions as conditionsOf,
  dayRange,
  hiddenConferences,
  type Looked,
  lookUp,
} from './queries/criteria.ts'
export { countIncomplete } from './queries/incomplete.ts'
export { ledOn } from './queries/named.ts'
export { getInterventionNeighbours } from './queries/neighbours.ts'
export { listedOf, type Row, rowsSql } from './queries/row.ts'
export { stancesSql } from './queries/stances.ts'
export { stanceMask } from './rules.ts'
