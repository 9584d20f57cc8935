import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

const { empty, raw, sql } = Prisma

/** What may look like one and be two. */
export type Distinct = 'person' | 'delegation' | 'theme'

const tableOf = (kind: Distinct) => raw(`${kind}_distinction`)
const ownOf = (kind: Distinct) => raw(`${kind}_id`)
const conference = (kind: Distinct, of = '') => (kind === 'delegation' ? raw(`, ${of}conference_id`) : empty)

/** SELECT of those that are told apart as `id` and `other_id`, each pair both ways, and who said so as `change_id`. */
export const toldApart = (kind: Distinct) => sql`
  SELECT d.${ownOf(kind)} AS id, d.other_id, greatest(d.change_id, back.change_id) AS change_id
    FROM ${tableOf(kind)} d
    JOIN ${tableOf(kind)} back ON back.${ownOf(kind)} = d.other_id AND back.other_id = d.${ownOf(kind)}`

/** Tells some records apart, each from each other, and how many pairs that had not been before. */
export async function tellAllApart(
  tx: Transaction,
  kind: Distinct,
  ids: string[],
  changeId: string,
): Promise<number> {
  const table = raw(kind)
  const [{ pairs }] = await tx.$queryRaw<[{ pairs: number }]>`
    WITH told AS (
      INSERT INTO ${tableOf(kind)} (${ownOf(kind)}, other_id, change_id ${conference(kind)})
      SELECT one.id, other.id, ${changeId}::uuid ${conference(kind, 'one.')}
        FROM ${table} one JOIN ${table} other ON other.id <> one.id
       WHERE one.id = ANY(${ids}::uuid[]) AND other.id = ANY(${ids}::uuid[]) ORDER BY one.id, other.id
          ON CONFLICT DO NOTHING RETURNING ${ownOf(kind)} AS id, other_id)
    SELECT count(DISTINCT (least(id, other_id), greatest(id, other_id)))::int AS pairs FROM told`
  return pairs
}

/** Takes back that two records are told apart. Tells whether they were. */
export async function forgetApart(tx: Transaction, kind: Distinct, id: string, otherId: string) {
  const gone = await tx.$executeRaw`
    DELETE FROM ${tableOf(kind)}
     WHERE (${ownOf(kind)}, other_id) IN ((${id}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${id}::uuid))`
  return gone > 0
}

/**
 * Part of merging: whatever a record was told apart from, the one that it becomes is told apart from too. That the
 * two of them were is forgotten.
 */
export async function moveApart(tx: Transaction, kind: Distinct, id: string, intoId: string) {
  const own = ownOf(kind)
  const become = (column: Prisma.Sql) =>
    sql`CASE ${column} WHEN ${id}::uuid THEN ${intoId}::uuid ELSE ${column} END`
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM ${tableOf(kind)} WHERE ${id}::uuid IN (${own}, other_id) RETURNING *)
    INSERT INTO ${tableOf(kind)} (${own}, other_id, change_id ${conference(kind)})
    SELECT ${become(own)}, ${become(raw('other_id'))}, change_id ${conference(kind)} FROM gone
     WHERE ${intoId}::uuid NOT IN (${own}, other_id)
        ON CONFLICT DO NOTHING`
}
