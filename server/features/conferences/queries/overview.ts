import type { z } from 'zod'
import type { conferenceOverview, lacks } from '#contract/conferences'
import type { Transaction } from '../../../database/database.ts'
import { figuresOfConference } from '../../figures/queries.ts'
import { getConference } from '../queries.ts'

type Overview = z.output<typeof conferenceOverview>
type Totals = Omit<Overview, 'conference' | 'incomplete' | 'figures'> & {
  lacking: Record<(typeof lacks)[number], number>
}

/** Totals of a conference, what its record lacks, and what sources report. Throws 404 when there is none. */
export async function getConferenceOverview(tx: Transaction, id: string): Promise<Overview> {
  const conference = await getConference(tx, id)
  const { lacking, ...totals } = await readTotals(tx, id)
  const incomplete = Object.entries(lacking) as [(typeof lacks)[number], number][]
  return {
    conference,
    ...totals,
    incomplete: incomplete.map(([lack, count]) => ({ lacks: lack, count })),
    figures: await figuresOfConference(tx, id),
  }
}

// The interventions are read once; delivered ones and those on the floor count, as in a session's summary.
async function readTotals(tx: Transaction, id: string): Promise<Totals> {
  const [row] = await tx.$queryRaw<Totals[]>`
    WITH record AS MATERIALIZED (
      SELECT i.id, i.delegation_id, i.person_id, i.kind, i.review_state, i.duration_seconds,
        CASE WHEN i.person_id IS NULL THEN i.speaker_name END AS named,
        i.status = 'delivered' AS delivered, i.started_at IS NULL AS no_start, i.ended_at IS NULL AS no_end,
        coalesce(i.summary, '') = '' AS no_summary
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
          AND t.deleted_at IS NULL AND n.deleted_at IS NULL) AS signatures,
      (SELECT json_build_object('provisional', count(*) FILTER (WHERE review_state = 'provisional'),
          'checked', count(*) FILTER (WHERE review_state = 'checked'),
          'final', count(*) FILTER (WHERE review_state = 'final')) FROM record) AS "reviewStates",
      (SELECT json_build_object(
          'speaker', count(*) FILTER (WHERE person_id IS NULL AND named IS NULL),
          'start', count(*) FILTER (WHERE no_start), 'end', count(*) FILTER (WHERE no_end),
          'theme', count(*) - (SELECT count(*) FROM record r WHERE r.delivered
            AND EXISTS (SELECT FROM intervention_theme it WHERE it.intervention_id = r.id)),
          'summary', count(*) FILTER (WHERE no_summary),
          'source', count(*) - (SELECT count(*) FROM record r WHERE r.delivered
            AND EXISTS (SELECT FROM citation ci WHERE ci.intervention_id = r.id)))
        FROM record WHERE delivered) AS lacking
    FROM (SELECT count(*)::int AS interventions,
        coalesce(sum(duration_seconds), 0)::float8 AS "totalSpeakingSeconds",
        count(*) FILTER (WHERE kind = 'right_of_reply')::int AS "rightsOfReply",
        count(*) FILTER (WHERE kind = 'point_of_order')::int AS "pointsOfOrder"
      FROM record) totals`
  return row!
}
