import { Prisma } from '../../../database/generated/client.ts'
import { waitingIn } from './acts.ts'

const { sql } = Prisma

/** The row of `stateSql`: lists as JSON, instants in them as the database writes them. */
export type StateRow = {
  session: { id: string; suspensions: { suspendedAt: string; resumedAt: string | null }[] } & Record<
    string,
    unknown
  >
  floor_rules: unknown
  entries: Record<string, unknown>[]
  attendance: { delegationId: string; isPresent: boolean }[]
  number: number
  conflicts: number
  now: Date
}

// As it travels: UTC, to the second.
const iso = (column: Prisma.Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const entry = sql`json_build_object('id', i.id, 'version', i.version, 'delegationId', i.delegation_id,
  'delegationKind', i.delegation_kind, 'personId', i.person_id, 'speakerName', i.speaker_name,
  'speakerHonorific', i.speaker_honorific, 'speakerPost', i.speaker_post, 'kind', i.kind, 'motion', i.motion,
  'status', i.status, 'repliesToId', i.replies_to_id, 'allottedSeconds', i.allotted_seconds, 'place', i.position,
  'heldPlace', i.held_position, 'startedAt', ${iso(sql`i.started_at`)}, 'endedAt', ${iso(sql`i.ended_at`)},
  'pausedAt', ${iso(sql`i.paused_at`)}, 'pausedSeconds', i.paused_seconds, 'language', i.language,
  'summary', i.summary, 'reviewState', i.review_state,
  'groupIds', ARRAY(SELECT g.group_id FROM intervention_group g WHERE g.intervention_id = i.id ORDER BY g.group_id),
  'themes', (SELECT coalesce(json_agg(json_build_object('themeId', t.theme_id, 'stance', t.stance) ORDER BY t.position, t.theme_id), '[]')
    FROM intervention_theme t WHERE t.intervention_id = i.id))`

/** SELECT of the whole floor of a session in one statement; no row when it, or its conference, is hidden. */
export const stateSql = (sessionId: string) => sql`
  SELECT json_build_object('id', s.id, 'conferenceId', s.conference_id, 'version', s.version, 'title', s.title,
      'type', s.type, 'status', s.status, 'startedAt', ${iso(sql`s.started_at`)}, 'endedAt', ${iso(sql`s.ended_at`)},
      'listClosedAt', ${iso(sql`s.list_closed_at`)},
      'suspensions', (SELECT coalesce(json_agg(json_build_object('suspendedAt', ${iso(sql`u.suspended_at`)},
          'resumedAt', ${iso(sql`u.resumed_at`)}, 'reason', u.reason) ORDER BY u.suspended_at), '[]')
        FROM session_suspension u WHERE u.session_id = s.id)) AS session,
    c.floor_rules, clock_timestamp() AS now,
    (SELECT coalesce(json_agg(${entry} ORDER BY i.position), '[]')
      FROM intervention i WHERE i.session_id = s.id AND i.deleted_at IS NULL) AS entries,
    (SELECT coalesce(json_agg(json_build_object('delegationId', a.delegation_id, 'isPresent', a.is_present)), '[]')
      FROM session_attendance a WHERE a.session_id = s.id) AS attendance,
    (SELECT coalesce(max(f.number), 0) FROM floor_act f WHERE f.session_id = s.id) AS number,
    (SELECT count(*)::int FROM (${waitingIn(sessionId)}) w) AS conflicts
  FROM session s JOIN conference c ON c.id = s.conference_id
  WHERE s.id = ${sessionId}::uuid AND s.deleted_at IS NULL AND c.deleted_at IS NULL`

/** SELECT of the rights of reply that delegations used outside of a session: the same day, or at all. */
export const repliesElsewhereSql = (sessionId: string, within: 'day' | 'conference') => sql`
  SELECT i.delegation_id AS "delegationId", count(*)::int AS count
    FROM intervention i JOIN session s ON s.id = i.session_id JOIN session here ON here.id = ${sessionId}::uuid
   WHERE i.conference_id = here.conference_id AND s.id <> here.id AND i.deleted_at IS NULL
     AND i.kind = 'right_of_reply' AND i.status IN ('delivered', 'on_the_floor')
     ${within === 'day' ? sql`AND s.held_on = here.held_on` : Prisma.empty}
   GROUP BY i.delegation_id`
