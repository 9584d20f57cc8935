import { isDeepStrictEqual } from 'node:util'

/** A row as history keeps it: its columns as JSON. */
export type KeptRow = { [column: string]: Json }
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

// Kept by the database itself, and no work of anybody.
const ownWork: Record<string, string[]> = {
  intervention: ['sitting_rank', 'country_code', 'delegation_kind', 'duration_seconds', 'capacity'],
}
const everywhere = ['version', 'created_at', 'updated_at']

/**
 * The columns in which a row differs before and after, but for those that the database keeps by itself. A column that
 * the table did not have before was empty.
 */
export function changedColumns(table: string, before: KeptRow, after: KeptRow): string[] {
  const ignored = [...everywhere, ...(ownWork[table] ?? [])]
  return Object.keys(after).filter(
    (column) => !ignored.includes(column) && !isDeepStrictEqual(before[column] ?? null, after[column]),
  )
}

type Net = { before: KeptRow | null; after: KeptRow | null }

const differsIn = ({ before, after }: Net, column: string) =>
  (before?.[column] ?? null) !== (after?.[column] ?? null)

/** Whether what became of a record hid it, brought it back, or added it. */
export const isHidingOrBack = (net: Net) => net.before === null || differsIn(net, 'deleted_at')

/** Whether anybody reads a conference by it, or no longer, or more or less of it. */
export const isPublishing = (net: Net) => differsIn(net, 'published_at') || differsIn(net, 'speaker_names')

/** Whether a record was merged into another, or made one of its own again. */
export const isMerging = (net: Net) => differsIn(net, 'merged_into_id')

/** The columns of a row that were added or removed whole, and that somebody may want to read. */
export const toldColumns = (table: string, row: KeptRow): string[] =>
  Object.keys(row).filter(
    (column) =>
      column !== 'id' &&
      row[column] !== null &&
      ![...everywhere, ...(ownWork[table] ?? [])].includes(column) &&
      !(Array.isArray(row[column]) && row[column].length === 0),
  )
