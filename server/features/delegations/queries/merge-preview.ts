import type { z } from 'zod'
import type { previewDelegationMerge } from '#contract/delegations'
import type { Transaction } from '../../../database/database.ts'

type Counts = z.output<typeof previewDelegationMerge.answer>

/** What would move when one delegation is merged into another. One statement. */
export async function countsOf(tx: Transaction, id: string, into: string): Promise<Counts> {
  const [counts] = await tx.$queryRaw<[Counts]>`
    SELECT i.*, delegates.*, chairs.*, acts.*, one.country_code <> other.country_code AS "twoCountries",
           (SELECT count(*)::int FROM citation WHERE delegation_id = ${id}::uuid) AS citations
      FROM delegation one, delegation other,
      (SELECT count(*)::int AS interventions, count(*) FILTER (WHERE review_state = 'final')::int AS final
         FROM intervention WHERE delegation_id = ${id}::uuid AND deleted_at IS NULL) i,
      (SELECT count(*)::int AS delegates, count(kept.id)::int AS "delegatesInBoth"
         FROM delegate gone LEFT JOIN delegate kept ON kept.person_id = gone.person_id
              AND kept.delegation_id = ${into}::uuid AND kept.deleted_at IS NULL
        WHERE gone.delegation_id = ${id}::uuid AND gone.deleted_at IS NULL) delegates,
      (SELECT count(*)::int AS chairs FROM session_chair c JOIN session s ON s.id = c.session_id
        WHERE c.delegation_id = ${id}::uuid AND s.deleted_at IS NULL) chairs,
      (SELECT count(*)::int AS "treatyActions", count(kept.id)::int AS "treatyActionsInBoth"
         FROM treaty_action gone LEFT JOIN treaty_action kept ON kept.instrument_id = gone.instrument_id
              AND kept.kind = gone.kind AND kept.delegation_id = ${into}::uuid AND kept.deleted_at IS NULL
        WHERE gone.delegation_id = ${id}::uuid AND gone.deleted_at IS NULL) acts
     WHERE one.id = ${id}::uuid AND other.id = ${into}::uuid`
  return { ...counts, twoCountries: counts.twoCountries ?? false }
}
