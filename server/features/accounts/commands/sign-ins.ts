import type { Database, Transaction } from '../../../database/database.ts'
import type { Prisma } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'
import { hashOfToken, newToken } from '../../../http/tokens.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A sign-in that is not used for this long ends. */
const idleMs = 14 * dayMs
/** However much it is used, a sign-in asks for the password again after this time. */
export const longestMs = 90 * dayMs
// Ended sign-ins tell from where an account is used, which tells its owner from a stranger (sign-in-limits.ts).
const rememberedMs = 30 * dayMs

/** From where somebody signs in. */
export type Visitor = { address: string; userAgent: string | null }

/** Starts a sign-in and returns its token, which is nowhere else: only its hash is kept. */
export async function startSignIn(tx: Transaction, accountId: string, visitor: Visitor): Promise<string> {
  const token = newToken()
  await tx.signIn.deleteMany({ where: { accountId, expiresAt: { lt: new Date(Date.now() - rememberedMs) } } })
  await tx.signIn.create({
    data: {
      accountId,
      token: hashOfToken(token),
      expiresAt: new Date(Date.now() + idleMs),
      ipAddress: visitor.address,
      userAgent: visitor.userAgent?.slice(0, 500) ?? null,
    },
  })
  return token
}

/** Ends sign-ins; the next request that comes with one of them is nobody's. */
export async function endSignIns(tx: Transaction, which: Prisma.SignInWhereInput) {
  const now = new Date()
  await tx.signIn.updateMany({ where: { ...which, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

/** Ends one sign-in of an account. Throws 404 when there is none or it has ended already. */
export async function endOneSignIn({ prisma }: Database, accountId: string, id: string) {
  const now = new Date()
  const where = { id, accountId, expiresAt: { gt: now } }
  const { count } = await prisma.signIn.updateMany({ where, data: { expiresAt: now } })
  if (count === 0) throw notFound('sign-in')
}

/** Lets a sign-in that is used go on; one that ended meanwhile stays ended. */
export async function prolongSignIn({ pool }: Database, id: string) {
  await pool.query(
    `UPDATE sign_in
        SET expires_at = least(now() + $2 * interval '1 ms', created_at + $3 * interval '1 ms'), updated_at = now()
      WHERE id = $1 AND expires_at > now()`,
    [id, idleMs, longestMs],
  )
}
