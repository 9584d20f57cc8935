import type { z } from 'zod'
import type { createDisplay as createEndpoint } from '#contract/displays'
import type { Transaction } from '../../database/database.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, unprocessable } from '../../http/errors.ts'
import { hashOfToken, newToken } from '../../http/tokens.ts'
import { getDisplay } from './queries.ts'

// More than the doors and screens of any hall.
const mostOfSession = 100

/**
 * Makes a display. Its token is in this answer and nowhere else: neither in the database, nor in the answer that is
 * kept for the same request sent again. Throws 422 without the session, 409 where there are too many.
 */
export async function createDisplay(
  context: Context,
  { sessionId, ...settings }: z.output<(typeof createEndpoint)['body']>,
) {
  const { newId: id, caller, log } = context
  const token = newToken()
  const display = await context.once(async (tx) => {
    const conferenceId = await holdSession(tx, sessionId)
    const made = { id, conferenceId, sessionId, ...settings }
    await tx.hallDisplay.create({
      data: { ...made, tokenHash: hashOfToken(token), createdById: caller!.id },
      select: { id: true },
    })
    return { ...(await getDisplay(tx, id)), token: null }
  })
  log.info({ event: 'display-made', display: id, session: sessionId, by: caller!.id }, 'Hall display made')
  return { ...display, token }
}

async function holdSession(tx: Transaction, id: string): Promise<string> {
  const [session] = await tx.$queryRaw<{ conference_id: string; displays: number }[]>`
    SELECT s.conference_id,
      (SELECT count(*)::int FROM hall_display d WHERE d.session_id = s.id AND d.revoked_at IS NULL) AS displays
      FROM session s JOIN conference c ON c.id = s.conference_id
     WHERE s.id = ${id}::uuid AND s.deleted_at IS NULL AND c.deleted_at IS NULL FOR KEY SHARE OF s`
  if (!session) throw unprocessable('sessionId', 'There is no such session')
  if (session.displays >= mostOfSession)
    throw conflict('too-many-displays', 'This session has as many displays as it may: revoke one first.')
  return session.conference_id
}

/** Revokes a display, and ends what it shows. Throws 404 when there is none, or it was revoked before. */
export async function revokeDisplay({ database, caller, log }: Context, id: string) {
  const { count } = await database.prisma.hallDisplay.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) throw notFound('display')
  log.info({ event: 'display-revoked', display: id, by: caller!.id }, 'Hall display revoked')
}
