import { Prisma } from './generated/client.ts'

const { sql, raw, join } = Prisma

/** A column of a file: its stable English name and the SQL of its cells. */
export type Column = {
  name: string
  cell: Prisma.Sql
  /** Free text, which a spreadsheet might take for a formula. */
  isText: boolean
}

/** Rows to export: columns, and everything of the SELECT from FROM on. */
export type Table = { name: string; columns: Column[]; from: Prisma.Sql }

/** A column of free text. */
export const textColumn = (name: string, cell: string): Column => ({ name, cell: raw(cell), isText: true })

/** A column of numbers, codes, dates or ids, which are never taken for a formula. */
export const valueColumn = (name: string, cell: string): Column => ({ name, cell: raw(cell), isText: false })

/** SELECT of a table's rows; `guarded` puts an apostrophe before text that a spreadsheet would run. */
export const selectOf = ({ columns, from }: Table, guarded: boolean) =>
  sql`SELECT ${join(columns.map(({ cell, isText }) => (guarded && isText ? guard(cell) : cell)))} ${from}`

const guard = (cell: Prisma.Sql) =>
  sql`(SELECT CASE WHEN left(c, 1) IN ('=', '+', '-', '@', E'\t', E'\r') THEN '''' || c ELSE c END FROM (SELECT (${cell})::text AS c) x)`
