import type { RecordType } from '#contract/history'
import type { Transaction } from '../../database/database.ts'
import type { Context } from '../../http/context.ts'
import { conflict, unprocessable } from '../../http/errors.ts'
import { netOfChange, netSince } from './commands/net.ts'
import { revert } from './commands/revert.ts'
import { tableShapes } from './commands/tables.ts'
import { getBareChange } from './queries.ts'

/**
 * Undoes a change, of an undoing too, as a change of its own. Throws 404 when there is none, 409 when it stands
 * undone, when what it made has changed since, and for final records but for what one did to them oneself.
 */
export async function undoChange(context: Context, id: string) {
  const change = await getBareChange(context.database.prisma, id)
  return context.change(
    'history.undo',
    change.conferenceId,
    async (tx, changeId) => {
      await refuseTwice(tx, id, changeId)
      const shapes = await tableShapes(tx)
      const isOwn = change.account !== null && change.account.id === context.caller?.id
      const count = await revert(tx, shapes, await netOfChange(tx, shapes, id), isOwn)
      if (count === 0) throw conflict('nothing-to-undo', 'Nothing of this change is left to undo.')
      return getBareChange(tx, changeId)
    },
    { undoes: id },
  )
}

/**
 * Brings one record, with its parts, back to what it was right after a change. Throws 422 when the change is none
 * of the record's, 409 when nothing differs or the record is final.
 */
export async function restoreRecord(
  context: Context,
  { type, id }: { type: RecordType; id: string },
  { changeId: point }: { changeId: string },
) {
  const { prisma } = context.database
  const touched = await prisma.changeRow.findFirst({
    where: { changeId: point, recordType: type, recordId: id },
  })
  if (!touched) throw unprocessable('changeId', 'This is no change of this record')
  const { conferenceId } = await getBareChange(prisma, point)
  return context.change('history.restore', conferenceId, async (tx, changeId) => {
    const shapes = await tableShapes(tx)
    const count = await revert(tx, shapes, await netSince(tx, shapes, { type, id, changeId: point }), false)
    if (count === 0) throw conflict('nothing-to-undo', 'The record is what it was then.')
    return getBareChange(tx, changeId)
  })
}

// Two who undo the same at once: the second waits, and finds it undone.
async function refuseTwice(tx: Transaction, id: string, own: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`
  const others = await tx.$queryRaw<unknown[]>`
    SELECT FROM change WHERE undoes_id = ${id}::uuid AND id <> ${own}::uuid AND NOT is_undone(id)`
  if (others.length > 0) throw conflict('undone', 'This change is undone already.')
}
