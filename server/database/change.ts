import { v7 as uuidv7 } from 'uuid'
import type { Database, Transaction } from './database.ts'

export type ChangeOf = {
  /** Who; null for the program itself. */
  accountId: string | null
  /** What, as `feature.act`: `intervention.create`. */
  action: string
  conferenceId?: string | null
  /** The change that this one undoes. */
  undoes?: string | null
  /** Why, where whoever does it says so. */
  reason?: string | null
  /** Its id, where that is known before. */
  id?: string
  /** How long it may take; a minute where nothing is said. */
  longestMs?: number
}

const attempts = 5
const usuallyMs = 60_000

/**
 * Does work as one change: one transaction, in which the database keeps what was and what is of every row
 * under this act. Tried again when it lost a deadlock. Returns what the work returns, after the commit.
 */
export async function change<T>(
  database: Database,
  of: ChangeOf,
  work: (tx: Transaction, changeId: string) => Promise<T>,
  /** Comes first in the transaction, and may end it. */
  begin: (tx: Transaction) => Promise<void> = async () => {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.prisma.$transaction(
        async (tx) => {
          await begin(tx)
          return work(tx, await openChange(tx, of))
        },
        { maxWait: 10_000, timeout: of.longestMs ?? usuallyMs },
      )
    } catch (error) {
      if (attempt === attempts || !lostARace(error)) throw error
    }
  }
}

/** Opens a change in a transaction that is under way; returns its id. */
export async function openChange(tx: Transaction, of: ChangeOf) {
  const { accountId, action, conferenceId, undoes, reason, id = uuidv7() } = of
  await tx.$executeRaw`
    WITH opened AS (
      INSERT INTO change (id, account_id, conference_id, action, undoes_id, reason)
      VALUES (${id}::uuid, ${accountId}::uuid, ${conferenceId ?? null}::uuid, ${action}, ${undoes ?? null}::uuid,
        ${reason ?? null}))
    SELECT set_config('rostrum.change', ${id}, true)`
  return id
}

// 40001 serialization failure, 40P01 deadlock; Prisma calls both P2034.
function lostARace(error: unknown) {
  const { code, meta } = error as {
    code?: string
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  }
  const state = meta?.driverAdapterError?.cause?.originalCode
  return code === 'P2034' || state === '40001' || state === '40P01'
}
