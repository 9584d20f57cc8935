import type { z } from 'zod'
import type { previewThemeMerge } from '#contract/themes'
import type { Transaction } from '../../../database/database.ts'

type Counts = z.output<typeof previewThemeMerge.answer>

/** What would move when one theme is merged into another. One statement. */
export async function countsOf(tx: Transaction, id: string, into: string): Promise<Counts> {
  const [counts] = await tx.$queryRaw<[Counts]>`
    SELECT tags.*,
      (SELECT count(*)::int FROM theme WHERE parent_id = ${id}::uuid AND deleted_at IS NULL) AS children,
      (SELECT count(*)::int FROM theme_name n WHERE n.theme_id = ${id}::uuid AND NOT EXISTS (
        SELECT FROM theme_name k WHERE k.theme_id = ${into}::uuid AND k.language = n.language)) AS names,
      (SELECT count(*)::int FROM theme_mapping m WHERE m.theme_id = ${id}::uuid AND NOT EXISTS (
        SELECT FROM theme_mapping k WHERE k.theme_id = ${into}::uuid AND k.concept = m.concept)) AS mappings
      FROM (SELECT count(*)::int AS interventions, count(*) FILTER (WHERE i.review_state = 'final')::int AS final,
                   count(kept.theme_id)::int AS "taggedWithBoth",
                   count(*) FILTER (WHERE kept.stance <> gone.stance)::int AS "otherStance"
              FROM intervention_theme gone JOIN intervention i ON i.id = gone.intervention_id AND i.deleted_at IS NULL
              LEFT JOIN intervention_theme kept ON kept.intervention_id = gone.intervention_id
                   AND kept.theme_id = ${into}::uuid
             WHERE gone.theme_id = ${id}::uuid) tags`
  return counts
}
