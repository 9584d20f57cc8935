import type { z } from 'zod'
import type { listPersons } from '#contract/persons'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset, type SortKey } from '../../../database/keyset.ts'
import { closeness, holds, type Typed } from '../../../database/matching.ts'
import { columns } from './row.ts'

const { sql, join, empty } = Prisma

export type PersonFilter = z.output<typeof listPersons.query>

const folded = sql`p.folded`
// What somebody types is looked for in all names, and what was found that way stands by the first of them.
const sorted = (words: Typed | null) =>
  words ? folded : sql`CASE WHEN p.sort_name IS NULL THEN p.folded ELSE public.fold(p.sort_name) END`

const elsewhere: SortKey = { expression: 'o.elsewhere', type: 'int' }
const elsewhereBackwards: SortKey = { expression: '-o.elsewhere', type: 'int' }
const byName: SortKey[] = [
  { expression: 'o.sorted', type: 'text' },
  { expression: 'o.id', type: 'uuid' },
]
const byChange: SortKey[] = [
  { expression: 'o.updated_at', type: 'timestamptz' },
  { expression: 'o.id', type: 'uuid' },
]
// Those of a delegation come first and those who spoke as often stand by name, whichever way: keys run in one direction.
const orders: Record<PersonFilter['sort'], SortKey[]> = {
  name: [elsewhere, { expression: 'o.rank', type: 'int' }, ...byName],
  '-name': [elsewhereBackwards, ...byName],
  interventions: [elsewhere, { expression: 'o.interventions', type: 'bigint' }, ...byName],
  '-interventions': [elsewhere, { expression: '-o.interventions', type: 'bigint' }, ...byName],
  updatedAt: [elsewhere, ...byChange],
  '-updatedAt': [elsewhereBackwards, ...byChange],
}

export const keysetOf = (words: Typed | null, { sort, cursor, pageSize, delegation }: PersonFilter): Keyset =>
  keyset(`persons ${sort} ${delegation ?? ''} ${words?.text ?? ''}`, orders[sort], {
    descending: sort === '-name' || sort === '-updatedAt',
    cursor,
    pageSize,
  })

/** FROM … WHERE … of the persons `p` that a filter finds; who was merged into another is found as that one. */
export function foundBy(words: Typed | null, { conference }: PersonFilter): Prisma.Sql {
  const conditions = [
    sql`p.deleted_at IS NULL AND p.merged_into_id IS NULL`,
    ...(words ? [holds(folded, words)] : []),
    ...(conference
      ? [
          sql`(EXISTS (SELECT FROM delegate g WHERE g.person_id = p.id AND g.deleted_at IS NULL
                 AND g.conference_id = ${conference}::uuid)
            OR EXISTS (SELECT FROM intervention i WHERE i.person_id = p.id AND i.deleted_at IS NULL
                 AND i.conference_id = ${conference}::uuid AND i.status IN ('delivered', 'on_the_floor')))`,
        ]
      : []),
  ]
  return sql`FROM person p WHERE ${join(conditions, ' AND ')}`
}

// How often everybody spoke at once; for a page in another order it is counted for its rows only.
const spokenByAll = sql`LEFT JOIN (
  SELECT i.person_id, count(*) AS interventions FROM intervention i
   WHERE i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')
   GROUP BY i.person_id) t ON t.person_id = f.id`

/** SELECT of one page of persons, each with its key. */
export function pageSql(words: Typed | null, filter: PersonFilter, keys: Keyset): Prisma.Sql {
  const { delegation, sort } = filter
  const isBySpeaking = sort.endsWith('interventions')
  const members = sql`members AS MATERIALIZED (SELECT person_id FROM delegate
    WHERE delegation_id = ${delegation ?? null}::uuid AND deleted_at IS NULL),`
  return sql`
    WITH ${delegation ? members : empty} found AS (
      SELECT p.id, p.updated_at, ${sorted(words)} AS sorted, ${words ? closeness(folded, words) : sql`0`} AS rank,
             ${delegation ? sql`CASE WHEN p.id IN (SELECT person_id FROM members) THEN 0 ELSE 1 END` : sql`0`} AS elsewhere
        ${foundBy(words, filter)}),
    page AS MATERIALIZED (
      SELECT o.*, ${keys.key} FROM (
        SELECT f.* ${isBySpeaking ? sql`, coalesce(t.interventions, 0) AS interventions` : empty}
          FROM found f ${isBySpeaking ? spokenByAll : empty}) o
       WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
    SELECT o.key, ${columns} FROM page o JOIN person p ON p.id = o.id ${keys.orderBy}`
}
