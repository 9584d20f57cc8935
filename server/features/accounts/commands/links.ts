import type { Transaction } from '../../../database/database.ts'
import { hashOfToken, newToken } from '../../../http/tokens.ts'

const hourMs = 60 * 60 * 1000

// An invitation waits for somebody on leave; a forgotten password is needed now.
const goodForMs = { joining: 7 * 24 * hourMs, password: 24 * hourMs }
const pathOf = { joining: '/join/', password: '/new-password/' }

export type LinkFor = keyof typeof goodForMs

/** Gives an account a new one-time link and returns its path, which is nowhere else; the one before ends. */
export async function giveLink(tx: Transaction, accountId: string, linkFor: LinkFor): Promise<string> {
  const token = newToken()
  await endLinks(tx, accountId)
  const expiresAt = new Date(Date.now() + goodForMs[linkFor])
  const link = { identifier: identifierOf(accountId), value: hashOfToken(token), expiresAt }
  await tx.verification.create({ data: link, select: { id: true } })
  return pathOf[linkFor] + token
}

/** Ends the one-time link of an account, if it has one. */
export async function endLinks(tx: Transaction, accountId: string) {
  await tx.verification.deleteMany({ where: { identifier: identifierOf(accountId) } })
}

// As in queries.ts, which finds the account by it.
const identifierOf = (accountId: string) => `link:${accountId}`
