import type { MinutesLanguage } from '#contract/minutes'
import { Prisma } from '../../../database/generated/client.ts'
import type { Intervention, Log, Party } from '../rules/log.ts'

const { sql, raw } = Prisma

export type LoggedSession = Omit<Log, 'chairs' | 'suspensions' | 'interventions'> & {
  chairs: { name: string; honorific: string | null; post: string | null; party: Party | null }[]
  suspensions: { suspendedAt: string; resumedAt: string | null }[]
}

export type LoggedIntervention = Omit<Intervention, 'speaker'> & {
  name: string | null
  honorific: string | null
  post: string | null
  party: Party
}

// An organization that is also a group, such as the European Union, has the group's names.
const partyOf = (alias: string, language: MinutesLanguage) => {
  const d = (column: string) => raw(`${alias}.${column}`)
  return sql`json_build_object('kind', ${d('kind')}, 'countryCode', ${d('country_code')}, 'name', coalesce(
    (SELECT n.name FROM country_name n WHERE n.country_code = ${d('country_code')} AND n.language = ${language}),
    (SELECT n.name FROM country_group g JOIN country_group_name n ON n.group_id = g.id AND n.language = ${language}
      WHERE ${d('country_code')} IS NULL AND g.name = ${d('name')} AND g.deleted_at IS NULL LIMIT 1),
    ${d('name')}))`
}

/** SELECT of one session that is shown, with its chairs, agenda and suspensions in their order. */
export const sessionSql = (id: string, language: MinutesLanguage) => sql`
  SELECT s.id, s.title, s.held_on::text AS "heldOn", s.status, s.scheduled_start_at AS "scheduledStartAt",
    s.started_at AS "startedAt", s.ended_at AS "endedAt", c.time_zone AS "timeZone", c.place,
    (SELECT coalesce(json_agg(json_build_object('name', p.name, 'honorific', p.honorific, 'post', ch.capacity,
        'party', CASE WHEN d.id IS NOT NULL THEN ${partyOf('d', language)} END) ORDER BY ch.position), '[]')
      FROM session_chair ch JOIN person p ON p.id = ch.person_id LEFT JOIN delegation d ON d.id = ch.delegation_id
      WHERE ch.session_id = s.id) AS chairs,
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
        'documentSymbol', a.document_symbol) ORDER BY a.position), '[]')
      FROM agenda_item a WHERE a.session_id = s.id) AS "agendaItems",
    (SELECT coalesce(json_agg(json_build_object('suspendedAt', u.suspended_at, 'resumedAt', u.resumed_at)
        ORDER BY u.suspended_at), '[]')
      FROM session_suspension u WHERE u.session_id = s.id) AS suspensions
  FROM session s JOIN conference c ON c.id = s.conference_id
  WHERE s.id = ${id}::uuid AND s.deleted_at IS NULL AND c.deleted_at IS NULL`

/** SELECT of the interventions of a session in the order of the list. */
export const interventionsSql = (sessionId: string, language: MinutesLanguage) => sql`
  SELECT i.id, i.kind, i.status, i.started_at AS "startedAt", i.agenda_item_id AS "agendaItemId", i.summary,
    coalesce(i.speaker_name, p.name) AS name, i.speaker_post AS post,
    CASE WHEN i.speaker_name IS NULL THEN p.honorific ELSE i.speaker_honorific END AS honorific,
    ${partyOf('d', language)} AS party,
    (SELECT coalesce(json_agg(json_build_object('code', g.code, 'name', coalesce(n.name, g.name),
        'isTranslated', n.name IS NOT NULL) ORDER BY g.code), '[]')
      FROM intervention_group ig JOIN country_group g ON g.id = ig.group_id
      LEFT JOIN country_group_name n ON n.group_id = g.id AND n.language = ${language}
      WHERE ig.intervention_id = i.id) AS groups,
    CASE WHEN r.id IS NOT NULL THEN json_build_object('kind', r.kind, 'party', ${partyOf('rd', language)})
      END AS "repliesTo"
  FROM intervention i
  JOIN delegation d ON d.id = i.delegation_id
  LEFT JOIN person p ON p.id = i.person_id
  LEFT JOIN intervention r ON r.id = i.replies_to_id AND r.deleted_at IS NULL
  LEFT JOIN delegation rd ON rd.id = r.delegation_id
  WHERE i.session_id = ${sessionId}::uuid AND i.deleted_at IS NULL
  ORDER BY i.position`
