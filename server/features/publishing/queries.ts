import { copyOut } from '../../database/copy.ts'
import type { Database } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'

const { sql } = Prisma

// In an order that does not change while nothing is published, so that each address is in one file.
const addresses = sql`
  SELECT 0 AS part, c.id, NULL::uuid AS under, '/conferences/' || c.id AS path, c.updated_at FROM conference c
  UNION ALL SELECT 1, s.id, NULL, '/conferences/' || s.conference_id || '/sessions/' || s.id, s.updated_at FROM session s
  UNION ALL SELECT 2, d.id, NULL, '/conferences/' || d.conference_id || '/delegations/' || d.id, d.updated_at FROM delegation d
  UNION ALL SELECT 3, i.id, NULL, '/conferences/' || i.conference_id || '/interventions/' || i.id, i.updated_at
    FROM intervention i
  UNION ALL SELECT 4, p.id, w.conference_id, '/conferences/' || w.conference_id || '/persons?open=' || p.id, p.updated_at
    FROM (SELECT DISTINCT conference_id, person_id FROM intervention WHERE person_id IS NOT NULL) w
    JOIN person p ON p.id = w.person_id
  UNION ALL SELECT 5, t.id, w.conference_id, '/conferences/' || w.conference_id || '/themes?open=' || t.id, t.updated_at
    FROM (SELECT DISTINCT i.conference_id, f.under_id FROM filing f JOIN intervention i ON i.id = f.intervention_id) w
    JOIN theme t ON t.id = w.under_id`

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
      FROM (${addresses}) a ORDER BY part, id, under LIMIT ${most} OFFSET ${from}`,
  )
