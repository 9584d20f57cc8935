import type { Transaction } from '../../database/database.ts'
import { notFound } from '../../http/errors.ts'
import { actsAfter, conflictsOf } from './queries/acts.ts'
import { rulesOf } from './queries/state.ts'

export { getAct, sessionConflictsOf, waits } from './queries/acts.ts'
export { floors } from './queries/floors.ts'
export { readKit } from './queries/kit.ts'
export { readState } from './queries/state.ts'

/** Acts of a session after a number. Throws 404 when there is no such session. */
export async function listActs(tx: Transaction, sessionId: string, after: number) {
  await checkSession(tx, sessionId)
  return { items: await actsAfter(tx, sessionId, after) }
}

/** Acts that wait to be settled. Throws 404 when there is no such session. */
export async function listConflicts(tx: Transaction, sessionId: string, interventionId?: string) {
  await checkSession(tx, sessionId)
  return { items: await conflictsOf(tx, sessionId, interventionId) }
}

async function checkSession(tx: Transaction, id: string) {
  const where = { id, deletedAt: null, conference: { deletedAt: null } }
  if ((await tx.session.count({ where })) === 0) throw notFound('session')
}

/** How the floor is given at a conference. Throws 404 when there is no such conference. */
export async function getFloorRules(tx: Transaction, conferenceId: string) {
  const conference = await tx.conference.findFirst({
    where: { id: conferenceId, deletedAt: null },
    select: { floorRules: true, version: true },
  })
  if (!conference) throw notFound('conference')
  const { floorRules, version } = conference
  return { rules: rulesOf(floorRules), isUsual: floorRules === null, version }
}
