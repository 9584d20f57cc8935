import { toldApart } from '../../../database/distinctions.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset } from '../../../database/keyset.ts'

const { sql } = Prisma

/** Themes that may be one by their ids, as `duplicatesSql` selects them. */
export type DuplicateRow = { key: string[]; ids: string[]; distinct: { id: string; otherId: string }[] }

export const duplicatesKeyset = (at: { cursor?: string; pageSize: number }): Keyset =>
  keyset(
    'theme-duplicates',
    [
      { expression: 'o.first', type: 'text' },
      { expression: 'o.together', type: 'text' },
    ],
    at,
  )

/**
 * FROM … of those in use of which a name, in whatever language, has the same words. Those that were told apart from
 * every other are none of them.
 */
export const duplicatesFrom = sql`FROM (
  WITH here AS MATERIALIZED (
    SELECT t.id, t.name, t.folded FROM theme t
     WHERE t.deleted_at IS NULL AND t.merged_into_id IS NULL AND t.retired_at IS NULL),
  signs AS MATERIALIZED (
    SELECT id, name_key(name) AS sign FROM here
    UNION SELECT h.id, name_key(n.name) FROM here h JOIN theme_name n ON n.theme_id = h.id),
  told AS MATERIALIZED (${toldApart('theme')}),
  several AS (
    SELECT array_agg(id ORDER BY id) AS ids FROM signs WHERE EXISTS (
        SELECT FROM signs other WHERE other.sign = signs.sign AND other.id <> signs.id
           AND NOT EXISTS (SELECT FROM told WHERE told.id = signs.id AND told.other_id = other.id))
     GROUP BY sign)
  SELECT several.ids, several.ids::text AS together, min(h.folded) AS first
    FROM several JOIN here h ON h.id = ANY (several.ids) GROUP BY several.ids) o`

/** SELECT of one page of them, each with its key. */
export const duplicatesSql = (keys: Keyset) => sql`
  SELECT ${keys.key}, o.ids, ARRAY(
      SELECT json_build_object('id', told.id, 'otherId', told.other_id) FROM (${toldApart('theme')}) told
       WHERE told.id = ANY (o.ids) AND told.other_id = ANY (o.ids) AND told.id < told.other_id) AS distinct
    ${duplicatesFrom} WHERE ${keys.where} ${keys.orderBy} ${keys.limit}`
