import type { Logger } from 'pino'
import type { Database, Transaction } from '../../../database/database.ts'
import { Refusal } from '../../../http/errors.ts'
import { hashOfToken } from '../../../http/tokens.ts'
import { hashPassword } from '../passwords.ts'
import { linkHolder } from '../queries.ts'
import type { LinkFor } from './links.ts'
import { refuseWeak, setPassword } from './set-password.ts'
import { startSignIn, type Visitor } from './sign-ins.ts'

const said = {
  joining: { event: 'account-joined', message: 'Invitation accepted' },
  password: { event: 'password-replaced', message: 'Password replaced with a link' },
}

/** Whose link this is and what it is for. Throws 410 when it was used, withdrawn, or is too old. */
export async function readLink(tx: Transaction, token: string) {
  const holder = await linkHolder(tx, hashOfToken(token))
  if (!holder) throw linkIsOver()
  return holder
}

/**
 * Uses a one-time link up: sets the password, and of who joins the name, and signs in. Throws 410 when the link is
 * not good or is for something else, 422 for a weak password; of two at the same time one is let in.
 */
export async function useLink(
  { prisma }: Database,
  linkFor: LinkFor,
  { token, password, name }: { token: string; password: string; name?: string },
  visitor: Visitor,
  log: Pick<Logger, 'info'>,
): Promise<{ token: string; accountId: string }> {
  const { id, ...holder } = await readLink(prisma, token)
  if (holder.for !== linkFor) throw linkIsOver()
  refuseWeak('password', password, { email: holder.email, name: name ?? holder.name })
  const passwordHash = await hashPassword(password)
  const signedIn = await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    // Somebody may have used, withdrawn or renewed it while the hash was worked out.
    if ((await readLink(tx, token)).for !== linkFor) throw linkIsOver()
    await setPassword(tx, id, passwordHash)
    const data = { ...(name !== undefined && { name }), version: { increment: 1 } }
    await tx.account.update({ where: { id }, data, select: { id: true } })
    return { accountId: id, token: await startSignIn(tx, id, visitor) }
  })
  const { event, message } = said[linkFor]
  log.info({ event, account: id, address: visitor.address }, message)
  return signedIn
}

const linkIsOver = () =>
  new Refusal(
    410,
    'link-over',
    'This link was used, withdrawn or is too old. An administrator can give another.',
  )
