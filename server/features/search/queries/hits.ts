import type { Database } from '../../../database/database.ts'
import { confirmed, documentQuery, type Sought } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { conditionsOf, type Looked } from '../../interventions/queries.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** Beyond this many documents it is quicker to walk the record than to gather all that have the words. */
const frequent = 60_000

/**
 * Whether what is sought is said so often that the newest are found by walking the record backwards. Asked of the
 * planner, which knows how frequent words are.
 */
export async function isFrequent({ pool }: Database, sought: Sought): Promise<boolean> {
  const { text, values } =
    sql`EXPLAIN (FORMAT JSON) SELECT FROM search_document d WHERE d.words @@ ${documentQuery(sought)}`
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(text, values)
  return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'] > frequent
}

type Of = { limit: number; orderBy?: Sql; walks: boolean; after?: Sql }

const newestFirst = sql`ORDER BY i.sitting_rank DESC, i.session_id DESC, i.position DESC`

/** SELECT of the interventions `i` that criteria find, the newest first, at most so many, with what they are ordered by. */
export function hitsSql(c: Looked, { limit, orderBy = newestFirst, walks, after = sql`TRUE` }: Of): Sql {
  const found = c.sought ? saying(c.sought, walks) : sql`TRUE`
  const documents = c.sought ? sql`JOIN search_document d ON d.intervention_id = i.id` : Prisma.empty
  const conditions = c.sought ? conditionsOf(c, ['words']) : conditionsOf(c)
  return sql`SELECT i.id, i.sitting_rank, i.session_id, i.position FROM intervention i ${documents}
    WHERE ${join([found, ...conditions, after], ' AND ')} ${orderBy} LIMIT ${limit}`
}

// A function in place of the operator keeps the planner from gathering all documents by their index.
const saying = (sought: Sought, walks: boolean) => {
  const query = documentQuery(sought)
  return sql`${walks ? sql`ts_match_vq(d.words, ${query})` : sql`d.words @@ ${query}`} AND ${confirmed(sought)}`
}
