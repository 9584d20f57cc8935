import { Prisma } from '../../../database/generated/client.ts'
import { type Column, type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { from, raisedIn, type SessionCriteria, spokeIn, totalsOfSession, where } from './row.ts'

const { sql, raw } = Prisma

const local = (column: string, form: string) => `to_char(s.${column} AT TIME ZONE s.time_zone, '${form}')`

/** The columns of a session summary, documented in docs/csv.md. */
const columns: Column[] = [
  valueColumn('session_id', 's.id'),
  textColumn('conference', 's.conference'),
  valueColumn('conference_id', 's.conference_id'),
  textColumn('session', 's.title'),
  valueColumn('type', 's.type'),
  valueColumn('date', 's.held_on'),
  valueColumn('scheduled_start_at', 'local_iso(s.scheduled_start_at, s.time_zone)'),
  valueColumn('scheduled_end_at', 'local_iso(s.scheduled_end_at, s.time_zone)'),
  valueColumn('started_at', 'local_iso(s.started_at, s.time_zone)'),
  valueColumn('ended_at', 'local_iso(s.ended_at, s.time_zone)'),
  valueColumn('local_start', local('started_at', 'HH24:MI:SS')),
  valueColumn('local_end', local('ended_at', 'HH24:MI:SS')),
  textColumn('room', 's.room'),
  textColumn(
    'chairs',
    `(SELECT string_agg(p.name || coalesce(' (' || d.name || ')', ''), '; ' ORDER BY ch.position)
      FROM session_chair ch JOIN person p ON p.id = ch.person_id LEFT JOIN delegation d ON d.id = ch.delegation_id
      WHERE ch.session_id = s.id)`,
  ),
  valueColumn('status', 's.status'),
  textColumn('document_symbol', 's.document_symbol'),
  valueColumn('interventions', 't.interventions'),
  valueColumn('delegations_that_spoke', 'spoke.delegations'),
  textColumn('delegation_names', 'spoke.names'),
  textColumn('delegation_codes', 'spoke.codes'),
  valueColumn('speakers', 't.speakers'),
  valueColumn('total_speaking_seconds', 't.total_seconds'),
  valueColumn('median_speaking_seconds', 't.median_seconds'),
  textColumn(
    'themes',
    `(SELECT string_agg(th.name || ': ' || th.count, '; ' ORDER BY th.count DESC, th.name) FROM ${raisedIn})`,
  ),
  valueColumn('rights_of_reply', 't.rights_of_reply'),
  valueColumn('points_of_order', 't.points_of_order'),
  textColumn(
    'reported_figures',
    `(SELECT string_agg(f.measure || ': ' || CASE f.qualifier WHEN 'exactly' THEN '' ELSE replace(f.qualifier::text, '_', ' ') || ' ' END
        || f.value || ' (' || coalesce(so.publisher, so.title) || ')', '; ' ORDER BY f.measure, f.id)
      FROM reported_figure f JOIN source so ON so.id = f.source_id WHERE f.session_id = s.id AND f.deleted_at IS NULL)`,
  ),
]

/**
 * The summaries of all sessions that a filter finds, as the rows of a file in the order of the programme. The
 * sessions are put in order first, so that each summary is made when its row is due and the first comes at once.
 */
export const tableOf = (criteria: SessionCriteria): Table => ({
  name: 'sessions',
  columns,
  from: sql`FROM (SELECT s.*, c.name AS conference, c.time_zone FROM ${from} WHERE ${where(criteria)}
      ORDER BY s.held_on, s.conference_id, s.position OFFSET 0) s
    CROSS JOIN LATERAL ${totalsOfSession} t
    CROSS JOIN LATERAL (SELECT count(*) AS delegations, string_agg(d.name, '; ' ORDER BY d.name, d.id) AS names,
      string_agg(coalesce(d.country_code, d.acronym), '; ' ORDER BY d.name, d.id) AS codes FROM ${raw(spokeIn)}) spoke
    ORDER BY s.held_on, s.conference_id, s.position`,
})
