import { Prisma } from '../../../database/generated/client.ts'
import { closeness, holds, type Typed } from '../../../database/matching.ts'
import { countriesNamed } from '../../countries/queries.ts'

const { sql } = Prisma

const own = sql`d.folded`
const withCode = sql`(d.folded || ' ' || coalesce(lower(d.country_code), ''))`

/**
 * SELECT of `id` and `rank` of the delegations that typed words find, by their own name, acronym or code or by any
 * name of their country, or by that of a delegation merged into them; of two that fit alike, the one by its own name comes first. Where a country of just this
 * name takes part, no predecessor or successor of it is found by a longer name that the words stand in.
 */
export const delegationsFound = (typed: Typed): Prisma.Sql => sql`
  WITH named AS MATERIALIZED (${countriesNamed(typed)}),
  either AS (
    SELECT d.id, 2 * CASE WHEN fold(d.acronym) = ${typed.text} THEN 0
                          WHEN fold(d.name) = ${typed.text} THEN 1 ELSE ${closeness(own, typed)} END AS rank
      FROM delegation d WHERE ${holds(withCode, typed)}
    UNION ALL
    SELECT d.id, 2 * n.rank + 1 FROM delegation d JOIN named n ON n.code = d.country_code
    UNION ALL
    SELECT d.merged_into_id, 2 * ${closeness(own, typed)} + 1 FROM delegation d
     WHERE d.merged_into_id IS NOT NULL AND ${holds(own, typed)}),
  best AS (SELECT id, min(rank) AS rank FROM either GROUP BY id)
  SELECT best.id, best.rank FROM best JOIN delegation d ON d.id = best.id
   WHERE best.rank <= 3 OR d.country_code IS NULL OR NOT EXISTS (
     SELECT FROM country_succession s
       JOIN named whole ON whole.rank <= 1 AND (whole.code, d.country_code) IN
            ((s.former_code, s.successor_code), (s.successor_code, s.former_code))
       JOIN delegation other ON other.country_code = whole.code
        AND other.conference_id = d.conference_id AND other.deleted_at IS NULL)`
