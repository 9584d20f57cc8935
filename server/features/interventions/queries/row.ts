import type { z } from 'zod'
import type { listedIntervention } from '#contract/interventions'
import { Prisma } from '../../../database/generated/client.ts'

type Listed = z.output<typeof listedIntervention>

/** An intervention as SQL gives it, its groups and themes as JSON. */
export type Row = {
  id: string
  version: number
  created_at: Date
  updated_at: Date
  conference_id: string
  session_id: string
  session_title: string
  session_type: Listed['session']['type']
  session_day: string
  position: number
  delegation_id: string
  delegation_kind: Listed['delegation']['kind']
  delegation_name: string
  delegation_code: string | null
  person_id: string | null
  person_name: string | null
  speaker_name: string | null
  speaker_honorific: string | null
  speaker_post: string | null
  kind: Listed['kind']
  status: Listed['status']
  replies_to_id: string | null
  agenda_item_id: string | null
  allotted_seconds: number | null
  started_at: Date | null
  ended_at: Date | null
  duration_seconds: number | null
  language: string | null
  summary: string | null
  review_state: Listed['reviewState']
  groups: Listed['groups']
  themes: Listed['themes']
  sources: number
}

// As in the tree of themes; only asked where neither the theme nor its parent has a hue.
const hueFurtherUp = Prisma.sql`(
  WITH RECURSIVE up AS (
    SELECT a.parent_id, a.hue FROM theme a WHERE a.id = above.parent_id
    UNION ALL
    SELECT a.parent_id, a.hue FROM up JOIN theme a ON a.id = up.parent_id WHERE up.hue IS NULL)
  SELECT up.hue FROM up WHERE up.hue IS NOT NULL)`

/** Rows of some ids in their order: one statement whatever their number, and the same text, so that its plan is kept. */
export const rowsSql = (ids: string[]) => Prisma.sql`
  SELECT o.id, o.version, o.created_at, o.updated_at, o.conference_id, o.session_id,
    s.title AS session_title, s.type AS session_type, s.held_on::text AS session_day, o.position,
    o.delegation_id, d.kind AS delegation_kind, d.name AS delegation_name,
    coalesce(d.country_code, d.acronym) AS delegation_code,
    o.person_id, p.name AS person_name, o.speaker_name, o.speaker_honorific, o.speaker_post,
    o.kind, o.status, o.replies_to_id, o.agenda_item_id, o.allotted_seconds,
    o.started_at, o.ended_at, o.duration_seconds, o.language, o.summary, o.review_state,
    coalesce((
      SELECT json_agg(json_build_object('id', g.id, 'code', g.code, 'name', g.name, 'names',
        coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}')) ORDER BY g.code)
      FROM intervention_group ig JOIN country_group g ON g.id = ig.group_id
      WHERE ig.intervention_id = o.id), '[]') AS groups,
    coalesce((
      SELECT json_agg(json_build_object('theme', json_build_object('id', t.id, 'name', t.name,
          'hue', coalesce(t.hue, above.hue, ${hueFurtherUp}),
          'names', coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = t.id), '{}')),
        'stance', it.stance, 'passage', it.passage) ORDER BY it.position, t.name)
      FROM intervention_theme it JOIN theme t ON t.id = it.theme_id LEFT JOIN theme above ON above.id = t.parent_id
      WHERE it.intervention_id = o.id), '[]') AS themes,
    (SELECT count(*)::int FROM citation c WHERE c.intervention_id = o.id) AS sources
  FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS page (id, nth)
  JOIN intervention o ON o.id = page.id
  JOIN session s ON s.id = o.session_id
  JOIN delegation d ON d.id = o.delegation_id
  LEFT JOIN person p ON p.id = o.person_id
  ORDER BY page.nth`

/** A row as the contract says it. */
export const listedOf = (row: Row): Listed => ({
  id: row.id,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  conferenceId: row.conference_id,
  session: {
    id: row.session_id,
    title: row.session_title,
    type: row.session_type,
    heldOn: new Date(row.session_day),
  },
  place: row.position,
  delegation: {
    id: row.delegation_id,
    code: row.delegation_code,
    name: row.delegation_name,
    kind: row.delegation_kind,
  },
  person: row.person_id === null ? null : { id: row.person_id, name: row.person_name! },
  speakerName: row.speaker_name,
  speakerHonorific: row.speaker_honorific,
  speakerPost: row.speaker_post,
  groups: row.groups,
  kind: row.kind,
  status: row.status,
  repliesToId: row.replies_to_id,
  agendaItemId: row.agenda_item_id,
  allottedSeconds: row.allotted_seconds,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  durationSeconds: row.duration_seconds,
  language: row.language,
  summary: row.summary,
  reviewState: row.review_state,
  themes: row.themes,
  sources: row.sources,
})
