import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** What somebody typed to find a name, folded as the names in the database are. */
export type Typed = { text: string; words: string[] }

/** Folds what was typed; null when nothing is left of it to search for. */
export async function typed(tx: Transaction, q: string | undefined): Promise<Typed | null> {
  if (!q) return null
  const [{ text }] = await tx.$queryRaw<[{ text: string }]>`SELECT fold(${q}) AS text`
  return typedOf(text)
}

/** The same for text that is folded already. */
export const typedOf = (text: string): Typed | null =>
  text === '' ? null : { text, words: [...new Set(text.split(' '))] }

// What is typed is text: nothing in it is a wildcard.
const plain = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const begins = (column: Sql, word: string) =>
  sql`(${column} LIKE ${`${plain(word)}%`} OR ${column} LIKE ${`% ${plain(word)}%`})`
const contains = (column: Sql, word: string) => sql`${column} LIKE ${`%${plain(word)}%`}`

// Two Latin letters stand somewhere in nearly every name; two Chinese characters are a name.
const isShort = (word: string) => /^[a-z0-9]{1,2}$/.test(word)

/** Boolean: a folded column has every word, at the start of one of its own or, when long enough, anywhere. */
export const holds = (column: Sql, { words }: Typed): Sql =>
  join(
    words.map((word) => (isShort(word) ? begins(column, word) : contains(column, word))),
    ' AND ',
  )

/** How well a folded column that holds the words fits: 1 the whole name, 2 its start, 3 word by word, 4 within. */
export const closeness = (
  column: Sql,
  { text, words }: Typed,
): Sql => sql`CASE WHEN ${column} = ${text} THEN 1
  WHEN ${column} LIKE ${`${plain(text)}%`} THEN 2
  WHEN ${join(
    words.map((word) => begins(column, word)),
    ' AND ',
  )} THEN 3 ELSE 4 END`
