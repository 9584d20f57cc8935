import type { z } from 'zod'
import type { distinctPair } from '#contract/distinctions'
import { toldApart } from '../../../database/distinctions.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset } from '../../../database/keyset.ts'
import type { Row } from './row.ts'
import { columns } from './row.ts'

const { sql } = Prisma

/** Persons who may be one, as `duplicatesSql` selects them. */
export type DuplicateRow = {
  key: string[]
  sameCountry: boolean
  count: number
  persons: Row[]
  distinct: z.output<typeof distinctPair>[]
}

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

/**
 * FROM … of those whose names have the same words, in whatever order; `elsewhere` 0 where a country has both. Who was
 * told apart from every other of the name is `settled`, and none of them.
 */
export const duplicatesFrom = sql`FROM (
  WITH twice AS MATERIALIZED (
    SELECT name_key(p.name) AS name_key, count(*)::int AS count FROM person p WHERE p.deleted_at IS NULL
     GROUP BY 1 HAVING count(*) > 1),
  alone AS (
    SELECT p.id, twice.name_key FROM (${toldApart('person')}) told
      JOIN person p ON p.id = told.id AND p.deleted_at IS NULL
      JOIN person other ON other.id = told.other_id AND other.deleted_at IS NULL
      JOIN twice ON twice.name_key = name_key(p.name)
     WHERE name_key(other.name) = name_key(p.name)
     GROUP BY p.id, twice.name_key, twice.count HAVING count(*) = twice.count - 1),
  settled AS MATERIALIZED (
    SELECT name_key, count(*)::int AS count, array_agg(id) AS ids FROM alone GROUP BY name_key),
  open AS (
    SELECT twice.name_key, twice.count - coalesce(settled.count, 0) AS count, coalesce(settled.ids, '{}') AS settled
      FROM twice LEFT JOIN settled ON settled.name_key = twice.name_key
     WHERE twice.count > coalesce(settled.count, 0))
  SELECT open.*, CASE WHEN EXISTS (
      SELECT FROM person p JOIN delegate g ON g.person_id = p.id AND g.deleted_at IS NULL
        JOIN delegation d ON d.id = g.delegation_id AND d.deleted_at IS NULL
       WHERE name_key(p.name) = open.name_key AND p.deleted_at IS NULL AND p.id <> ALL (open.settled)
       GROUP BY coalesce(d.country_code, fold(d.name)) HAVING count(DISTINCT p.id) > 1) THEN 0 ELSE 1 END AS elsewhere
    FROM open) o`

/** SELECT of one page of them, each with its key and the persons, who spoke most first. */
export const duplicatesSql = (keys: Keyset) => sql`
  WITH page AS MATERIALIZED (SELECT o.*, ${keys.key} ${duplicatesFrom} WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
  SELECT o.key, o.elsewhere = 0 AS "sameCountry", o.count, shown.persons, ARRAY(
      SELECT json_build_object('id', told.id, 'otherId', told.other_id) FROM (${toldApart('person')}) told
       WHERE told.id = ANY (shown.ids) AND told.other_id = ANY (shown.ids) AND told.id < told.other_id) AS distinct
    FROM page o CROSS JOIN LATERAL (
      SELECT array_agg(to_jsonb(one) ORDER BY one.nth) AS persons, array_agg(one.id) AS ids FROM (
        SELECT one.*, row_number() OVER (
            ORDER BY one.interventions DESC, cardinality(one.places) DESC, one.name, one.id) AS nth
          FROM (SELECT ${columns} FROM person p WHERE name_key(p.name) = o.name_key AND p.deleted_at IS NULL
                  AND p.id <> ALL (o.settled)) one
         ORDER BY nth LIMIT ${most}) one) shown
    ${keys.orderBy}`
