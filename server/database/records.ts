import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

const { raw, empty } = Prisma

type Kept =
  | 'conference'
  | 'session'
  | 'delegation'
  | 'delegate'
  | 'person'
  | 'intervention'
  | 'theme'
  | 'country_group'
  | 'source'
  | 'instrument'

/**
 * Holds a shown record until the commit, so that nothing new is hung on it, and tells its version; null when
 * there is none. What others hang on it at this moment is waited for and then counted.
 */
export async function holdToHide(tx: Transaction, table: Kept, id: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM ${raw(table)} WHERE id = ${id}::uuid AND deleted_at IS NULL FOR UPDATE`
  return row?.version ?? null
}

// A source is hidden by its UPDATE alone, which a key share would let pass; a share would hold up every edit.
const hold = (table: Kept) => raw(table === 'source' ? 'FOR SHARE' : 'FOR KEY SHARE')

/** Whether a record is shown, which stays so until the commit. */
export const holdAsShown = async (tx: Transaction, table: Kept, id: string): Promise<boolean> =>
  (await holdShown(tx, table, [id])).size === 1

/**
 * Holds those of some records that are shown, and meet a further condition on `t`, until the commit, in the order
 * of their ids, and tells which. What hides one of them at this moment is waited for. One statement.
 */
export async function holdShown(
  tx: Transaction,
  table: Kept,
  ids: string[],
  and: Prisma.Sql = empty,
): Promise<Set<string>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id::text FROM ${raw(table)} t
     WHERE t.id = ANY (${ids}::uuid[]) AND t.deleted_at IS NULL ${and} ORDER BY t.id ${hold(table)} OF t`
  return new Set(found.map(({ id }) => id))
}

/** Whether there is a shown record of an id. */
export async function isShown(tx: Transaction, table: Kept, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM ${raw(table)} WHERE id = ${id}::uuid AND deleted_at IS NULL`
  return found.length === 1
}

/** Keeps others from moving themes until the commit: two moves that are each right can be a circle together. */
export const holdTree = (tx: Transaction) => tx.$executeRaw`LOCK TABLE theme IN SHARE ROW EXCLUSIVE MODE`

type Merging = 'person' | 'delegation' | 'theme'

/** A record as it stands when two are to become one. */
export type Held = { id: string; version: number; isShown: boolean; mergedIntoId: string | null }

/**
 * Holds two records until the commit, shown or not, in the order of their ids, so that nothing new is hung on
 * either; what others hang on them at this moment is waited for and then seen. Tells those that there are.
 */
export const holdBoth = (tx: Transaction, table: Merging, id: string, other: string): Promise<Held[]> =>
  tx.$queryRaw<Held[]>`
    SELECT id::text, version, deleted_at IS NULL AS "isShown", merged_into_id::text AS "mergedIntoId"
      FROM ${raw(table)} WHERE id IN (${id}::uuid, ${other}::uuid) ORDER BY id FOR UPDATE`

/** Where a record has gone by merging; its own id where it was not merged, or is not there. */
export async function whereItWent(tx: Transaction, table: Merging, id: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ went: string }[]>`
    SELECT merged_into_id::text AS went FROM ${raw(table)} WHERE id = ${id}::uuid AND merged_into_id IS NOT NULL`
  return row?.went ?? id
}

/** The shown record that an id stands for: its own, or the one that it was merged into. Null when there is neither. */
export async function shownAs(tx: Transaction, table: Merging, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id::text FROM ${raw(table)} named JOIN ${raw(table)} t ON t.id = coalesce(named.merged_into_id, named.id)
     WHERE named.id = ${id}::uuid AND t.deleted_at IS NULL`
  return row?.id ?? null
}
