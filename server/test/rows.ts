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
      `SELECT to_jsonb(t) - $1::text[] AS row FROM "${name}" t ORDER BY 1`,
      // What is searched is made anew from what it is of.
      [['version', 'updated_at', ...(name === 'search_piece' ? ['id'] : [])]],
    )
    rows[name] = found
  }
  return rows
}
