import type { z } from 'zod'
import type { conferenceOverview } from '#contract/conferences'
import type { Transaction } from '../../../database/database.ts'
import { figuresOfConference } from '../../figures/queries.ts'
import { sessionConflictsOf } from '../../floor/queries.ts'
import { countIncomplete } from '../../interventions/queries.ts'
import { getConference } from '../queries.ts'

type Overview = z.output<typeof conferenceOverview>
type Totals = Omit<Overview, 'conference' | 'incomplete' | 'reviewStates' | 'figures'>

/** Totals of a conference, what its record lacks, and what sources report. Throws 404 when there is none. */
export async function getConferenceOverview(tx: Transaction, id: string): Promise<Overview> {
  const conference = await getConference(tx, id)
  const { incomplete, reviewStates } = await countIncomplete(tx, id)
  return {
    conference,
    ...(await readTotals(tx, id)),
    reviewStates,
    incomplete,
    figures: await figuresOfConference(tx, id),
  }
}

// The interventions are read once; delivered ones and those on the floor count, as in a session's summary.
async function readTotals(tx: Transaction, id: string): Promise<Totals> {
  const [row] = await tx.$queryRaw<Totals[]>`
    WITH record AS MATERIALIZED (
      SELECT i.delegation_id, i.person_id, i.kind, i.duration_seconds,
        CASE WHEN i.person_id IS NULL THEN i.speaker_name END AS named
      FROM intervention i
      WHERE i.conference_id = ${id}::uuid AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor'))
    SELECT totals.*,
      (SELECT count(*)::int FROM session s WHERE s.conference_id = ${id}::uuid AND s.deleted_at IS NULL) AS sessions,
      (SELECT count(*)::int FROM delegation d
        WHERE d.conference_id = ${id}::uuid AND d.deleted_at IS NULL) AS delegations,
      (SELECT count(*)::int FROM delegate g JOIN delegation d ON d.id = g.delegation_id
        WHERE g.conference_id = ${id}::uuid AND g.deleted_at IS NULL AND d.deleted_at IS NULL) AS delegates,
      (SELECT count(*)::int FROM (SELECT DISTINCT delegation_id FROM record) spoke) AS "delegationsThatSpoke",
      (SELECT count(*)::int FROM (
        SELECT person_id::text FROM record WHERE person_id IS NOT NULL
        UNION SELECT public.fold(named) FROM (SELECT DISTINCT named FROM record WHERE named IS NOT NULL) names
      ) known) AS speakers,
      (SELECT count(*)::int FROM treaty_action t JOIN instrument n ON n.id = t.instrument_id
        WHERE t.conference_id = ${id}::uuid AND t.kind = 'signature'
          AND t.deleted_at IS NULL AND n.deleted_at IS NULL) AS signatures
    FROM (SELECT count(*)::int AS interventions,
        coalesce(sum(duration_seconds), 0)::float8 AS "totalSpeakingSeconds",
        count(*) FILTER (WHERE kind = 'right_of_reply')::int AS "rightsOfReply",
        count(*) FILTER (WHERE kind = 'point_of_order')::int AS "pointsOfOrder"
      FROM record) totals`
  return row!
}

/** What the record of a conference lacks, by session, and what desks said otherwise of sessions themselves. Throws 404 when there is no such conference. */
export async function getIncomplete(tx: Transaction, id: string) {
  await getConference(tx, id)
  return { ...(await countIncomplete(tx, id)), sessionConflicts: await sessionConflictsOf(tx, id) }
}
