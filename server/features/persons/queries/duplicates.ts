import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset } from '../../../database/keyset.ts'
import type { Row } from './row.ts'
import { columns } from './row.ts'

const { sql } = Prisma

/** Persons who may be one, as `duplicatesSql` selects them. */
export type DuplicateRow = { key: string[]; sameCountry: boolean; count: number; persons: Row[] }

// Of more than so many of one name the first are shown.
const most = 20

export const duplicatesKeyset = (at: { cursor?: string; pageSize: number }): Keyset =>
  keyset(
    'person-duplicates',
    [
      { expression: 'o.elsewhere', type: 'int' },
      { expression: 'o.name_key', type: 'text' },
    ],
    at,
  )

/** FROM … of those whose names have the same words, in whatever order; `elsewhere` 0 where a country has both. */
export const duplicatesFrom = sql`FROM (
  SELECT twice.name_key, twice.count, CASE WHEN EXISTS (
      SELECT FROM person p JOIN delegate g ON g.person_id = p.id AND g.deleted_at IS NULL
        JOIN delegation d ON d.id = g.delegation_id AND d.deleted_at IS NULL
       WHERE name_key(p.name) = twice.name_key AND p.deleted_at IS NULL
       GROUP BY coalesce(d.country_code, fold(d.name)) HAVING count(DISTINCT p.id) > 1) THEN 0 ELSE 1 END AS elsewhere
    FROM (SELECT name_key(p.name) AS name_key, count(*)::int AS count FROM person p WHERE p.deleted_at IS NULL
           GROUP BY 1 HAVING count(*) > 1) twice) o`

/** SELECT of one page of them, each with its key and the persons, who spoke most first. */
export const duplicatesSql = (keys: Keyset) => sql`
  WITH page AS MATERIALIZED (SELECT o.*, ${keys.key} ${duplicatesFrom} WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
  SELECT o.key, o.elsewhere = 0 AS "sameCountry", o.count, ARRAY(
      SELECT to_jsonb(one) FROM (SELECT ${columns} FROM person p WHERE name_key(p.name) = o.name_key AND p.deleted_at IS NULL) one
       ORDER BY one.interventions DESC, cardinality(one.places) DESC, one.name, one.id LIMIT ${most}) AS persons
    FROM page o ${keys.orderBy}`
