import type { z } from 'zod'
import type { SearchFilter, search as searchEndpoint } from '#contract/search'
import { type Database, queryAlone } from '../../database/database.ts'
import { rankingQuery, type Sought } from '../../database/full-text.ts'
import { Prisma } from '../../database/generated/client.ts'
import { cap, countOf, type Keyset, keyset, type SortKey, totalOf } from '../../database/keyset.ts'
import { type Looked, ledOn, listedOf, lookUp, type Row, rowsSql } from '../interventions/queries.ts'
import { highlightsOf } from './queries/highlights.ts'
import { hitsSql, isFrequent } from './queries/hits.ts'

export { countFacets } from './queries/facets.ts'
export { suggest } from './queries/suggestions.ts'

const { sql } = Prisma

type Answer = z.output<typeof searchEndpoint.answer>
type Found = { id: string; key: string[]; among?: number }

/** How many of what is found are ranked, the newest. */
const rankedMost = 1000

const inOrder: SortKey[] = [
  { expression: 'i.sitting_rank', type: 'bigint' },
  { expression: 'i.session_id', type: 'uuid' },
  { expression: 'i.position', type: 'int' },
]

/**
 * One page of what is found, where it says so marked. With `best` the newest 1,000 are ranked; nothing depends on how
 * deep the page is. Throws 400 when criteria name nothing that exists.
 */
export async function search(database: Database, asked: SearchFilter): Promise<Answer> {
  const { prisma, pool } = database
  const filter = await ledOn(prisma, asked)
  const looked = await lookUp(prisma, filter)
  const { sought } = looked
  const walks = sought !== null && (await isFrequent(database, sought))
  const isRanked = filter.sort === 'best' && sought !== null
  const keys = keyset(
    `search ${isRanked ? 'best' : 'order'}`,
    isRanked ? [{ expression: 'i.rank', type: 'bigint' }, ...inOrder] : inOrder,
    {
      ...filter,
      descending: filter.sort !== 'oldest',
    },
  )
  const page = await queryAlone<Found>(
    database,
    isRanked ? bestSql(looked, sought, walks, keys) : orderedSql(looked, walks, keys, filter.pageSize),
  )
  const { rows, next, previous } = keys.page(page.rows)
  const ids = rows.map(({ id }) => id)
  const { text, values } = rowsSql(ids)
  // Where nothing is found at all there is no row to say so.
  const isNone = page.rows.length === 0 && filter.cursor === undefined
  const among = isNone ? 0 : page.rows[0]?.among
  const [listed, highlights, total] = await Promise.all([
    pool.query<Row>({ name: 'intervention-rows', text, values }),
    sought && highlightsOf(database, ids, sought),
    countHits(database, looked, walks, filter.count, among),
  ])
  return {
    items: listed.rows.map((row) => ({
      intervention: listedOf(row),
      highlights: highlights?.get(row.id) ?? [],
    })),
    next,
    previous,
    total,
    ranked: isRanked ? { among: Math.min(among ?? 0, rankedMost), isAll: (among ?? 0) <= rankedMost } : null,
  }
}

const orderedSql = (looked: Looked, walks: boolean, keys: Keyset, pageSize: number) =>
  sql`SELECT i.id, ${keys.key} FROM (${hitsSql(looked, { limit: pageSize + 1, orderBy: keys.orderBy, after: keys.where, walks })}) i
    ${keys.orderBy}`

// What is said in a name or a summary is worth more than the same within a long text.
const bestSql = (looked: Looked, sought: Sought, walks: boolean, keys: Keyset) => sql`
  WITH hits AS MATERIALIZED (${hitsSql(looked, { limit: rankedMost + 1, walks })}),
  ranked AS MATERIALIZED (
    SELECT h.*, (SELECT coalesce(round(1000000 * max(ts_rank(p.words, ${rankingQuery(sought)})
          * CASE p.field WHEN 'speaker' THEN 4 WHEN 'text' THEN 1 ELSE 2 END)), 0)::bigint
        FROM search_piece p WHERE p.intervention_id = h.id) AS rank
      FROM (SELECT * FROM hits LIMIT ${rankedMost}) h)
  SELECT i.id, ${keys.key}, (SELECT count(*)::int FROM hits) AS among
    FROM ranked i WHERE ${keys.where} ${keys.orderBy} ${keys.limit}`

// `among` is how many the page was ranked among, at most one more than is ranked.
async function countHits(
  database: Database,
  looked: Looked,
  walks: boolean,
  count: SearchFilter['count'],
  among: number | undefined,
) {
  if (count === 'none') return null
  // What many say is counted as far as it is ranked: ten times as far would take as long again as all the rest.
  const most = walks ? rankedMost : cap
  if (among !== undefined && (among <= rankedMost || (walks && count === 'capped')))
    return totalOf(count, among, most)
  const limit = count === 'capped' ? most + 1 : 2_147_483_647
  const select = countOf(
    'exact',
    sql`FROM (${hitsSql(looked, { limit, walks, orderBy: walks ? undefined : Prisma.empty })}) found`,
  )
  const { rows } = await (count === 'exact'
    ? database.pool.query<{ count: number }>(select)
    : queryAlone<{ count: number }>(database, select))
  return totalOf(count, rows[0]!.count, most)
}
