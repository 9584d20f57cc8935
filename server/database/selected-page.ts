import type { Transaction } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { countOf, type Keyset, totalOf } from './keyset.ts'

/**
 * Reads one page of a list and its total: two statements, however many rows. `select` gives the rows in order,
 * each with its `key`; `from` is the FROM … WHERE … of everything that the filter finds.
 */
export async function readSelectedPage<Row extends { key: string[] }>(
  tx: Transaction,
  keys: Keyset,
  count: 'capped' | 'exact' | 'none',
  { select, from }: { select: Prisma.Sql; from: Prisma.Sql },
) {
  const counting = countOf(count, from)
  const [found, counted] = await Promise.all([
    tx.$queryRaw<Row[]>(select),
    counting && tx.$queryRaw<[{ count: number }]>(counting),
  ])
  const { rows, next, previous } = keys.page(found)
  return { items: rows, next, previous, total: counted && totalOf(count, counted[0].count) }
}
