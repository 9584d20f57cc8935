import { copyOut } from '../../database/copy.ts'
import type { Database } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

// As `segment` writes it.
const segment = (text: Sql) => sql`(SELECT string_agg(
  CASE WHEN sign ~ '[A-Za-z0-9_.~-]' THEN sign
    ELSE regexp_replace(upper(encode(convert_to(sign, 'UTF8'), 'hex')), '(..)', '%\\1', 'g') END, '' ORDER BY nth)
  FROM unnest(string_to_array(${text}, NULL)) WITH ORDINALITY AS signs (sign, nth))`

// As `organizationNamed` of dossiers tells which delegations are one, and what the newest is called.
const organizations = sql`
  SELECT min(o.id::text)::uuid AS id, (array_agg(o.key ORDER BY c.starts_on DESC, o.id))[1] AS key, max(o.updated_at) AS updated_at
  FROM (SELECT d.*, coalesce(d.acronym, d.name) AS key FROM delegation d WHERE d.country_code IS NULL) o
  JOIN conference c ON c.id = o.conference_id
  WHERE o.acronym IS NOT NULL OR NOT EXISTS (SELECT FROM delegation d
    WHERE d.country_code IS NULL AND d.acronym IS NOT NULL AND fold(d.name) = fold(o.name))
  GROUP BY fold(o.key)`

// In an order that does not change while nothing is published, so that each address is in one file.
const addresses = sql`
  SELECT 0 AS part, c.id::text, '/conferences/' || c.id AS path, c.updated_at FROM conference c
  UNION ALL SELECT 1, s.id::text, '/conferences/' || s.conference_id || '/sessions/' || s.id, s.updated_at FROM session s
  UNION ALL SELECT 2, d.id::text, '/conferences/' || d.conference_id || '/delegations/' || d.id, d.updated_at FROM delegation d
  UNION ALL SELECT 3, i.id::text, '/conferences/' || i.conference_id || '/interventions/' || i.id, i.updated_at
    FROM intervention i
  UNION ALL SELECT 4, p.id::text, '/persons/' || p.id, p.updated_at FROM person p
  UNION ALL SELECT 5, t.id::text, '/themes/' || t.id, t.updated_at FROM theme t
  UNION ALL SELECT 6, c.id::text, '/conferences/' || c.id || '/sessions', c.updated_at FROM conference c
  UNION ALL SELECT 7, c.id || o.query, '/conferences/' || c.id || '/index' || o.query, c.updated_at
    FROM conference c CROSS JOIN unnest(ARRAY['', '?by=speaker', '?by=subject']) AS o (query)
  UNION ALL SELECT 8, d.country_code, '/countries/' || d.country_code, max(d.updated_at)
    FROM delegation d WHERE d.country_code IS NOT NULL GROUP BY d.country_code
  UNION ALL SELECT 9, o.id::text, '/organizations/' || ${segment(sql`o.key`)}, o.updated_at FROM (${organizations}) o
  UNION ALL SELECT 10, g.code, '/groups/' || g.code, g.updated_at FROM country_group g`

/** How many pages are published. */
export async function countPages({ prisma }: Database): Promise<number> {
  const [row] = await prisma.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM (${addresses}) a`
  return row!.count
}

/** Streams the entries of a sitemap: so many published pages from the nth on, each with when it last changed. */
export const copyEntries = (published: Database, origin: string, from: number, most: number) =>
  copyOut(
    published,
    // None of these signs has CSV put a line in quotation marks.
    sql`SELECT '<url><loc>' || ${origin} || path || '</loc><lastmod>'
        || to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '</lastmod></url>'
      FROM (${addresses}) a ORDER BY part, id LIMIT ${most} OFFSET ${from}`,
  )
