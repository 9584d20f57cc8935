import type { Database, Transaction } from '../../../database/database.ts'
import type { Source } from '../../../database/live.ts'
import { notFound } from '../../../http/errors.ts'
import { hashOfToken } from '../../../http/tokens.ts'
import type { Settings } from '../rules.ts'

/** What holds of a display that may show something. */
export const isShown = { revokedAt: null, session: { deletedAt: null, conference: { deletedAt: null } } }

const settings = { id: true, sessionId: true, languages: true, showsSpeaker: true } as const

/**
 * The display that a token belongs to. Throws the same 404 after the same work whether there is none or it was
 * revoked.
 */
export async function findDisplay(
  { prisma }: Database,
  token: string,
): Promise<Settings & { id: string; sessionId: string }> {
  const where = { tokenHash: hashOfToken(token), ...isShown }
  const display = await prisma.hallDisplay.findFirst({ where, select: settings })
  if (!display) throw notFound('display')
  return display
}

/** Whether a display stands: to be read no more when it was revoked. */
export const displays: Source<{ id: string }> = {
  read: (id, { database }) => standing(database.prisma, id),
  subjects: ({ id }) => [`display ${id}`],
}

async function standing(tx: Transaction, id: string) {
  const display = await tx.hallDisplay.findFirst({ where: { id, ...isShown }, select: { id: true } })
  if (!display) throw notFound('display')
  return display
}
