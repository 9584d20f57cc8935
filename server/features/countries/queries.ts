import type { z } from 'zod'
import type { country as countryAnswer, listCountries as listEndpoint } from '#contract/countries'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { keyset } from '../../database/keyset.ts'
import { typed } from '../../database/matching.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'
import { isMemberOn } from '../groups/queries.ts'
import { countriesNamed } from './queries/named-sql.ts'

export { countriesNamed } from './queries/named-sql.ts'

const { sql, empty } = Prisma

type Country = z.output<typeof countryAnswer>

const columns = sql`c.code, c.alpha2, c.m49, c.kind, c.name, c.formal_name AS "formalName",
  c.started_on AS "startedOn", c.ended_on AS "endedOn",
  coalesce((SELECT json_object_agg(n.language, n.name ORDER BY n.language) FROM country_name n
             WHERE n.country_code = c.code), '{}') AS names,
  ARRAY(SELECT a.alias FROM country_alias a WHERE a.country_code = c.code ORDER BY a.alias) AS aliases,
  ARRAY(SELECT s.successor_code::text FROM country_succession s WHERE s.former_code = c.code
         ORDER BY 1) AS successors,
  ARRAY(SELECT g.code FROM country_group_member m JOIN country_group g ON g.id = m.group_id
         WHERE m.country_code = c.code AND g.deleted_at IS NULL
           AND ${isMemberOn(sql`current_date`)}
         ORDER BY g.code) AS groups`

/** One page of the countries by name, best matches first when something is searched for. */
export async function listCountries(
  tx: Transaction,
  { q, kind, ...paging }: z.output<(typeof listEndpoint)['query']>,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const words = await typed(tx, q)
  const keys = keyset(
    `countries ${words?.text ?? ''}`,
    [
      { expression: 'o.rank', type: 'int' },
      { expression: 'o.name', type: 'text' },
      { expression: 'o.code', type: 'text' },
    ],
    paging,
  )
  const from = sql`FROM country c ${words ? sql`JOIN (${countriesNamed(words)}) m ON m.code = c.code` : empty}
    WHERE ${kind ? sql`c.kind = ${kind}::"CountryKind"` : sql`TRUE`}`
  const rank = words ? sql`m.rank` : sql`0 AS rank`
  const select = sql`
    WITH page AS MATERIALIZED (
      SELECT o.*, ${keys.key} FROM (SELECT c.code::text AS code, c.name, ${rank} ${from}) o
       WHERE ${keys.where} ${keys.orderBy} ${keys.limit})
    SELECT o.key, ${columns} FROM page o JOIN country c ON c.code = o.code::char(3) ${keys.orderBy}`
  return readSelectedPage<Country & { key: string[] }>(tx, keys, paging.count, { select, from })
}

/** One country. Throws 404 when no country, former ones included, has the code. */
export async function getCountry(tx: Transaction, code: string): Promise<Country> {
  const [row] = await tx.$queryRaw<
    Country[]
  >`SELECT ${columns} FROM country c WHERE c.code = ${code}::char(3)`
  if (!row) throw notFound('country')
  return row
}

/** Throws 400 naming the filter when one of the codes is no country's. */
export async function knownCountries(tx: Transaction, filter: string, codes: string[]): Promise<void> {
  const found = await tx.country.findMany({ where: { code: { in: codes } }, select: { code: true } })
  const unknown = codes.find((code) => !found.some((country) => country.code === code))
  if (unknown) throw invalidQuery(filter, `There is no country ${unknown}`)
}
