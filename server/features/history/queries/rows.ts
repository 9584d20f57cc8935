import type { z } from 'zod'
import type { RecordType, rowChange } from '#contract/history'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { changedColumns, type KeptRow, toldColumns } from '../rules.ts'

const { sql } = Prisma

type RowChange = z.output<typeof rowChange>
type Kept = {
  changeId: string
  table: string
  type: RecordType
  id: string
  before: KeptRow | null
  after: KeptRow | null
  count: number
}

const most = 500

// What a person tells the parts of one record apart by.
const tellsApart: Record<string, string> = {
  country_group_name: 'language',
  country_group_member: 'country_code',
  person_distinction: 'other_id',
  delegation_distinction: 'other_id',
  theme_distinction: 'other_id',
  theme_name: 'language',
  theme_mapping: 'concept',
  session_chair: 'person_id',
  agenda_item: 'title',
  session_suspension: 'suspended_at',
  intervention_group: 'group_id',
  intervention_theme: 'theme_id',
  intervention_text: 'language',
  corrigendum: 'issued_on',
  floor_act: 'at',
  citation: 'source_id',
}

/** What became of the rows of some changes, up to 500 of each, and how many there are; of one record, where asked. */
export async function rowsOf(
  tx: Transaction,
  changeIds: string[],
  of?: { type: RecordType; id: string },
): Promise<{ changeId: string; rows: RowChange[]; count: number }[]> {
  const kept = await tx.$queryRaw<Kept[]>`
    SELECT * FROM (
      SELECT r.change_id AS "changeId", r.table_name AS table, r.record_type AS type, r.record_id AS id, r.before, r.after,
        (count(*) OVER (PARTITION BY r.change_id))::int AS count,
        row_number() OVER (PARTITION BY r.change_id ORDER BY r.sequence) AS nth
      FROM change_row r WHERE r.change_id = ANY(${changeIds}::uuid[])
        AND ${of ? sql`r.record_type = ${of.type} AND r.record_id = ${of.id}` : sql`TRUE`}) numbered
    WHERE nth <= ${most} ORDER BY nth`
  return changeIds.map((changeId) => {
    const own = kept.filter((row) => row.changeId === changeId)
    return {
      changeId,
      rows: own.map(told).filter(({ fields }) => fields.length > 0),
      count: own[0]?.count ?? 0,
    }
  })
}

function told({ table, type, id, before, after }: Kept): RowChange {
  const row = after ?? before!
  const columns = before && after ? changedColumns(table, before, after) : toldColumns(table, row)
  return {
    record: { type, id, name: null },
    part: table,
    act: before ? (after ? 'changed' : 'removed') : 'added',
    about: tellsApart[table] ? String(row[tellsApart[table]] ?? '') || null : null,
    fields: columns.map((column) => ({
      name: camel(column),
      before: before?.[column] ?? null,
      after: after?.[column] ?? null,
    })),
  }
}

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
