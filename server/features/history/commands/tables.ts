import type { Transaction } from '../../../database/database.ts'

/** Every table under history, each after those that its rows refer to. */
export const tables = [
  'conference',
  'country_group',
  'country_group_name',
  'country_group_member',
  'person',
  'person_distinction',
  'theme',
  'theme_name',
  'theme_mapping',
  'theme_distinction',
  'source',
  'delegation',
  'delegation_distinction',
  'delegate',
  'session',
  'session_chair',
  'agenda_item',
  'session_suspension',
  'session_attendance',
  'intervention',
  'intervention_group',
  'intervention_theme',
  'intervention_text',
  'corrigendum',
  'floor_act',
  'instrument',
  'treaty_action',
  'reported_figure',
  'citation',
] as const
export type TableName = (typeof tables)[number]

export type TableShape = {
  /** The columns of its primary key. */
  key: string[]
  /** The columns that can be written. */
  columns: string[]
}

/** How the tables under history look, as the database says it. */
export async function tableShapes(tx: Transaction): Promise<Record<TableName, TableShape>> {
  const rows = await tx.$queryRaw<({ name: TableName } & TableShape)[]>`
    SELECT c.relname::text AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY(i.indkey)) AS key
    FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY(${[...tables]}) GROUP BY c.relname`
  return Object.fromEntries(rows.map(({ name, ...shape }) => [name, shape])) as Record<TableName, TableShape>
}
