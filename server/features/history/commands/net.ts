import type { RecordType } from '#contract/history'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import type { KeptRow } from '../rules.ts'
import type { TableName, TableShape } from './tables.ts'

const { sql, join } = Prisma

/** What became of one row from before some changes to after them. */
export type NetRow = {
  table: TableName
  type: RecordType
  id: string
  before: KeptRow | null
  after: KeptRow | null
}

type Shapes = Record<TableName, TableShape>

/** What became of each row through one change, however often that touched it. */
export const netOfChange = (tx: Transaction, shapes: Shapes, changeId: string) =>
  net(tx, shapes, sql`r.change_id = ${changeId}::uuid`)

/** What became of each row of one record since right after a change. */
export const netSince = (
  tx: Transaction,
  shapes: Shapes,
  { type, id, changeId }: { type: RecordType; id: string; changeId: string },
) =>
  net(
    tx,
    shapes,
    sql`r.record_type = ${type} AND r.record_id = ${id} AND r.sequence >
      (SELECT max(sequence) FROM change_row WHERE change_id = ${changeId}::uuid AND record_type = ${type} AND record_id = ${id})`,
  )

/** The same for some interventions since a change that touched each of them. */
export const netOfInterventionsSince = (tx: Transaction, shapes: Shapes, ids: string[], changeId: string) =>
  net(
    tx,
    shapes,
    sql`r.record_type = 'intervention' AND r.record_id = ANY(${ids}) AND r.sequence >
      (SELECT max(sequence) FROM change_row WHERE change_id = ${changeId}::uuid)`,
  )

/** The act of a change; of an undoing, of an undoing too, that of the change it is about in the end. */
export async function actBehind(tx: Transaction, changeId: string): Promise<string> {
  const [first] = await tx.$queryRaw<[{ action: string }]>`
    WITH RECURSIVE behind AS (
      SELECT action, undoes_id FROM change WHERE id = ${changeId}::uuid
      UNION ALL SELECT c.action, c.undoes_id FROM change c JOIN behind b ON c.id = b.undoes_id)
    SELECT action FROM behind WHERE undoes_id IS NULL`
  return first.action
}

async function net(tx: Transaction, shapes: Shapes, where: Prisma.Sql): Promise<NetRow[]> {
  const keys = Object.entries(shapes).map(([table, { key }]) => sql`(${table}::text, ${key}::text[])`)
  const rows = await tx.$queryRaw<NetRow[]>`
    SELECT r.table_name AS table, r.record_type AS type, r.record_id AS id,
      (array_agg(r.before ORDER BY r.sequence))[1] AS before,
      (array_agg(r.after ORDER BY r.sequence DESC))[1] AS after
    FROM change_row r JOIN (VALUES ${join(keys)}) shape (name, key) ON shape.name = r.table_name
    CROSS JOIN LATERAL (SELECT jsonb_agg(coalesce(r.after, r.before) -> k) AS value FROM unnest(shape.key) k) key
    WHERE ${where}
    GROUP BY r.table_name, r.record_type, r.record_id, key.value`
  return rows.filter(({ before, after }) => before || after)
}
