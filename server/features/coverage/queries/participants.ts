import type { z } from 'zod'
import type { listCoverage, ParticipantCriteria } from '#contract/coverage'
import { Prisma } from '../../../database/generated/client.ts'
import { type Column, type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { countsSql, heardSql, type LookedFloor, memberOn, whoSql } from './record.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** A participant as `participantsSql` selects it. */
export type ParticipantRow = {
  id: string | null
  kind: z.output<typeof listCoverage.answer>['items'][number]['delegation']['kind']
  country_code: string | null
  code: string | null
  name: string
  registered: boolean
  present: boolean
  signed: boolean
  signed_on: Date | null
  interventions: number
  seconds: number
  untimed: number
}

/**
 * SELECT of everybody who takes part: each delegation, and each who signed and has none; with how often and how long
 * they had the floor by the criteria, zeros included. `ref` is unique, `folded` is the name to order by.
 */
export const participantsSql = (looked: LookedFloor): Sql => sql`
  WITH spoken AS (SELECT delegation_id, ${countsSql} FROM (${heardSql(looked)}) heard GROUP BY delegation_id),
  acts AS (
    SELECT coalesce(t.delegation_id, (
        SELECT d.id FROM delegation d WHERE d.conference_id = t.conference_id AND d.country_code = t.country_code
           AND d.deleted_at IS NULL ORDER BY d.id LIMIT 1)) AS delegation_id,
      t.id, t.country_code, t.participant_name, t.acted_on
    FROM treaty_action t JOIN instrument n ON n.id = t.instrument_id AND n.deleted_at IS NULL
    WHERE t.conference_id = ${looked.at}::uuid AND t.kind = 'signature' AND t.deleted_at IS NULL),
  signatures AS (SELECT delegation_id, min(acted_on) AS signed_on FROM acts WHERE delegation_id IS NOT NULL GROUP BY 1),
  present AS (
    SELECT g.delegation_id AS id FROM delegate g
     WHERE g.conference_id = ${looked.at}::uuid AND g.deleted_at IS NULL AND g.presence = 'present'
    UNION
    SELECT a.delegation_id FROM session_attendance a JOIN session s ON s.id = a.session_id AND s.deleted_at IS NULL
     WHERE s.conference_id = ${looked.at}::uuid AND a.is_present),
  everybody AS (
    SELECT d.id, d.id::text AS ref, d.kind, d.country_code, coalesce(d.country_code, d.acronym) AS code, d.name,
      d.folded, d.registered, d.id IN (SELECT id FROM present) AS present, g.delegation_id IS NOT NULL AS signed, g.signed_on
    FROM delegation d LEFT JOIN signatures g ON g.delegation_id = d.id
    WHERE d.conference_id = ${looked.at}::uuid AND d.deleted_at IS NULL
    UNION ALL
    SELECT NULL, min(a.id::text), NULL, a.country_code, a.country_code, min(a.participant_name),
      min(public.fold(a.participant_name)), FALSE, FALSE, TRUE, min(a.acted_on)
    FROM acts a WHERE a.delegation_id IS NULL
    GROUP BY a.country_code, CASE WHEN a.country_code IS NULL THEN public.fold(a.participant_name) END)
  SELECT who.*, coalesce(s.interventions, 0) AS interventions, coalesce(s.seconds, 0) AS seconds,
    coalesce(s.untimed, 0) AS untimed
  FROM everybody who LEFT JOIN spoken s ON s.delegation_id = who.id
  WHERE ${join([sql`TRUE`, ...whoSql(looked)], ' AND ')}`

/** What is asked of a participant `p` beside the criteria. */
export function participantConditions({ standing, spoke }: Pick<ParticipantCriteria, 'standing' | 'spoke'>) {
  return join(
    [
      standing
        ? sql`(${join(
            standing.map((one) => Prisma.raw(`p.${one}`)),
            ' OR ',
          )})`
        : sql`TRUE`,
      spoke === undefined ? sql`TRUE` : sql`(p.interventions > 0) = ${spoke}`,
    ],
    ' AND ',
  )
}

/** The codes of the regional groups of `p` on the first day of the conference, as an array. */
export const regionalGroups = (conference: string) =>
  sql`ARRAY(SELECT g.code FROM ${memberOn(sql`p.country_code`, conference)} WHERE g.kind = 'regional' ORDER BY g.code)`

const bool = (column: string) => valueColumn(column, `CASE WHEN p.${column} THEN 'true' ELSE 'false' END`)
const value = (name: string, cell: Sql): Column => ({ name, cell, isText: false })

/** The participants as the rows of a file, by name. */
export const participantTable = (
  looked: LookedFloor,
  more: Pick<ParticipantCriteria, 'standing' | 'spoke'>,
): Table => ({
  name: 'coverage',
  columns: [
    valueColumn('delegation_id', 'p.id'),
    valueColumn('kind', 'p.kind'),
    valueColumn('country_code', 'p.country_code'),
    textColumn('delegation_code', 'p.code'),
    textColumn('name', 'p.name'),
    value('regional_groups', sql`array_to_string(${regionalGroups(looked.at)}, '; ')`),
    bool('registered'),
    bool('present'),
    bool('signed'),
    valueColumn('signed_on', 'p.signed_on'),
    valueColumn('interventions', 'p.interventions'),
    valueColumn('speaking_seconds', 'p.seconds'),
    valueColumn('untimed', 'p.untimed'),
  ],
  from: sql`FROM (${participantsSql(looked)}) p WHERE ${participantConditions(more)} ORDER BY p.folded, p.ref`,
})
