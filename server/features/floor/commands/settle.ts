import { floorAct } from '#floor/act'
import { done } from '#floor/folded'
import type { Floor } from '#floor/state'
import type { Transaction } from '../../../database/database.ts'
import type { Context } from '../../../http/context.ts'
import { conflict } from '../../../http/errors.ts'
import { getAct } from '../queries.ts'
import { insist } from '../rules/insist.ts'
import { foldHeld, holdFloor } from './hold.ts'
import { ledOn } from './led.ts'
import { checkNamed } from './references.ts'
import { writeFloor } from './write.ts'

type Act = Awaited<ReturnType<typeof getAct>>

/**
 * Settles an act that differs from what was logged before it: the record stands, or becomes what the act says. Undone
 * like any change: then it waits again. Throws 404 when there is no such act, 409 when nothing about it is to be
 * settled, or the record cannot become that, 422 when what it names is not there any more.
 */
export async function settleAct(context: Context, id: string, take: 'record' | 'act') {
  const { sessionId, conferenceId } = await getAct(context.database.prisma, id)
  return context.change('floor.settle', conferenceId, async (tx, changeId) => {
    await holdFloor(tx, sessionId)
    const act = await getAct(tx, id)
    if (act.outcome !== 'conflict' || act.settledAt !== null)
      throw conflict('settled', 'There is nothing to settle about this act.')
    if (take === 'act') await takeAct(tx, act)
    await tx.floorAct.update({
      where: { id },
      data: { settledAt: new Date(), settledById: context.caller!.id },
      select: { id: true },
    })
    return { ...(await getAct(tx, id)), changeId }
  })
}

async function takeAct(tx: Transaction, { sessionId, conferenceId, interventionId, body }: Act) {
  const act = await ledOn(tx, floorAct.encode(body))
  await checkNamed(tx, act, { conferenceId, interventionId })
  const { before, after } = await foldHeld(tx, sessionId, (floor) => done(taken(floor, act)))
  await writeFloor(tx, before, after!)
}

function taken(floor: Floor, act: Parameters<typeof insist>[1]): Floor {
  const entry = 'interventionId' in act && floor.entries.find((one) => one.id === act.interventionId)
  if (entry && entry.reviewState === 'final')
    throw conflict('final', 'This record is final: it changes by a corrigendum only.')
  const after = insist(floor, act)
  if (!after) throw conflict('cannot-be-taken', 'The record cannot become what this act says any more.')
  return after
}
