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
  const [found, total] = await Promise.all([
    tx.$queryRaw<Row[]>(select),
    count === 'none'
      ? null
      : tx
          .$queryRaw<[{ count: number }]>(countOf(count, from))
          .then(([counted]) => totalOf(count, counted.count)),
  ])
  const { rows, next, previous } = keys.page(found)
  return { items: rows, next, previous, total }
}
