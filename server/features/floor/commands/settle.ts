import { floorAct } from '#floor/act'
import type { Transaction } from '../../../database/database.ts'
import type { Context } from '../../../http/context.ts'
import { conflict } from '../../../http/errors.ts'
import { getAct, readState } from '../queries.ts'
import { insist } from '../rules/insist.ts'
import { holdFloor } from './hold.ts'
import { writeFloor } from './write.ts'

/**
 * Settles an act that differs from what was logged before it: the record stands, or becomes what the act says. Throws
 * 404 when there is no such act, 409 when nothing about it is to be settled, or the record cannot become that.
 */
export async function settleAct(context: Context, id: string, take: 'record' | 'act') {
  const { sessionId, conferenceId } = await getAct(context.database.prisma, id)
  return context.change('floor.settle', conferenceId, async (tx) => {
    await holdFloor(tx, sessionId)
    const { outcome, settledAt, body } = await getAct(tx, id)
    if (outcome !== 'conflict' || settledAt !== null)
      throw conflict('settled', 'There is nothing to settle about this act.')
    if (take === 'act') await takeAct(tx, sessionId, floorAct.encode(body))
    await tx.floorAct.update({
      where: { id },
      data: { settledAt: new Date(), settledById: context.caller!.id },
      select: { id: true },
    })
    return getAct(tx, id)
  })
}

async function takeAct(tx: Transaction, sessionId: string, act: ReturnType<typeof floorAct.encode>) {
  const floor = await readState(tx, sessionId)
  const entry = 'interventionId' in act && floor.entries.find((one) => one.id === act.interventionId)
  if (entry && entry.reviewState === 'final')
    throw conflict('final', 'This record is final: it changes by a corrigendum only.')
  const after = insist(floor, act)
  if (!after) throw conflict('cannot-be-taken', 'The record cannot become what this act says any more.')
  await writeFloor(tx, floor, after)
}
