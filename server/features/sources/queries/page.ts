import type { z } from 'zod'
import type { listSources } from '#contract/sources'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset, type SortKey } from '../../../database/keyset.ts'
import { holds, type Typed } from '../../../database/matching.ts'
import { citing, columns, from, shown } from './row.ts'

const { sql, join, empty } = Prisma

export type SourceFilter = z.output<typeof listSources.query>

const byTitle: SortKey[] = [
  { expression: 'o.title', type: 'text' },
  { expression: 'o.id', type: 'uuid' },
]
const byChange: SortKey[] = [
  { expression: 'o.updated_at', type: 'timestamptz' },
  { expression: 'o.id', type: 'uuid' },
]
const publisher: SortKey = { expression: "coalesce(o.publisher, '')", type: 'text' }
// Days from a day, so that the newest first is a number that rises too; no day is as far as none can be.
const days = (of: string): SortKey => ({ expression: `coalesce(${of}, 999999999)`, type: 'int' })
// What is not known comes last either way, and what is alike stands by title: keys run in one direction.
const orders: Record<SourceFilter['sort'], SortKey[]> = {
  title: byTitle,
  '-title': byTitle,
  publisher: [{ expression: '(o.publisher IS NULL)::int', type: 'int' }, publisher, ...byTitle],
  '-publisher': [{ expression: '(o.publisher IS NOT NULL)::int', type: 'int' }, publisher, ...byTitle],
  publishedOn: [days("o.published_on - DATE '1970-01-01'"), ...byTitle],
  '-publishedOn': [days("DATE '1970-01-01' - o.published_on"), ...byTitle],
  citations: [{ expression: 'o.citations', type: 'int' }, ...byTitle],
  '-citations': [{ expression: '-o.citations', type: 'int' }, ...byTitle],
  updatedAt: byChange,
  '-updatedAt': byChange,
}

export const keysetOf = ({ sort, cursor, pageSize }: SourceFilter): Keyset =>
  keyset(`sources ${sort}`, orders[sort], {
    descending: ['-title', '-publisher', '-updatedAt'].includes(sort),
    cursor,
    pageSize,
  })

/** FROM … WHERE … of the sources `so` that a filter finds: words of title, publisher and address. */
export function foundBy(words: Typed | null, { conference }: SourceFilter): Prisma.Sql {
  const conditions = [
    shown,
    ...(conference ? [sql`so.conference_id = ${conference}::uuid`] : []),
    ...(words ? [holds(sql`public.fold(concat_ws(' ', so.title, so.publisher, so.url))`, words)] : []),
  ]
  return sql`FROM ${from} WHERE ${join(conditions, ' AND ')}`
}

/** SELECT of one page of sources, each with its key. */
export const pageSql = (words: Typed | null, filter: SourceFilter, keys: Keyset): Prisma.Sql => sql`
  WITH found AS (
    SELECT so.id, public.fold(so.title) AS title, public.fold(so.publisher) AS publisher, so.published_on, so.updated_at
           ${filter.sort.endsWith('citations') ? sql`, ${citing} AS citations` : empty}
      ${foundBy(words, filter)}),
  page AS MATERIALIZED (
    SELECT o.*, ${keys.key}
      FROM found o WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
  SELECT o.key, ${columns} FROM page o JOIN source so ON so.id = o.id ${keys.orderBy}`
