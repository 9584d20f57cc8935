import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'
import { placeBetween } from '../rules.ts'

/** Throws 422 unless a parent is there and shown. */
export async function checkParent(tx: Transaction, parentId: string | null | undefined) {
  if (parentId && !(await tx.theme.count({ where: { id: parentId, deletedAt: null, mergedIntoId: null } })))
    throw unprocessable('parentId', 'There is no such theme')
}

type Sibling = { id: string; position: number }

const siblingsOf = (tx: Transaction, parentId: string | null, apartFrom: string) =>
  tx.$queryRaw<Sibling[]>`
    SELECT id, position FROM theme
     WHERE parent_id IS NOT DISTINCT FROM ${parentId}::uuid AND deleted_at IS NULL AND id <> ${apartFrom}::uuid
     ORDER BY position, name, id`

/** The place of a theme at the end of its siblings. */
export async function lastPlace(tx: Transaction, id: string, parentId: string | null): Promise<number> {
  const siblings = await siblingsOf(tx, parentId, id)
  return placeBetween(siblings.at(-1)?.position ?? null, null)!
}

/** The place of a theme after a sibling; null: the first. Throws 422 when that stands elsewhere. */
export async function placeAfter(
  tx: Transaction,
  id: string,
  parentId: string | null,
  afterId: string | null,
): Promise<number> {
  const siblings = await siblingsOf(tx, parentId, id)
  const before = afterId === null ? -1 : siblings.findIndex((one) => one.id === afterId.toLowerCase())
  if (afterId !== null && before === -1)
    throw unprocessable('afterId', 'There is no such theme below this parent')
  const place = placeBetween(siblings[before]?.position ?? null, siblings[before + 1]?.position ?? null)
  if (place !== null) return place
  await spread(
    tx,
    siblings.map((one) => one.id),
  )
  return placeAfter(tx, id, parentId, afterId)
}

// Makes room between siblings; being moved along changes no version.
const spread = (tx: Transaction, ids: string[]) => tx.$executeRaw`
  UPDATE theme t SET position = o.nth::int * 1024
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY o (id, nth) WHERE t.id = o.id`
