import type { Database } from '../../database/database.ts'
import { hashOfToken, newToken } from '../../http/tokens.ts'
import { someAccountExists } from './queries.ts'

/** Under which the first administrator's link is kept. */
export const firstAccount = 'first-account'

const goodForMs = 24 * 60 * 60 * 1000

/**
 * While there is no account: a link that makes the first administrator, good once and for a day; the one of an
 * earlier start is good no longer. Null as soon as there is an account.
 */
export async function firstLink({ prisma }: Database, publicUrl: string): Promise<string | null> {
  const token = newToken()
  const made = await prisma.$transaction(async (tx) => {
    await tx.verification.deleteMany({ where: { identifier: firstAccount } })
    if (await someAccountExists(tx)) return false
    const expiresAt = new Date(Date.now() + goodForMs)
    await tx.verification.create({ data: { identifier: firstAccount, value: hashOfToken(token), expiresAt } })
    return true
  })
  return made ? `${publicUrl}/welcome/${token}` : null
}
