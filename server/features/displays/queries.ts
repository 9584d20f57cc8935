import type { z } from 'zod'
import type { getDisplay as getEndpoint } from '#contract/displays'
import type { Transaction } from '../../database/database.ts'
import { isShown as isSessionShown } from '../../database/records.ts'
import { notFound } from '../../http/errors.ts'
import { isShown } from './queries/displays.ts'

export { displays, findDisplay } from './queries/displays.ts'
export { halls } from './queries/halls.ts'

type Display = z.output<(typeof getEndpoint)['answer']>

const columns = {
  id: true,
  sessionId: true,
  label: true,
  languages: true,
  showsSpeaker: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const

/** The displays of a session that are not revoked, the newest first. Throws 404 when there is no such session. */
export async function listDisplays(tx: Transaction, sessionId: string): Promise<Display[]> {
  if (!(await isSessionShown(tx, 'session', sessionId))) throw notFound('session')
  return tx.hallDisplay.findMany({
    where: { sessionId, ...isShown },
    select: columns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

/** One display. Throws 404 when there is none, or it was revoked. */
export async function getDisplay(tx: Transaction, id: string): Promise<Display> {
  const display = await tx.hallDisplay.findFirst({ where: { id, ...isShown }, select: columns })
  if (!display) throw notFound('display')
  return display
}
