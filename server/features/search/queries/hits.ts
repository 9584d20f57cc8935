import { interventionCriteria } from '#contract/interventions'
import type { Database } from '../../../database/database.ts'
import { asksNoWords, documentQuery, documentSays, type Sought } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { conditionsOf, dayRange, hiddenConferences, type Looked } from '../../interventions/queries.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** Beyond this many documents it is quicker to walk the record than to gather all that have the words. */
const frequent = 40_000

/**
 * Whether what is sought is said so often that the newest are found by walking the record backwards. Asked of the
 * planner, which knows how frequent words are.
 */
export async function isFrequent({ pool }: Database, sought: Sought): Promise<boolean> {
  if (asksNoWords(sought)) return true
  const { text, values } =
    sql`EXPLAIN (FORMAT JSON) SELECT FROM search_document d WHERE d.words @@ ${documentQuery(sought)}`
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(text, values)
  return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'] > frequent
}

type Of = { limit: number; orderBy?: Sql; walks: boolean; after?: Sql }

const newestFirst = sql`ORDER BY i.sitting_rank DESC, i.session_id DESC, i.position DESC`

/** SELECT of the interventions `i` that criteria find, the newest first, at most so many, with what they are ordered by. */
export function hitsSql(c: Looked, { limit, orderBy = newestFirst, walks, after = sql`TRUE` }: Of): Sql {
  const isOfDocuments = c.sought !== null && !walks && asksDocumentsOnly(c)
  const found = c.sought ? [documentSays(c.sought, { walks })] : []
  const conditions = isOfDocuments ? documentConditions(c) : conditionsOf(c, c.sought ? ['words'] : [])
  return sql`SELECT i.id, i.sitting_rank, i.session_id, i.position
    FROM ${isOfDocuments ? documentsAlone : c.sought ? withDocuments : sql`intervention i`}
    WHERE ${join([...found, ...conditions, after], ' AND ')} ${orderBy} LIMIT ${limit}`
}

const withDocuments = sql`intervention i JOIN search_document d ON d.intervention_id = i.id`
const documentsAlone = sql`search_document d
    CROSS JOIN LATERAL (SELECT d.intervention_id AS id, d.sitting_rank, d.session_id, d.position) i`

// What documents tell by themselves, without the interventions that they are of.
const known: readonly string[] = ['q', 'conference', 'session', 'from', 'to']
const others = Object.keys(interventionCriteria.shape).filter((name) => !known.includes(name))
const asksDocumentsOnly = (c: Looked) => others.every((name) => c[name as keyof Looked] === undefined)

const documentConditions = (c: Looked): Sql[] => [
  ...(c.conference ? [sql`d.conference_id = ANY (${c.conference}::uuid[])`] : []),
  ...(c.session ? [sql`d.session_id = ANY (${c.session}::uuid[])`] : []),
  ...dayRange('d', c),
  ...(c.conference || c.session ? [] : [sql`d.conference_id <> ALL (ARRAY(${hiddenConferences}))`]),
]
