import type { z } from 'zod'
import type { session as sessionAnswer, sessionFilter } from '#contract/sessions'
import { Prisma } from '../../../database/generated/client.ts'
import { citationsOf } from '../../sources/queries.ts'

const { sql, join, raw } = Prisma

export type Session = z.output<typeof sessionAnswer>
export type SessionCriteria = Pick<
  z.output<typeof sessionFilter>,
  'conference' | 'type' | 'status' | 'from' | 'to'
>

/** Condition: intervention `i` was heard in `session s`. */
export const heard = `i.session_id = s.id AND i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')`

/** What the log of `session s` adds up to, one row: `t.interventions`, `t.speakers`, times in seconds, kinds. */
export const totalsOfSession = raw(`(
  SELECT count(*)::int AS interventions,
    count(DISTINCT coalesce(i.person_id::text, public.fold(i.speaker_name)))::int AS speakers,
    coalesce(sum(i.duration_seconds), 0) AS total_seconds,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY i.duration_seconds) AS median_seconds,
    count(*) FILTER (WHERE i.kind = 'right_of_reply')::int AS rights_of_reply,
    count(*) FILTER (WHERE i.kind = 'point_of_order')::int AS points_of_order
  FROM intervention i WHERE ${heard})`)

/** FROM of the delegations that had the floor in `session s`, as `d`. */
export const spokeIn = `delegation d WHERE d.conference_id = s.conference_id
  AND d.id IN (SELECT i.delegation_id FROM intervention i WHERE ${heard})`

/** FROM of the themes raised in `session s`, as `th (name, count)`. */
export const raisedIn = `(SELECT th.name, count(*)::int AS count FROM intervention i
  JOIN intervention_theme it ON it.intervention_id = i.id JOIN theme th ON th.id = it.theme_id
  WHERE ${heard} GROUP BY th.id, th.name) th`

const chairs = `(SELECT coalesce(json_agg(json_build_object(
    'person', json_build_object('id', p.id, 'name', p.name),
    'delegation', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name, 'kind', d.kind,
      'code', coalesce(d.country_code, d.acronym)) END,
    'capacity', ch.capacity) ORDER BY ch.position), '[]')
  FROM session_chair ch JOIN person p ON p.id = ch.person_id LEFT JOIN delegation d ON d.id = ch.delegation_id
  WHERE ch.session_id = s.id)`

const agendaItems = `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
    'documentSymbol', a.document_symbol) ORDER BY a.position), '[]')
  FROM agenda_item a WHERE a.session_id = s.id)`

const suspensions = `(SELECT coalesce(json_agg(json_build_object('suspendedAt', u.suspended_at, 'resumedAt', u.resumed_at,
    'reason', u.reason) ORDER BY u.suspended_at), '[]')
  FROM session_suspension u WHERE u.session_id = s.id)`

/** Columns of `session s` with its lists and its summary, under the names of the contract; figures come apart. */
export const columns = sql`s.id, s.version, s.created_at AS "createdAt", s.updated_at AS "updatedAt",
  s.conference_id AS "conferenceId", s.type, s.title, s.held_on AS "heldOn",
  s.scheduled_start_at AS "scheduledStartAt", s.scheduled_end_at AS "scheduledEndAt",
  s.started_at AS "startedAt", s.ended_at AS "endedAt", s.room, s.status,
  s.document_symbol AS "documentSymbol", s.note,
  ${raw(chairs)} AS chairs, ${raw(agendaItems)} AS "agendaItems", ${raw(suspensions)} AS suspensions,
  ${citationsOf('session_id', 's.id')} AS citations,
  (SELECT json_build_object(
    'interventions', t.interventions, 'speakers', t.speakers, 'totalSpeakingSeconds', t.total_seconds,
    'medianSpeakingSeconds', t.median_seconds, 'rightsOfReply', t.rights_of_reply, 'pointsOfOrder', t.points_of_order,
    'delegationsThatSpoke', (SELECT coalesce(json_agg(json_build_object(
      'code', coalesce(d.country_code, d.acronym), 'name', d.name) ORDER BY d.name, d.id), '[]') FROM ${raw(spokeIn)}),
    'themes', (SELECT coalesce(json_agg(json_build_object('name', th.name, 'count', th.count)
      ORDER BY th.count DESC, th.name), '[]') FROM ${raw(raisedIn)}))
   FROM ${totalsOfSession} t) AS summary`

export const shown = sql`s.deleted_at IS NULL AND c.deleted_at IS NULL`
export const from = sql`session s JOIN conference c ON c.id = s.conference_id`

/** Every condition of a filter on `session s`. */
export const conditions = ({ conference, type, status, from: first, to }: SessionCriteria) => [
  shown,
  conference ? sql`s.conference_id = ${conference}::uuid` : sql`TRUE`,
  type ? sql`s.type = ANY(${type}::"SessionType"[])` : sql`TRUE`,
  status ? sql`s.status = ANY(${status}::"SessionStatus"[])` : sql`TRUE`,
  first ? sql`s.held_on >= ${first.toISOString().slice(0, 10)}::date` : sql`TRUE`,
  to ? sql`s.held_on <= ${to.toISOString().slice(0, 10)}::date` : sql`TRUE`,
]

export const where = (criteria: SessionCriteria) => join(conditions(criteria), ' AND ')
