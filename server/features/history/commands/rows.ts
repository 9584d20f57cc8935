import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import type { KeptRow } from '../rules.ts'
import type { NetRow } from './net.ts'
import type { TableName, TableShape } from './tables.ts'

const { sql, raw } = Prisma

export type Patch = { now: KeptRow; patch: KeptRow }

const quoted = (names: string[], before = '') => names.map((name) => `${before}"${name}"`).join(', ')
const byKey = (key: string[], one: string, other: string) =>
  raw(key.map((column) => `${one}."${column}" = ${other}."${column}"`).join(' AND '))

/** The rows as they are now, locked, in the order of those given; null where there is none. */
export async function currentRows(tx: Transaction, table: TableName, { key }: TableShape, rows: NetRow[]) {
  const given = JSON.stringify(rows.map(({ before, after }) => after ?? before))
  const found = await tx.$queryRaw<{ nth: number; now: KeptRow }[]>`
    SELECT g.nth::int AS nth, to_jsonb(now) - '{search,folded}'::text[] AS now
      FROM jsonb_array_elements(${given}::jsonb) WITH ORDINALITY g (row, nth)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::${raw(table)}, g.row) asked
      JOIN ${raw(table)} now ON ${byKey(key, 'now', 'asked')}
     ORDER BY ${raw(quoted(key, 'now.'))} FOR UPDATE OF now`
  const at = new Map(found.map(({ nth, now }) => [nth, now]))
  return rows.map((_, i) => at.get(i + 1) ?? null)
}

/** Adds rows as they were. */
export async function insertRows(
  tx: Transaction,
  table: TableName,
  { columns }: TableShape,
  rows: KeptRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  return tx.$executeRaw`
    INSERT INTO ${raw(table)} (${raw(quoted(columns))})
    SELECT ${raw(quoted(columns))} FROM jsonb_populate_recordset(NULL::${raw(table)}, ${JSON.stringify(rows)}::jsonb)`
}

/** Removes rows. */
export async function removeRows(
  tx: Transaction,
  table: TableName,
  { key }: TableShape,
  rows: KeptRow[],
): Promise<number> {
  if (rows.length === 0) return 0
  return tx.$executeRaw`
    DELETE FROM ${raw(table)} now
     USING jsonb_populate_recordset(NULL::${raw(table)}, ${JSON.stringify(rows)}::jsonb) asked
     WHERE ${byKey(key, 'now', 'asked')}`
}

/** Sets some columns of some rows, each row its own; one statement. */
export async function updateRows(
  tx: Transaction,
  table: TableName,
  { key }: TableShape,
  patches: Patch[],
): Promise<number> {
  if (patches.length === 0) return 0
  const columns = [...new Set(patches.flatMap(({ patch }) => Object.keys(patch)))]
  const given = JSON.stringify(patches)
  return tx.$executeRaw(sql`
    UPDATE ${raw(table)} t SET ${raw(columns.map((column) => `"${column}" = made."${column}"`).join(', '))}
      FROM (
        SELECT made.* FROM jsonb_array_elements(${given}::jsonb) g
         CROSS JOIN LATERAL jsonb_populate_record(NULL::${raw(table)}, g -> 'now') asked
          JOIN ${raw(table)} now ON ${byKey(key, 'now', 'asked')}
         CROSS JOIN LATERAL jsonb_populate_record(now, g -> 'patch') made) made
     WHERE ${byKey(key, 't', 'made')}`)
}
