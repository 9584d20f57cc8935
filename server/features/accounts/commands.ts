import type { z } from 'zod'
import type {
  createFirstAccount as firstEndpoint,
  updateOwnAccount as ownEndpoint,
  Role,
} from '#contract/accounts'
import type { Database, Transaction } from '../../database/database.ts'
import { notFound, Refusal, unprocessable } from '../../http/errors.ts'
import { hashOfToken } from '../../http/tokens.ts'
import { passwordProvider, refuseWeak, setPassword } from './commands/set-password.ts'
import { isStillGood } from './commands/sign-in.ts'
import { countOwnTry } from './commands/sign-in-limits.ts'
import { startSignIn, type Visitor } from './commands/sign-ins.ts'
import { firstAccount } from './first-link.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { getOwnAccount, someAccountExists } from './queries.ts'

export type NewAccount = { name: string; email: string; role: Role; passwordHash: string }

/** Makes an account with a password and returns its id. Throws 409 when the e-mail address has one already. */
export async function createAccount(
  tx: Transaction,
  { passwordHash, ...account }: NewAccount,
): Promise<string> {
  const { id } = await tx.account.create({ data: account, select: { id: true } })
  await tx.credential.create({
    data: { accountId: id, providerId: passwordProvider, subject: id, password: passwordHash },
    select: { id: true },
  })
  return id
}

/**
 * Makes the first administrator with the one-time link and signs them in. Throws 410 when the link is not good
 * or there is an account; of two at the same time one is made.
 */
export async function createFirstAccount(
  { prisma }: Database,
  { token, password, name, email }: z.output<(typeof firstEndpoint)['body']>,
  visitor: Visitor,
): Promise<{ token: string; accountId: string }> {
  const link = { identifier: firstAccount, value: hashOfToken(token), expiresAt: { gt: new Date() } }
  const isGood = async (tx: Transaction) =>
    (await tx.verification.findFirst({ where: link, select: { id: true } })) !== null &&
    !(await someAccountExists(tx))
  if (!(await isGood(prisma))) throw linkIsOver()
  refuseWeak('password', password, { name, email })
  const passwordHash = await hashPassword(password)
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE`
    if (!(await isGood(tx))) throw linkIsOver()
    await tx.verification.deleteMany({ where: { identifier: firstAccount } })
    const accountId = await createAccount(tx, { name, email, role: 'administrator', passwordHash })
    return { accountId, token: await startSignIn(tx, accountId, visitor) }
  })
}

const linkIsOver = () =>
  new Refusal(
    410,
    'link-over',
    'This link was used or is too old. The next start of Rostrum shows a new one.',
  )

/** Changes somebody's own name and settings. */
export async function updateOwnAccount(
  { prisma }: Database,
  id: string,
  body: z.output<(typeof ownEndpoint)['body']>,
) {
  await prisma.account.update({
    where: { id },
    // The version is of what administrators see of an account, not of how the screens look to its owner.
    data: { ...body, ...(body.name !== undefined && { version: { increment: 1 } }) },
    select: { id: true },
  })
  const account = await getOwnAccount(prisma, id)
  if (!account) throw notFound('account')
  return account
}

/**
 * Changes somebody's own password and ends all their sign-ins; returns the token of a new one for this browser.
 * Throws 422 on `current` or `next`, and 429 after too many tries.
 */
export async function changePassword(
  database: Database,
  accountId: string,
  { current, next }: { current: string; next: string },
  visitor: Visitor,
): Promise<string> {
  const { prisma } = database
  const account = await prisma.account.findUnique({ where: { id: accountId } })
  const credential = await prisma.credential.findFirst({ where: { accountId, providerId: passwordProvider } })
  if (!account) throw notFound('account')
  refuseWeak('next', next, account)
  await countOwnTry(database, accountId)
  const matches = await isPassword(current, credential?.password ?? null)
  const notYours = () => unprocessable('current', 'This is not your password', 'wrong-password')
  if (!matches || !credential) throw notYours()
  const passwordHash = await hashPassword(next)
  return prisma.$transaction(async (tx) => {
    if (!(await isStillGood(tx, credential))) throw notYours()
    await setPassword(tx, accountId, passwordHash)
    return startSignIn(tx, accountId, visitor)
  })
}
