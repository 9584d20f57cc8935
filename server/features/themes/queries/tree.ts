import type { z } from 'zod'
import type { theme } from '#contract/themes'
import { Prisma } from '../../../database/generated/client.ts'

const { sql, join, empty } = Prisma

/** A theme as `treeSql` selects it. */
export type Row = z.output<typeof theme>

type Asked = { conference?: string | undefined; id?: string | undefined }

// One row for each intervention filed under a theme, whether tagged with it or with one below.
const counted = ({ conference, id }: Asked) => sql`
  SELECT f.under_id, count(*)::int AS interventions FROM filing f
    ${conference ? sql`JOIN session s ON s.id = f.session_id AND s.conference_id = ${conference}::uuid` : empty}
   ${id ? sql`WHERE f.under_id = ${id}::uuid` : empty}
   GROUP BY f.under_id`

/** CTEs for WITH RECURSIVE: `tree` has each theme that is shown, with its hue, its path and its place in the order. */
export const treeCte = sql`shown AS (
    SELECT id, parent_id, name, hue, retired_at,
           row_number() OVER (PARTITION BY parent_id ORDER BY position, name, id) AS nth
      FROM theme WHERE deleted_at IS NULL AND merged_into_id IS NULL),
  tree AS (
    SELECT id, hue, retired_at, ARRAY[name] AS path, ARRAY[nth] AS place FROM shown WHERE parent_id IS NULL
    UNION ALL
    SELECT s.id, coalesce(s.hue, above.hue), s.retired_at, above.path || s.name, above.place || s.nth
      FROM tree above JOIN shown s ON s.parent_id = above.id)`

/** SELECT of themes `t`, each after its parent and siblings in order; `conditions` may ask the tree for more. */
export const treeSql = (asked: Asked, conditions: Prisma.Sql[]): Prisma.Sql => sql`
  WITH RECURSIVE ${treeCte},
  counted AS (${counted(asked)})
  SELECT t.id, t.version, t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.name, t.description,
    t.parent_id AS "parentId", o.path, cardinality(o.path) - 1 AS depth, o.hue, t.retired_at AS "retiredAt",
    coalesce((SELECT json_object_agg(n.language, n.name ORDER BY n.language) FROM theme_name n
               WHERE n.theme_id = t.id), '{}') AS names,
    ARRAY(SELECT json_build_object('concept', m.concept, 'vocabulary', m.vocabulary, 'label', m.label,
            'relation', m.relation) FROM theme_mapping m WHERE m.theme_id = t.id
           ORDER BY m.vocabulary, m.concept) AS mappings,
    coalesce(counted.interventions, 0) AS interventions
    FROM tree o JOIN theme t ON t.id = o.id LEFT JOIN counted ON counted.under_id = t.id
   ${conditions.length > 0 ? sql`WHERE ${join(conditions, ' AND ')}` : empty}
   ORDER BY o.place`

/** Boolean: in use, or needed to hold the tree together above one that is. */
export const inUseOrAbove = sql`(o.retired_at IS NULL OR EXISTS (
  SELECT FROM tree below WHERE below.retired_at IS NULL
     AND below.place[1:cardinality(o.place)] = o.place))`
