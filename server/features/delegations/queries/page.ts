import type { DelegationFilter } from '#contract/delegations'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset, type SortKey } from '../../../database/keyset.ts'
import { foundBy, type Looked } from './criteria.ts'
import { columns, spoken, totals } from './row.ts'

const { sql, empty } = Prisma

const byName: SortKey[] = [
  { expression: 'o.folded', type: 'text' },
  { expression: 'o.id', type: 'uuid' },
]
const rank: SortKey = { expression: 'o.rank', type: 'int' }
// The longest first, and those of the same length still by name: keys run in one direction.
const orders: Record<DelegationFilter['sort'], SortKey[]> = {
  name: [rank, ...byName],
  '-name': byName,
  interventions: [{ expression: 'o.interventions', type: 'bigint' }, ...byName],
  '-interventions': [{ expression: '-o.interventions', type: 'bigint' }, ...byName],
  speakingSeconds: [{ expression: 'o."speakingSeconds"', type: 'bigint' }, ...byName],
  '-speakingSeconds': [{ expression: '-o."speakingSeconds"', type: 'bigint' }, ...byName],
}

export const keysetOf = ({ words }: Looked, { sort, cursor, pageSize }: DelegationFilter): Keyset =>
  keyset(`delegations ${sort} ${words?.text ?? ''}`, orders[sort], {
    descending: sort === '-name',
    cursor,
    pageSize,
  })

const isBySpeaking = ({ sort }: DelegationFilter) => /interventions|speaking/.test(sort)

// Every delegation's totals at once; for a page in another order they are counted for its rows only.
const spokenByAll = ({ conference }: Looked) => sql`LEFT JOIN (
  SELECT i.delegation_id, ${totals} FROM intervention i
   WHERE i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')
     ${conference ? sql`AND i.conference_id = ${conference}::uuid` : empty}
   GROUP BY i.delegation_id) t ON t.delegation_id = d.id`

/** SELECT of one page of delegations, each with its key. */
export function pageSql(looked: Looked, filter: DelegationFilter, keys: Keyset): Prisma.Sql {
  const { words } = looked
  const bySpeaking = isBySpeaking(filter)
  const found = foundBy(looked)
  return sql`
    WITH found AS (SELECT d.id, d.folded, ${words ? sql`m.rank` : sql`0 AS rank`} ${found}),
    page AS MATERIALIZED (
      SELECT o.*, ${keys.key} FROM (
        SELECT f.* ${bySpeaking ? sql`, coalesce(t.interventions, 0)::bigint AS interventions, coalesce(t."speakingSeconds", 0)::bigint AS "speakingSeconds"` : empty}
          FROM found f JOIN delegation d ON d.id = f.id ${bySpeaking ? spokenByAll(looked) : empty}) o
       WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
    SELECT o.key, ${columns}
      FROM page o JOIN delegation d ON d.id = o.id JOIN conference c ON c.id = d.conference_id ${spoken}
     ${keys.orderBy}`
}
