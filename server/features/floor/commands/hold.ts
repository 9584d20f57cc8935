import type { Transaction } from '../../../database/database.ts'

/** Keeps others from acting in a session until the commit; taken before any of its rows. */
export const holdFloor = (tx: Transaction, sessionId: string) =>
  tx.$queryRaw`SELECT 1 FROM session WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`
