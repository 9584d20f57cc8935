import type { Paging } from '#contract'
import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'
import { keyset, type SortKey } from './keyset.ts'
import { readSelectedPage } from './selected-page.ts'

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
  return readSelectedPage<Item & { key: string[] }>(tx, at, count, {
    select: sql`SELECT ${columns}, ${at.key} FROM ${from}
      WHERE ${join([...where, at.where], ' AND ')} ${at.orderBy} ${at.limit}`,
    from: sql`FROM ${from} WHERE ${join(where, ' AND ')}`,
  })
}
