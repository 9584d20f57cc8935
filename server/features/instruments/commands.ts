import type { InstrumentChange, InstrumentInput } from '#contract/instruments'
import type { Context } from '../../http/context.ts'
import { StaleVersion } from '../../http/errors.ts'
import { conferenceToFill } from '../conferences/queries.ts'
import { getInstrument } from './queries.ts'

/** Adds an instrument. Throws 422 for an unknown conference. */
export const createInstrument = (context: Context, { conferenceId, ...body }: InstrumentInput) =>
  context.change('instrument.create', conferenceId, async (tx) => {
    await conferenceToFill(tx, conferenceId)
    await tx.instrument.create({ data: { ...body, id: context.newId, conferenceId } })
    return getInstrument(tx, context.newId)
  })

/** Changes what the body names. Throws 412 when somebody else was first. */
export async function updateInstrument(context: Context, id: string, body: InstrumentChange) {
  const { conferenceId } = await getInstrument(context.database.prisma, id)
  return context.change('instrument.update', conferenceId, async (tx) => {
    const { count } = await tx.instrument.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { ...body, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getInstrument(tx, id))
    return getInstrument(tx, id)
  })
}
