import type { z } from 'zod'
import type { listShares, ShareCriteria } from '#contract/coverage'
import { Prisma } from '../../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { isMemberOn } from '../../groups/queries.ts'
import { participantsSql } from './participants.ts'
import { countsSql, heardSql, type LookedFloor } from './record.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

/** A share as `sharesSql` selects it. */
export type ShareRow = z.output<typeof listShares.answer>['items'][number] & { nth: number }

/** SELECT of how the floor was shared, in the order of `nth`: zeros included for groups and kinds of delegation. */
export function sharesSql(
  looked: LookedFloor,
  { by, groupKind }: Pick<ShareCriteria, 'by' | 'groupKind'>,
): Sql {
  if (by === 'kind')
    return sql`
      SELECT kind::text AS value, NULL::text AS name, '{}'::json AS names, NULL::int AS delegations,
        count(DISTINCT delegation_id)::int AS spoke, ${countsSql}, row_number() OVER (ORDER BY kind)::int AS nth
      FROM (${heardSql(looked)}) heard GROUP BY kind`
  if (by === 'delegationKind')
    return sql`
      SELECT p.kind::text AS value, NULL::text AS name, '{}'::json AS names, ${added},
        row_number() OVER (ORDER BY p.kind)::int AS nth
      FROM (${participantsSql(looked)}) p WHERE p.id IS NOT NULL GROUP BY p.kind`
  return sql`
    WITH p AS MATERIALIZED (${participantsSql(looked)}),
    groups AS MATERIALIZED (SELECT g.id, g.code, g.name FROM country_group g
      WHERE g.kind = ${groupKind}::"GroupKind" AND g.deleted_at IS NULL),
    members AS (
      SELECT DISTINCT g.id AS group_id, m.country_code FROM groups g JOIN country_group_member m ON m.group_id = g.id
        JOIN conference c ON c.id = ${looked.at}::uuid
         AND ${isMemberOn(sql`c.starts_on`)}),
    rows AS (
      SELECT g.id, p.* FROM groups g LEFT JOIN (SELECT m.group_id, p.interventions, p.seconds, p.untimed, p.ref
          FROM members m JOIN p ON p.country_code = m.country_code AND p.id IS NOT NULL) p ON p.group_id = g.id
      UNION ALL
      SELECT NULL, NULL, p.interventions, p.seconds, p.untimed, p.ref FROM p
       WHERE p.id IS NOT NULL AND NOT EXISTS (SELECT FROM members m WHERE m.country_code = p.country_code))
    SELECT g.code AS value, g.name,
      coalesce((SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}') AS names,
      p.delegations, p.spoke, p.interventions, p.seconds, p.untimed,
      row_number() OVER (ORDER BY g.code IS NULL, g.name)::int AS nth
    FROM (SELECT id, ${added} FROM rows p GROUP BY id) p LEFT JOIN groups g ON g.id = p.id`
}

const added = sql`count(p.ref)::int AS delegations, count(*) FILTER (WHERE p.interventions > 0)::int AS spoke,
  coalesce(sum(p.interventions), 0)::int AS interventions, coalesce(sum(p.seconds), 0)::float8 AS seconds,
  coalesce(sum(p.untimed), 0)::int AS untimed`

/** The shares as the rows of a file, with those of the whole beside them. */
export const shareTable = (looked: LookedFloor, asked: Pick<ShareCriteria, 'by' | 'groupKind'>): Table => ({
  name: 'shares',
  columns: [
    valueColumn('by', `'${asked.by}'`),
    valueColumn('value', 'r.value'),
    textColumn('name', 'r.name'),
    valueColumn('delegations', 'r.delegations'),
    valueColumn('delegations_that_spoke', 'r.spoke'),
    valueColumn('interventions', 'r.interventions'),
    valueColumn('speaking_seconds', 'r.seconds'),
    valueColumn('untimed', 'r.untimed'),
    valueColumn('all_delegations', 'o.delegations'),
    valueColumn('all_interventions', 'o.interventions'),
    valueColumn('all_speaking_seconds', 'o.seconds'),
  ],
  from: sql`FROM (${sharesSql(looked, asked)}) r CROSS JOIN (${wholeSql(looked)}) o ORDER BY r.nth`,
})

/** SELECT of the whole that shares are of, once each. */
export const wholeSql = (looked: LookedFloor): Sql =>
  sql`SELECT ${added} FROM (${participantsSql(looked)}) p WHERE p.id IS NOT NULL`
