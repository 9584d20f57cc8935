import type { Paging } from '#contract'
import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'
import { countOf, keyset, type SortKey, totalOf } from './keyset.ts'

const { sql, join } = Prisma

export type List = {
  /** Which order it is; a cursor of another order is refused. */
  name: string
  /** The columns of an item, under the names of the contract. */
  columns: Prisma.Sql
  /** What the columns and the conditions are of, without FROM. */
  from: Prisma.Sql
  where: Prisma.Sql[]
  keys: SortKey[]
  descending?: boolean
}

/** One page of a list with its total: two statements, however many items. Throws InvalidCursor. */
export async function readPage<Item>(
  tx: Transaction,
  { name, columns, from, where, keys, descending }: List,
  { cursor, pageSize, count }: Paging,
) {
  const at = keyset(name, keys, { descending, cursor, pageSize })
  const found = await tx.$queryRaw<(Item & { key: string[] })[]>`
    SELECT ${columns}, ${at.key} FROM ${from} WHERE ${join([...where, at.where], ' AND ')} ${at.orderBy} ${at.limit}`
  const counting = countOf(count, sql`FROM ${from} WHERE ${join(where, ' AND ')}`)
  const counted = counting && (await tx.$queryRaw<{ count: number }[]>(counting))
  const { rows, next, previous } = at.page(found)
  return { items: rows as Item[], next, previous, total: counted && totalOf(count, counted[0]!.count) }
}
