import { copyOut } from '../../database/copy.ts'
import type { Database } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'

const { sql } = Prisma

// In an order that does not change while nothing is published, so that each address is in one file.
const addresses = sql`
  SELECT 0 AS part, c.id, '/conferences/' || c.id AS path, c.updated_at FROM conference c
  UNION ALL SELECT 1, s.id, '/conferences/' || s.conference_id || '/sessions/' || s.id, s.updated_at FROM session s
  UNION ALL SELECT 2, d.id, '/conferences/' || d.conference_id || '/delegations/' || d.id, d.updated_at FROM delegation d
  UNION ALL SELECT 3, i.id, '/conferences/' || i.conference_id || '/interventions/' || i.id, i.updated_at
    FROM intervention i
  UNION ALL SELECT 4, p.id, '/persons/' || p.id, p.updated_at FROM person p
  UNION ALL SELECT 5, t.id, '/themes/' || t.id, t.updated_at FROM theme t`

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
