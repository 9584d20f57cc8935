import type { z } from 'zod'
import type { readMap } from '#contract/pictures'
import { Prisma } from '../../../database/generated/client.ts'
import { type Table, textColumn, valueColumn } from '../../../database/table.ts'
import { type LookedFloor, participantsSql } from '../../coverage/queries.ts'

const { sql } = Prisma

export type Place = z.output<typeof readMap.answer>['items'][number]

/** SELECT of the countries that take part, and of each who is none, by name. */
export const placesSql = (looked: LookedFloor): Prisma.Sql => sql`
  SELECT p.country_code AS "countryCode", p.id AS "delegationId", p.code, coalesce(co.name, p.name) AS name, p.folded, p.ref,
    coalesce((SELECT json_object_agg(n.language, n.name) FROM country_name n WHERE n.country_code = p.country_code), '{}') AS names,
    co.m49, ARRAY(SELECT s.m49 FROM country_succession u JOIN country s ON s.code = u.successor_code
      WHERE u.former_code = p.country_code AND s.m49 IS NOT NULL ORDER BY s.m49) AS successors,
    p.registered, p.signed, p."signedOn", p.interventions, p.seconds, p.untimed
  FROM (
    SELECT country_code, (array_agg(id ORDER BY id))[1] AS id, min(code) AS code, min(name) AS name, min(folded) AS folded,
      min(ref) AS ref, bool_or(registered) AS registered, bool_or(signed) AS signed, min(signed_on) AS "signedOn",
      sum(interventions)::int AS interventions, sum(seconds) AS seconds, sum(untimed)::int AS untimed
    FROM (${participantsSql(looked)}) p GROUP BY country_code, CASE WHEN country_code IS NULL THEN ref END) p
  LEFT JOIN country co ON co.code = p.country_code`

/** The places as the rows of a file, by name. */
export const mapTableOf = (looked: LookedFloor): Table => ({
  name: 'map',
  columns: [
    valueColumn('country_code', 'r."countryCode"'),
    valueColumn('m49', 'r.m49'),
    textColumn('code', 'r.code'),
    textColumn('name', 'r.name'),
    valueColumn('registered', "CASE WHEN r.registered THEN 'true' ELSE 'false' END"),
    valueColumn('signed', "CASE WHEN r.signed THEN 'true' ELSE 'false' END"),
    valueColumn('signed_on', 'r."signedOn"'),
    valueColumn('interventions', 'r.interventions'),
    valueColumn('speaking_seconds', 'r.seconds'),
    valueColumn('untimed', 'r.untimed'),
  ],
  from: sql`FROM (${placesSql(looked)}) r ORDER BY r.folded, r.ref`,
})
