import type { Role } from '#contract/accounts'
import type { Database } from '../../../database/database.ts'
import { conflict, notFound } from '../../../http/errors.ts'
import { createAccount } from '../commands.ts'
import { hashPassword } from '../passwords.ts'
import { endLinks } from './links.ts'
import { refuseWeak, setPassword } from './set-password.ts'
import { endSignIns } from './sign-ins.ts'

type Given = { name: string; email: string; role: Role; password: string }

/** Makes an account for somebody. Throws 409 for an e-mail address that has one, 422 for a weak password. */
export async function addAccount({ prisma }: Database, { password, ...account }: Given) {
  if (await prisma.account.findUnique({ where: { email: account.email } }))
    throw conflict('account-exists', `There is an account for ${account.email} already.`)
  refuseWeak('password', password, account)
  const passwordHash = await hashPassword(password)
  await prisma.$transaction((tx) => createAccount(tx, { ...account, passwordHash }))
}

/** Blocks an account from now on and ends its sign-ins, or lets it in again. Throws 404. */
export async function setBlocked(database: Database, email: string, isBlocked: boolean) {
  const { id, blockedAt } = await accountOf(database, email)
  if (isBlocked === (blockedAt !== null)) return
  await database.prisma.$transaction(async (tx) => {
    await tx.account.update({
      where: { id },
      data: { blockedAt: isBlocked ? new Date() : null, version: { increment: 1 } },
      select: { id: true },
    })
    if (!isBlocked) return
    await endSignIns(tx, { accountId: id })
    await endLinks(tx, id)
  })
}

/** Gives an account another role, from its next request on. Throws 404. */
export async function setRole(database: Database, email: string, role: Role) {
  const { id } = await accountOf(database, email)
  await database.prisma.account.update({
    where: { id },
    data: { role, version: { increment: 1 } },
    select: { id: true },
  })
}

/** Gives an account another password and ends its sign-ins. Throws 404, and 422 for a weak password. */
export async function replacePassword(database: Database, email: string, password: string) {
  const account = await accountOf(database, email)
  refuseWeak('password', password, account)
  const passwordHash = await hashPassword(password)
  await database.prisma.$transaction((tx) => setPassword(tx, account.id, passwordHash))
}

/** Whether somebody is left who may administer. */
export async function someAdministratorCanSignIn({ prisma }: Database): Promise<boolean> {
  const where = { role: 'administrator', blockedAt: null, credentials: { some: {} } } as const
  return (await prisma.account.count({ where })) > 0
}

async function accountOf({ prisma }: Database, email: string) {
  const account = await prisma.account.findUnique({ where: { email } })
  if (!account) throw notFound(`account as ${email}`)
  return account
}
