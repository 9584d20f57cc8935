import type { z } from 'zod'
import type { listPersons } from '#contract/persons'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset } from '../../../database/keyset.ts'
import { closeness, holds, type Typed } from '../../../database/matching.ts'
import { columns } from './row.ts'

const { sql, join, empty } = Prisma

export type PersonFilter = z.output<typeof listPersons.query>

const folded = sql`p.folded`

export const keysetOf = (words: Typed | null, { cursor, pageSize, delegation }: PersonFilter): Keyset =>
  keyset(
    `persons ${delegation?.toLowerCase() ?? ''} ${words?.text ?? ''}`,
    [
      { expression: 'o.elsewhere', type: 'int' },
      { expression: 'o.rank', type: 'int' },
      { expression: 'o.folded', type: 'text' },
      { expression: 'o.id', type: 'uuid' },
    ],
    { cursor, pageSize },
  )

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

/** SELECT of one page of persons, each with its key. */
export function pageSql(words: Typed | null, filter: PersonFilter, keys: Keyset): Prisma.Sql {
  const { delegation } = filter
  const members = sql`members AS MATERIALIZED (SELECT person_id FROM delegate
    WHERE delegation_id = ${delegation ?? null}::uuid AND deleted_at IS NULL),`
  return sql`
    WITH ${delegation ? members : empty} page AS MATERIALIZED (
      SELECT o.*, ${keys.key} FROM (
        SELECT p.id, p.folded, ${words ? closeness(folded, words) : sql`0`} AS rank,
               ${delegation ? sql`CASE WHEN p.id IN (SELECT person_id FROM members) THEN 0 ELSE 1 END` : sql`0`} AS elsewhere
          ${foundBy(words, filter)}) o
       WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
    SELECT o.key, ${columns} FROM page o JOIN person p ON p.id = o.id ${keys.orderBy}`
}
