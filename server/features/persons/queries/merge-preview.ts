import type { z } from 'zod'
import type { previewPersonMerge } from '#contract/persons'
import type { Transaction } from '../../../database/database.ts'

/** What would move when one person is merged into another. One statement. */
export async function countsOf(
  tx: Transaction,
  id: string,
  into: string,
): Promise<z.output<typeof previewPersonMerge.answer>> {
  const [counts] = await tx.$queryRaw<[z.output<typeof previewPersonMerge.answer>]>`
    SELECT i.*, places.*, chairs.* FROM
      (SELECT count(*)::int AS interventions, count(*) FILTER (WHERE review_state = 'final')::int AS final,
              count(*) FILTER (WHERE speaker_name IS NULL)::int AS unprinted
         FROM intervention WHERE person_id = ${id}::uuid AND deleted_at IS NULL) i,
      (SELECT count(*)::int AS places, count(kept.id)::int AS "placesInBoth"
         FROM delegate gone LEFT JOIN delegate kept ON kept.delegation_id = gone.delegation_id
              AND kept.person_id = ${into}::uuid AND kept.deleted_at IS NULL
        WHERE gone.person_id = ${id}::uuid AND gone.deleted_at IS NULL) places,
      (SELECT count(*)::int AS chairs FROM session_chair c JOIN session s ON s.id = c.session_id
        WHERE c.person_id = ${id}::uuid AND s.deleted_at IS NULL) chairs`
  return counts
}
