import type { z } from 'zod'
import type { distinctPair } from '#contract/distinctions'
import { toldApart } from '../../../database/distinctions.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset } from '../../../database/keyset.ts'
import { columns, type Row, spoken } from './row.ts'

const { sql } = Prisma

/** Delegations that may be one, as `duplicatesSql` selects them. */
export type DuplicateRow = { key: string[]; delegations: Row[]; distinct: z.output<typeof distinctPair>[] }

export const duplicatesKeyset = (conference: string, at: { cursor?: string; pageSize: number }): Keyset =>
  keyset(
    `delegation-duplicates ${conference}`,
    [
      { expression: 'o.first', type: 'text' },
      { expression: 'o.together', type: 'text' },
    ],
    at,
  )

/**
 * FROM … of those of one conference that may be one: of one country, by its code or by a name of it; whose names
 * have the same words; or whose name or acronym is the other's acronym. Those that were told apart from every other
 * are none of them.
 */
export const duplicatesFrom = (conference: string) => sql`FROM (
  WITH here AS MATERIALIZED (
    SELECT d.id, d.country_code, d.name, d.acronym, fold(d.name) AS folded FROM delegation d
     WHERE d.conference_id = ${conference}::uuid AND d.deleted_at IS NULL),
  signs AS (
    SELECT id, 'name ' || name_key(name) AS sign FROM here
    UNION SELECT id, 'acronym ' || fold(acronym) FROM here WHERE fold(acronym) <> ''
    UNION SELECT id, 'acronym ' || folded FROM here
    UNION SELECT id, 'country ' || country_code FROM here WHERE country_code IS NOT NULL
    UNION SELECT h.id, 'country ' || n.country_code FROM here h JOIN country_name n ON n.folded = h.folded
           WHERE h.country_code IS NULL
    UNION SELECT h.id, 'country ' || a.country_code FROM here h JOIN country_alias a ON a.folded = h.folded
           WHERE h.country_code IS NULL),
  told AS MATERIALIZED (${toldApart('delegation')}),
  several AS (
    SELECT array_agg(id ORDER BY id) AS ids FROM signs WHERE EXISTS (
        SELECT FROM signs other WHERE other.sign = signs.sign AND other.id <> signs.id
           AND NOT EXISTS (SELECT FROM told WHERE told.id = signs.id AND told.other_id = other.id))
     GROUP BY sign)
  SELECT several.ids, several.ids::text AS together, min(h.folded) AS first
    FROM several JOIN here h ON h.id = ANY (several.ids) GROUP BY several.ids) o`

/** SELECT of one page of them, each with its key and the delegations, those of a country first, then which spoke most. */
export const duplicatesSql = (conference: string, keys: Keyset) => sql`
  WITH page AS MATERIALIZED (
    SELECT o.*, ${keys.key} ${duplicatesFrom(conference)} WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
  SELECT o.key, ARRAY(
      SELECT to_jsonb(one) FROM (
        SELECT ${columns} FROM delegation d JOIN conference c ON c.id = d.conference_id ${spoken}
         WHERE d.id = ANY (o.ids)) one
       ORDER BY one."countryCode" IS NULL, one.interventions DESC, one.delegates DESC, one.name, one.id) AS delegations, ARRAY(
      SELECT json_build_object('id', told.id, 'otherId', told.other_id) FROM (${toldApart('delegation')}) told
       WHERE told.id = ANY (o.ids) AND told.other_id = ANY (o.ids) AND told.id < told.other_id) AS distinct
    FROM page o ${keys.orderBy}`
