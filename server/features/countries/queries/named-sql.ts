import { Prisma } from '../../../database/generated/client.ts'
import { closeness, holds, type Typed } from '../../../database/matching.ts'

const { sql } = Prisma

const name = sql`k.name`
const withCodes = sql`(k.name || ' ' || lower(c.code) || ' ' || coalesce(lower(c.alpha2), ''))`

/**
 * SELECT of `code` and `rank` of the countries that typed words name in any language: 0 by code, 1 by a whole
 * name, then as `closeness` says. A former state is not found by the whole name of what came after it, nor the other
 * way round, though one name may stand within the other: East Germany is not Germany.
 */
export const countriesNamed = (typed: Typed): Prisma.Sql => sql`
  WITH known AS (
    SELECT country_code, folded AS name FROM country_name
    UNION ALL SELECT country_code, folded FROM country_alias
    UNION ALL SELECT country_code, fold(formal_name) FROM country_name WHERE formal_name IS NOT NULL),
  named AS MATERIALIZED (
    SELECT c.code, min(CASE WHEN ${typed.text} IN (lower(c.code), lower(c.alpha2)) THEN 0
                            ELSE ${closeness(name, typed)} END) AS rank
      FROM known k JOIN country c ON c.code = k.country_code
     WHERE ${holds(withCodes, typed)}
     GROUP BY c.code)
  SELECT n.code, n.rank FROM named n
   WHERE n.rank <= 1 OR NOT EXISTS (
     SELECT FROM country_succession s JOIN named whole ON whole.rank <= 1
        AND (whole.code, n.code) IN ((s.former_code, s.successor_code), (s.successor_code, s.former_code)))`
