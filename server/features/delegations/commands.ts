import type { DelegationChange, DelegationInput } from '#contract/delegations'
import { keepCitations } from '../../database/citations.ts'
import type { Transaction } from '../../database/database.ts'
import { holdToHide } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { refuseFinalToMove } from './commands/final.ts'
import { getDelegation } from './queries.ts'
import { inUse } from './rules.ts'

/** Adds a delegation to a conference. Throws 422 for what is not there, 409 when it is there already. */
export async function createDelegation(context: Context, body: DelegationInput) {
  const { conferenceId, citations = [], ...fields } = body
  if (!(await context.database.prisma.conference.count({ where: { id: conferenceId } }))) throw noConference()
  return context.change('delegation.create', conferenceId, async (tx) => {
    if (!(await tx.conference.count({ where: { id: conferenceId, deletedAt: null } }))) throw noConference()
    await checkReferences(tx, conferenceId, body)
    const id = context.newId
    await tx.delegation.create({ data: { ...fields, id, conferenceId }, select: { id: true } })
    await keepCitations(tx, { delegationId: id, conferenceId }, citations)
    return getDelegation(tx, id)
  })
}

/**
 * Changes what the body names; what was said keeps its attribution. Throws 412 when somebody else was first, 409 when
 * final interventions would become another country's.
 */
export async function updateDelegation(context: Context, id: string, body: DelegationChange) {
  const { conferenceId, countryCode: was } = await getDelegation(context.database.prisma, id)
  const { citations, ...fields } = body
  return context.change('delegation.update', conferenceId, async (tx) => {
    await checkReferences(tx, conferenceId, body)
    if (was && fields.countryCode !== undefined && fields.countryCode !== was) await refuseFinalToMove(tx, id)
    const { count } = await tx.delegation.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { ...fields, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getDelegation(tx, id))
    if (citations) await keepCitations(tx, { delegationId: id, conferenceId }, citations)
    return getDelegation(tx, id)
  })
}

/** Hides a delegation. Throws 409, saying how many, when interventions, delegates or others hang on it. */
export async function deleteDelegation(context: Context, id: string) {
  const { conferenceId } = await getDelegation(context.database.prisma, id)
  await context.change('delegation.delete', conferenceId, async (tx) => {
    const version = await holdToHide(tx, 'delegation', id)
    if (version === null) throw notFound('delegation')
    if (version !== context.version) throw new StaleVersion(await getDelegation(tx, id))
    const where = { delegationId: id, deletedAt: null }
    const use = inUse({
      interventions: await tx.intervention.count({ where }),
      delegates: await tx.delegate.count({ where }),
      chairs: await tx.sessionChair.count({ where: { delegationId: id, session: { deletedAt: null } } }),
      treatyActions: await tx.treatyAction.count({ where }),
    })
    if (use) throw conflict('in-use', use)
    await tx.delegation.updateMany({
      where: { id },
      data: { deletedAt: new Date(), version: { increment: 1 } },
    })
  })
}

/** Brings a hidden delegation back; one that is shown stays. Throws 409 when another has taken its place or it was merged. */
export async function restoreDelegation(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.delegation.findUnique({ where: { id }, include: { conference: true } })
  if (!was || was.conference.deletedAt) throw notFound('delegation')
  if (!was.deletedAt) return getDelegation(prisma, id)
  if (was.mergedIntoId) throw conflict('merged', 'The delegation was merged into another. Undo that instead.')
  return context.change('delegation.restore', was.conferenceId, async (tx) => {
    await tx.delegation.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getDelegation(tx, id)
  })
}

const noConference = () => unprocessable('conferenceId', 'There is no such conference')

async function checkReferences(
  tx: Transaction,
  conferenceId: string,
  { countryCode, citations = [] }: DelegationChange,
) {
  if (countryCode && !(await tx.country.count({ where: { code: countryCode } })))
    throw unprocessable('countryCode', `There is no country ${countryCode}`)
  const ids = citations.map(({ sourceId }) => sourceId.toLowerCase())
  const sources = await tx.source.findMany({
    where: { id: { in: ids }, conferenceId, deletedAt: null },
    select: { id: true },
  })
  ids.forEach((id, i) => {
    if (!sources.some((source) => source.id === id))
      throw unprocessable(`citations.${i}.sourceId`, 'There is no such source at this conference')
    if (ids.indexOf(id) !== i) throw unprocessable(`citations.${i}.sourceId`, 'Cited twice')
  })
}
