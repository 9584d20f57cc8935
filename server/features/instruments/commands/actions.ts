import { z } from 'zod'
import { type TreatyActionChange, type TreatyActionInput, treatyAction } from '#contract/instruments'
import { keepCitations } from '../../../database/citations.ts'
import type { Transaction } from '../../../database/database.ts'
import type { Prisma } from '../../../database/generated/client.ts'
import { holdAsShown, holdShown } from '../../../database/records.ts'
import type { Context } from '../../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../../http/errors.ts'
import { checkCitations } from '../../sources/queries.ts'
import { getTreatyAction } from '../queries/actions.ts'
import { getInstrument } from '../queries.ts'

/** Records an act. Throws 422 when delegation, country or sources cannot be, 409 when the act is recorded already. */
export async function createTreatyAction(context: Context, instrumentId: string, body: TreatyActionInput) {
  const instrument = await context.database.prisma.instrument.findUnique({ where: { id: instrumentId } })
  if (!instrument) throw notFound('instrument')
  const { conferenceId } = instrument
  const { citations, ...columns } = body
  return context.change('treatyAction.create', conferenceId, async (tx) => {
    // Asked only now: the same request sent again gets its first answer, whatever was hidden since.
    await getInstrument(tx, instrumentId)
    const id = context.newId
    const participant = await participantOf(tx, conferenceId, body)
    await checkCitations(tx, conferenceId, citations)
    await tx.treatyAction.create({ data: { ...columns, ...participant, id, conferenceId, instrumentId } })
    if (citations) await keepCitations(tx, { treatyActionId: id, conferenceId }, citations)
    return getTreatyAction(tx, id)
  })
}

/** Changes what the body names. Throws 412 when somebody else was first. */
export async function updateTreatyAction(context: Context, id: string, body: TreatyActionChange) {
  const { conferenceId } = await conferenceOf(context, id)
  const { citations, ...columns } = body
  return context.change('treatyAction.update', conferenceId, async (tx) => {
    const was = await tx.treatyAction.findUniqueOrThrow({ where: { id } })
    const { delegationId = was.delegationId, countryCode } = body
    const participant = await participantOf(tx, conferenceId, { delegationId, countryCode })
    await checkCitations(tx, conferenceId, citations)
    if (!(await saved(tx, context, id, { ...columns, ...participant })))
      throw new StaleVersion(await getTreatyAction(tx, id))
    if (citations) await keepCitations(tx, { treatyActionId: id, conferenceId }, citations)
    return getTreatyAction(tx, id)
  })
}

/** Hides an act. Throws 412 when somebody else was first. */
export async function deleteTreatyAction(context: Context, id: string) {
  const { conferenceId } = await conferenceOf(context, id)
  await context.change('treatyAction.delete', conferenceId, async (tx) => {
    if (!(await saved(tx, context, id, { deletedAt: new Date() })))
      throw new StaleVersion(z.encode(treatyAction, await getTreatyAction(tx, id)))
  })
}

/**
 * Brings a hidden act back; one that is shown stays. Throws 409 when the act was recorded again meanwhile, or its
 * delegation or a source of it is hidden.
 */
export async function restoreTreatyAction(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.treatyAction.findFirst({
    where: { id, instrument: { deletedAt: null }, conference: { deletedAt: null } },
  })
  if (!was) throw notFound('act')
  if (!was.deletedAt) return getTreatyAction(prisma, id)
  return context.change('treatyAction.restore', was.conferenceId, async (tx) => {
    if (was.delegationId && !(await holdAsShown(tx, 'delegation', was.delegationId)))
      throw conflict('delegation-hidden', 'The delegation is hidden. Bring it back first.')
    const cited = await tx.citation.findMany({ where: { treatyActionId: id } })
    const sourceIds = cited.map(({ sourceId }) => sourceId)
    if ((await holdShown(tx, 'source', sourceIds)).size < sourceIds.length)
      throw conflict('source-hidden', 'A source of the act is hidden. Bring it back first.')
    await tx.treatyAction.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getTreatyAction(tx, id)
  })
}

async function conferenceOf({ database: { prisma } }: Context, id: string) {
  const { instrumentId } = await getTreatyAction(prisma, id)
  return getInstrument(prisma, instrumentId)
}

type Participant = { delegationId?: string | null; countryCode?: string | null }

// A delegation brings its country with it; without one, a country stands for itself.
async function participantOf(
  tx: Transaction,
  conferenceId: string,
  { delegationId, countryCode }: Participant,
): Promise<Participant> {
  if (delegationId) {
    const isShown = await holdAsShown(tx, 'delegation', delegationId)
    const delegation =
      isShown && (await tx.delegation.findFirst({ where: { id: delegationId, conferenceId } }))
    if (!delegation) throw unprocessable('delegationId', 'There is no such delegation at this conference')
    if (countryCode && countryCode !== delegation.countryCode)
      throw unprocessable('countryCode', `The delegation is that of ${delegation.name}`)
    return { countryCode: delegation.countryCode }
  }
  if (countryCode && !(await tx.country.count({ where: { code: countryCode } })))
    throw unprocessable('countryCode', 'There is no country with this code')
  return {}
}

// False when the record is not there, hidden, or changed since the version that the caller saw.
async function saved(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.TreatyActionUncheckedUpdateManyInput,
) {
  const { count } = await tx.treatyAction.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}
