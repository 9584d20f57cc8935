import type { Database } from '../database/database.ts'

/** Every row of every table but history's and the requests', without what each write moves on. */
export async function allRows(database: Database): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT IN ('change', 'change_row', 'request_key') AND relname NOT LIKE '\\_%' ORDER BY 1`,
  )
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const { rows: found } = await database.pool.query(
      `SELECT to_jsonb(t) - '{version,updated_at}'::text[] AS row FROM "${name}" t ORDER BY 1`,
    )
    rows[name] = found
  }
  return rows
}
