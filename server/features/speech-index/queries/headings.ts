import type { IndexHeading, IndexOrder } from '#contract/speech-index'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { heard, members } from './members.ts'

const { sql } = Prisma

/** A heading as the record has it: what it is called, by which other names, and to which others it leads. */
export type Row = Pick<IndexHeading, 'key' | 'kind' | 'code' | 'count'> & {
  /** null: it gathers what has no name. */
  name: string | null
  /** Names by language; the one of the reader stands before `name`. */
  names: Record<string, string>
  /** What else it is called, by language where that is known: from there one is led to it. */
  otherNames: { name: string; language: string | null }[]
  /** Keys of headings that somebody who looks here may want as well. */
  related: string[]
}

/** The headings of an order with what they are called, in no order; one statement, or two by country. */
export const headingsOf: Record<IndexOrder, (tx: Transaction, conference: string) => Promise<Row[]>> = {
  async country(tx, conference) {
    const [delegations, groups] = await Promise.all([
      tx.$queryRaw<Row[]>(delegationsSql(conference)),
      tx.$queryRaw<Row[]>(groupsSql(conference)),
    ])
    return [...delegations, ...groups]
  },
  speaker: (tx, conference) => tx.$queryRaw<Row[]>(speakersSql(conference)),
  subject: (tx, conference) => tx.$queryRaw<Row[]>(subjectsSql(conference)),
}

const none = sql`'[]'::json`

const delegationsSql = (conference: string) => sql`
  SELECT d.id::text AS key, 'delegation' AS kind, coalesce(d.country_code, d.acronym) AS code, d.name, x.count,
    coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n
      WHERE n.country_code = d.country_code AND n.language <> 'en'), '{}') AS names,
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'language', o.language)) FROM (
      SELECT n.name, n.language FROM country_name n WHERE n.country_code = d.country_code
      UNION ALL SELECT n.formal_name, n.language FROM country_name n
        WHERE n.country_code = d.country_code AND n.formal_name IS NOT NULL
      UNION ALL SELECT a.alias, a.language FROM country_alias a
        WHERE a.country_code = d.country_code AND a.language IS NOT NULL
      UNION ALL SELECT d.acronym, NULL WHERE d.country_code IS NULL AND d.acronym IS NOT NULL
      UNION ALL SELECT m.name, NULL FROM delegation m WHERE m.merged_into_id = d.id) o), ${none}) AS "otherNames",
    coalesce((SELECT json_agg(o.id::text) FROM country_succession s JOIN delegation o ON o.conference_id = d.conference_id
        AND o.country_code = CASE d.country_code WHEN s.former_code THEN s.successor_code ELSE s.former_code END
      WHERE d.country_code IN (s.former_code, s.successor_code) AND o.deleted_at IS NULL), ${none}) AS related
  FROM (SELECT i.delegation_id, count(*)::int AS count ${heard(conference)} GROUP BY 1) x
  JOIN delegation d ON d.id = x.delegation_id`

// A group has no entries of its own: it leads to who spoke in its name.
const groupsSql = (conference: string) => sql`
  SELECT 'group ' || g.code AS key, 'group' AS kind, g.code, g.name, 0 AS count,
    coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}') AS names,
    json_build_array(json_build_object('name', g.code, 'language', NULL)) AS "otherNames",
    json_agg(x.delegation_id::text) AS related
  FROM (SELECT DISTINCT ig.group_id, i.delegation_id
    ${heard(conference, sql`JOIN intervention_group ig ON ig.intervention_id = i.id`)}) x
  JOIN country_group g ON g.id = x.group_id GROUP BY g.id, g.code, g.name`

const speakersSql = (conference: string) => sql`
  SELECT x.key, CASE x.key WHEN '' THEN 'unnamed' ELSE 'speaker' END AS kind, NULL AS code,
    coalesce(p.sort_name, p.name, x.printed[1]) AS name, x.count, '{}'::json AS names,
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'language', NULL)) FROM (
      SELECT unnest(p.aliases) AS name
      UNION SELECT p.name_in_original_script WHERE p.name_in_original_script IS NOT NULL
      UNION SELECT unnest(x.printed) WHERE p.id IS NOT NULL) o), ${none}) AS "otherNames",
    ${none} AS related
  FROM (SELECT m.key, min(m.person_id::text)::uuid AS person_id, count(*)::int AS count,
      array_agg(DISTINCT m.speaker_name) FILTER (WHERE m.speaker_name IS NOT NULL) AS printed
    FROM (${members.speaker(conference)}) m GROUP BY m.key) x
  LEFT JOIN person p ON p.id = x.person_id`

const subjectsSql = (conference: string) => sql`
  WITH counted AS (SELECT m.key, m.theme_id, m.item_id, count(*)::int AS count
    FROM (${members.subject(conference)}) m GROUP BY 1, 2, 3)
  SELECT x.key, 'theme' AS kind, NULL AS code, t.name, x.count,
    coalesce((SELECT json_object_agg(n.language, n.name) FROM theme_name n WHERE n.theme_id = t.id), '{}') AS names,
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'language', NULL)) FROM (
      SELECT m.name FROM theme m WHERE m.merged_into_id = t.id) o), ${none}) AS "otherNames",
    coalesce((SELECT json_agg(o.id::text) FROM theme o
      WHERE o.id = t.parent_id OR o.parent_id = t.id), ${none}) AS related
  FROM counted x JOIN theme t ON t.id = x.theme_id
  UNION ALL
  SELECT x.key, 'agenda_item', NULL, min(a.title), x.count, '{}'::jsonb::json, ${none}, ${none}
  FROM counted x JOIN agenda_item a ON a.id = x.item_id GROUP BY x.key, x.count
  UNION ALL
  SELECT x.key, 'unnamed', NULL, NULL, x.count, '{}'::jsonb::json, ${none}, ${none}
  FROM counted x WHERE x.key = ''`
