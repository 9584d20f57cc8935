import type { Transaction } from './database.ts'
import { Prisma } from './generated/client.ts'

const { raw } = Prisma

type Kept = 'delegation' | 'delegate' | 'person' | 'theme'

/**
 * Holds a shown record until the commit, so that nothing new is hung on it, and tells its version; null when
 * there is none. What others hang on it at this moment is waited for and then counted.
 */
export async function holdToHide(tx: Transaction, table: Kept, id: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM ${raw(table)} WHERE id = ${id}::uuid AND deleted_at IS NULL FOR UPDATE`
  return row?.version ?? null
}

/** Whether a record is shown, which stays so until the commit. */
export async function holdAsShown(tx: Transaction, table: Kept, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM ${raw(table)} WHERE id = ${id}::uuid AND deleted_at IS NULL FOR KEY SHARE`
  return found.length === 1
}

/** Whether there is a shown record of an id. */
export async function isShown(tx: Transaction, table: Kept, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM ${raw(table)} WHERE id = ${id}::uuid AND deleted_at IS NULL`
  return found.length === 1
}
