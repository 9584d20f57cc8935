import { v7 as uuidv7 } from 'uuid'
import type { DelegateChange, DelegateInput } from '#contract/delegates'
import type { Transaction } from '../../database/database.ts'
import { holdAsShown } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { getDelegate } from './queries.ts'

/**
 * Gives a person a place in a delegation; without a person, one of the printed name is added with it. Throws 422
 * for a delegation or person that is not there, 409 for a second place or a second head.
 */
export async function createDelegate(context: Context, body: DelegateInput) {
  const { delegationId, personId, ...fields } = body
  const delegation = await context.database.prisma.delegation.findUnique({ where: { id: delegationId } })
  if (!delegation) throw noDelegation()
  const { conferenceId } = delegation
  return context.change('delegate.create', conferenceId, async (tx) => {
    const conference = await tx.conference.count({ where: { id: conferenceId, deletedAt: null } })
    if (!conference || !(await holdAsShown(tx, 'delegation', delegationId))) throw noDelegation()
    const id = context.newId
    await tx.delegate.create({
      data: { ...fields, id, conferenceId, delegationId, personId: await personOf(tx, body) },
      select: { id: true },
    })
    return getDelegate(tx, id)
  })
}

/** Changes what the body names. Throws 412 when somebody else was first, 409 for a second head. */
export async function updateDelegate(context: Context, id: string, body: DelegateChange) {
  const { conferenceId } = await getDelegate(context.database.prisma, id)
  return context.change('delegate.update', conferenceId, async (tx) => {
    const { count } = await tx.delegate.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { ...body, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getDelegate(tx, id))
    return getDelegate(tx, id)
  })
}

/** Takes a person out of a delegation; what the person said there stays. Throws 412 when changed meanwhile. */
export async function deleteDelegate(context: Context, id: string) {
  const { conferenceId } = await getDelegate(context.database.prisma, id)
  await context.change('delegate.delete', conferenceId, async (tx) => {
    const { count } = await tx.delegate.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { deletedAt: new Date(), version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getDelegate(tx, id))
  })
}

/** Brings a hidden delegate back; one that is shown stays. Throws 409 when the place is taken or not there. */
export async function restoreDelegate(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.delegate.findUnique({ where: { id }, include: { conference: true } })
  if (!was || was.conference.deletedAt) throw notFound('delegate')
  if (!was.deletedAt) return getDelegate(prisma, id)
  return context.change('delegate.restore', was.conferenceId, async (tx) => {
    if (!(await holdAsShown(tx, 'delegation', was.delegationId)))
      throw conflict('delegation-hidden', 'The delegation is hidden. Bring it back first.')
    if (!(await holdAsShown(tx, 'person', was.personId)))
      throw conflict('person-hidden', 'The person is hidden. Bring the person back first.')
    await tx.delegate.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getDelegate(tx, id)
  })
}

const noDelegation = () => unprocessable('delegationId', 'There is no such delegation')

async function personOf(tx: Transaction, { personId, nameAsPrinted, honorific }: DelegateInput) {
  if (personId) {
    if (!(await holdAsShown(tx, 'person', personId)))
      throw unprocessable('personId', 'There is no such person')
    return personId
  }
  const { id } = await tx.person.create({
    data: { id: uuidv7(), name: nameAsPrinted, honorific },
    select: { id: true },
  })
  return id
}
