import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'
import { weaknessOf } from '../rules.ts'
import { endLinks } from './links.ts'
import { endSignIns } from './sign-ins.ts'

/** The provider of a credential that is a password of Rostrum's own; its subject is the account's id. */
export const passwordProvider = 'password'

/** Throws 422 on the field when a password is too weak for its owner. */
export function refuseWeak(field: string, password: string, owner: { name: string; email: string }) {
  const weakness = weaknessOf(password, owner)
  if (weakness) throw unprocessable(field, weakness, 'weak-password')
}

/** Gives an account a password, another or its first, and ends all its sign-ins and its one-time link. */
export async function setPassword(tx: Transaction, accountId: string, passwordHash: string) {
  await tx.credential.upsert({
    where: { providerId_subject: { providerId: passwordProvider, subject: accountId } },
    create: { accountId, providerId: passwordProvider, subject: accountId, password: passwordHash },
    update: { password: passwordHash },
    select: { id: true },
  })
  await endSignIns(tx, { accountId })
  await endLinks(tx, accountId)
}
