import { Prisma } from '../../../database/generated/client.ts'
import { type Column, type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { conditions, type Looked } from './criteria.ts'

const { sql, join } = Prisma

const listOf = (what: string, from: string, order: string) =>
  `(SELECT string_agg(${what}, '; ' ORDER BY ${order}) FROM ${from})`
const ofGroups =
  'intervention_group ig JOIN country_group g ON g.id = ig.group_id WHERE ig.intervention_id = i.id'
const ofThemes = 'intervention_theme it JOIN theme t ON t.id = it.theme_id WHERE it.intervention_id = i.id'
const ofSources = 'citation ci JOIN source so ON so.id = ci.source_id WHERE ci.intervention_id = i.id'

/** The columns of an intervention in a file, documented in docs/csv.md. */
const columns: Column[] = [
  valueColumn('intervention_id', 'i.id'),
  textColumn('conference', 'c.name'),
  valueColumn('conference_id', 'i.conference_id'),
  textColumn('session', 's.title'),
  valueColumn('session_id', 'i.session_id'),
  valueColumn('session_type', 's.type'),
  valueColumn('session_date', 's.held_on'),
  textColumn('delegation', 'd.name'),
  textColumn('delegation_code', 'coalesce(d.country_code, d.acronym)'),
  valueColumn('delegation_kind', 'i.delegation_kind'),
  valueColumn('country_code', 'i.country_code'),
  textColumn('country', 'co.name'),
  textColumn('speaker', 'coalesce(i.speaker_name, p.name)'),
  textColumn('speaker_honorific', 'i.speaker_honorific'),
  textColumn('speaker_post', 'i.speaker_post'),
  valueColumn('person_id', 'i.person_id'),
  textColumn('on_behalf_of', listOf('g.name', ofGroups, 'g.code')),
  valueColumn('on_behalf_of_codes', listOf('g.code', ofGroups, 'g.code')),
  valueColumn('kind', 'i.kind'),
  valueColumn('status', 'i.status'),
  valueColumn('replies_to_id', 'i.replies_to_id'),
  valueColumn('started_at', 'local_iso(i.started_at, c.time_zone)'),
  valueColumn('ended_at', 'local_iso(i.ended_at, c.time_zone)'),
  valueColumn('local_date', '(i.started_at AT TIME ZONE c.time_zone)::date'),
  valueColumn('local_start', "to_char(i.started_at AT TIME ZONE c.time_zone, 'HH24:MI:SS')"),
  valueColumn('local_end', "to_char(i.ended_at AT TIME ZONE c.time_zone, 'HH24:MI:SS')"),
  valueColumn('duration_seconds', 'i.duration_seconds'),
  valueColumn('allotted_seconds', 'i.allotted_seconds'),
  valueColumn('language', 'i.language'),
  textColumn('summary', 'i.summary'),
  textColumn('themes', listOf('t.name', ofThemes, 'it.position, t.name')),
  textColumn(
    'stances',
    listOf("t.name || ': ' || it.stance", `${ofThemes} AND it.stance IS NOT NULL`, 'it.position, t.name'),
  ),
  textColumn('sources', listOf('so.title', ofSources, 'ci.position, ci.id')),
  textColumn('source_addresses', listOf('so.url', ofSources, 'ci.position, ci.id')),
  valueColumn('review_state', 'i.review_state'),
  valueColumn('version', 'i.version'),
  valueColumn('updated_at', `to_char(i.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
  valueColumn('paused_seconds', 'i.paused_seconds'),
  valueColumn('motion', 'i.motion'),
]

/** Everything that criteria find, or one intervention of it, as the rows of a file in the record's order. */
export const tableOf = (name: string, looked: Looked, id?: string): Table => ({
  name,
  columns,
  from: sql`FROM intervention i
    JOIN session s ON s.id = i.session_id JOIN conference c ON c.id = i.conference_id
    JOIN delegation d ON d.id = i.delegation_id
    LEFT JOIN country co ON co.code = i.country_code LEFT JOIN person p ON p.id = i.person_id
    WHERE ${join([...conditions(looked), ...(id ? [sql`i.id = ${id}::uuid`] : [])], ' AND ')}
    ORDER BY i.sitting_rank, i.session_id, i.position`,
})
