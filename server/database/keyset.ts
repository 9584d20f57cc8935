import { createHash } from 'node:crypto'
import { Prisma } from './generated/client.ts'

const { sql, join, raw, empty } = Prisma

/** An expression that a list is ordered by, never null, with the type that its cursor value is cast to. */
export type SortKey = {
  expression: string
  type: 'text' | 'bigint' | 'int' | 'uuid' | 'date' | 'timestamptz'
}

export type Keyset = {
  /** Boolean: after (or before) the cursor; TRUE on the first page. */
  where: Prisma.Sql
  orderBy: Prisma.Sql
  /** One more than the page, which tells whether there is another. */
  limit: Prisma.Sql
  /** To select as `key` with each row. */
  key: Prisma.Sql
  page: <Row extends { key: string[] }>(
    rows: Row[],
  ) => { rows: Row[]; next: string | null; previous: string | null }
}

/** Thrown when a cursor is none of this list's. */
export class InvalidCursor extends Error {}

/**
 * Pages a list by where its cursor stands and never by offset. The last key must be unique; all keys run in one
 * direction. `name` says which order it is, so that a cursor of another order is refused (InvalidCursor).
 */
export function keyset(
  name: string,
  keys: SortKey[],
  { descending = false, cursor, pageSize }: { descending?: boolean; cursor?: string; pageSize: number },
): Keyset {
  const order = createHash('sha256')
    .update(JSON.stringify([name, keys, descending]))
    .digest('hex')
    .slice(0, 8)
  const from = cursor === undefined ? null : decode(cursor, order, keys)
  const backwards = from?.direction === 'previous'
  const direction = descending !== backwards ? 'DESC' : 'ASC'
  const tuple = raw(`(${keys.map(({ expression }) => expression).join(', ')})`)
  const values = from && join(from.values.map((value, i) => sql`${value}::text::${raw(keys[i]!.type)}`))

  return {
    where: values ? sql`${tuple} ${raw(direction === 'ASC' ? '>' : '<')} (${values})` : sql`TRUE`,
    orderBy: raw(`ORDER BY ${keys.map(({ expression }) => `${expression} ${direction}`).join(', ')}`),
    limit: sql`LIMIT ${pageSize + 1}`,
    key: raw(`ARRAY[${keys.map(({ expression }) => `(${expression})::text`).join(', ')}] AS key`),
    page(found) {
      const more = found.length > pageSize
      const rows = found.slice(0, pageSize)
      if (backwards) rows.reverse()
      const cursorAt = (row: { key: string[] } | undefined, way: Direction) =>
        row ? encode(row.key, order, way) : null
      return {
        rows,
        next: more || backwards ? cursorAt(rows.at(-1), 'next') : null,
        previous: (backwards ? more : from !== null) ? cursorAt(rows[0], 'previous') : null,
      }
    },
  }
}

type Direction = 'next' | 'previous'

const encode = (values: string[], order: string, direction: Direction) =>
  Buffer.from(JSON.stringify([order, direction === 'next' ? 1 : 0, ...values])).toString('base64url')

function decode(cursor: string, order: string, keys: SortKey[]): { direction: Direction; values: string[] } {
  try {
    const [of, way, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits = values.every(
      (value: unknown, i: number) =>
        typeof value === 'string' && forms[keys[i]!.type].test(value) && isReal(value, keys[i]!.type),
    )
    if (of === order && values.length === keys.length && fits)
      return { direction: way === 1 ? 'next' : 'previous', values }
  } catch {
    // not ours
  }
  throw new InvalidCursor()
}

const forms: Record<SortKey['type'], RegExp> = {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Postgres text holds everything but U+0000
  text: /^[^\u0000]*$/u,
  bigint: /^-?\d{1,18}$/,
  int: /^-?\d{1,9}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  timestamptz: /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00)$/,
}

// What has the form of a day or a time need not be one that Postgres can read, such as 30 February.
function isReal(value: string, type: SortKey['type']) {
  if ((type !== 'date' && type !== 'timestamptz') || value === 'infinity') return true
  const text = `${value.slice(0, 10)}T${value.slice(11, 19) || '00:00:00'}`
  const at = new Date(`${text}Z`)
  return at.getUTCFullYear() > 0 && at.toISOString().startsWith(text)
}

export const cap = 10_000

/** Selects a total as the contract says it, exact or up to 10,000. `from` is FROM … WHERE …. */
export const countOf = (count: 'capped' | 'exact', from: Prisma.Sql) =>
  sql`SELECT count(*)::int AS count FROM (SELECT 1 ${from} ${count === 'capped' ? sql`LIMIT ${cap + 1}` : empty}) counted`

export const totalOf = (count: 'capped' | 'exact', found: number, most = cap) =>
  count === 'capped' && found > most ? { count: most, isExact: false } : { count: found, isExact: true }
