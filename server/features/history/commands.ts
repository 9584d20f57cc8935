import type { RecordType } from '#contract/history'
import type { Transaction } from '../../database/database.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notAllowed, unprocessable } from '../../http/errors.ts'
import { actBehind, type NetRow, netOfChange, netSince } from './commands/net.ts'
import { revert } from './commands/revert.ts'
import { tableShapes } from './commands/tables.ts'
import { getBareChange } from './queries.ts'
import { isHidingOrBack, isMerging, isPublishing } from './rules.ts'

/**
 * Undoes a change, of an undoing too, as a change of its own. Throws 404 when there is none, 409 when it stands
 * undone, when what it made has changed since or is in use, and for final records but for what one did to them oneself
 * just before; 403 when it hides, brings back or publishes a conference and the caller is no administrator.
 */
export async function undoChange(context: Context, id: string) {
  const change = await getBareChange(context.database.prisma, id)
  return context.change(
    'history.undo',
    change.conferenceId,
    async (tx, changeId) => {
      await refuseTwice(tx, id, changeId)
      const shapes = await tableShapes(tx)
      const rows = await netOfChange(tx, shapes, id)
      refuseBeyondRole(context, rows)
      const isMerge = (await actBehind(tx, id)).endsWith('.merge')
      const undoing = { changeId: id, isOwn: isOwnOfJustNow(context, change), isMerge }
      const count = await revert(tx, shapes, rows, undoing)
      if (count === 0) throw conflict('nothing-to-undo', 'Nothing of this change is left to undo.')
      return getBareChange(tx, changeId)
    },
    { undoes: id },
  )
}

/**
 * Brings one record, with its parts, back to what it was right after a change; its corrigenda stay. Throws 422 when
 * the change is none of the record's, 409 when nothing differs, when the record is final, or when it was merged or
 * made two again since, and 403 as undoing does.
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
    const since = await netSince(tx, shapes, { type, id, changeId: point })
    const rows = since.filter(({ table }) => table !== 'corrigendum')
    refuseBeyondRole(context, rows)
    if (rows.some(isMerging))
      throw conflict('merged', 'Two records were merged since, or made two again. Undo that instead.')
    const count = await revert(tx, shapes, rows, null)
    if (count === 0) throw conflict('nothing-to-undo', 'The record is what it was then.')
    return getBareChange(tx, changeId)
  })
}

// An hour: by then what is final may have been cited, and a mistake stands on the record.
const justNowMs = 60 * 60 * 1000

const isOwnOfJustNow = ({ caller }: Context, { account, at }: { account: { id: string } | null; at: Date }) =>
  account !== null && account.id === caller?.id && Date.now() - at.getTime() < justNowMs

// As its endpoints say.
function refuseBeyondRole({ caller }: Context, rows: NetRow[]) {
  if (
    caller?.role !== 'administrator' &&
    rows.some((row) => row.table === 'conference' && (isHidingOrBack(row) || isPublishing(row)))
  )
    throw notAllowed()
}

// Two who undo the same at once: the second waits, and finds it undone.
async function refuseTwice(tx: Transaction, id: string, own: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`
  const others = await tx.$queryRaw<unknown[]>`
    SELECT FROM change WHERE undoes_id = ${id}::uuid AND id <> ${own}::uuid AND NOT is_undone(id)`
  if (others.length > 0) throw conflict('undone', 'This change is undone already.')
}
