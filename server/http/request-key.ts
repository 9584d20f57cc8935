import { createHash } from 'node:crypto'
import type { Transaction } from '../database/database.ts'
import { keyReused } from './errors.ts'

/** Thrown to leave the transaction when the same request was answered before; carries the first answer. */
export class AnsweredBefore extends Error {
  answer: unknown
  constructor(answer: unknown) {
    super('answered before')
    this.answer = answer
  }
}

export type RequestKey = { key: string; accountId: string; endpoint: string; bodyHash: string }

export const hashOf = (body: unknown) => createHash('sha256').update(JSON.stringify(body)).digest('hex')

/**
 * Claims the key of a creating request within its transaction. A request with the same key that is under way
 * is waited for. Throws AnsweredBefore, or 422 when the key was used for another body.
 */
export async function claimKey(tx: Transaction, { key, accountId, endpoint, bodyHash }: RequestKey) {
  const claimed = await tx.$executeRaw`
    INSERT INTO request_key (account_id, key, endpoint, body_hash)
    VALUES (${accountId}::uuid, ${key}, ${endpoint}, ${bodyHash}) ON CONFLICT DO NOTHING`
  if (claimed === 1) return
  const earlier = await tx.requestKey.findUniqueOrThrow({ where: { accountId_key: { accountId, key } } })
  if (earlier.endpoint !== endpoint || earlier.bodyHash !== bodyHash) throw keyReused()
  throw new AnsweredBefore(earlier.answer)
}

/** Keeps the answer with its key, for good, in the same transaction. */
export async function keepAnswer(tx: Transaction, { key, accountId }: RequestKey, answer: unknown) {
  await tx.$executeRaw`
    UPDATE request_key SET status = 201, answer = ${JSON.stringify(answer)}::json
     WHERE account_id = ${accountId}::uuid AND key = ${key}`
}
