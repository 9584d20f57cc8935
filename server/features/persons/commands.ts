import type { PersonChange, PersonInput } from '#contract/persons'
import { holdToHide } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion } from '../../http/errors.ts'
import { getPerson } from './queries.ts'
import { inUse } from './rules.ts'

/** Adds a person. Two persons may have the same name. */
export const createPerson = (context: Context, body: PersonInput) =>
  context.change('person.create', null, async (tx) => {
    await tx.person.create({ data: { ...body, id: context.newId }, select: { id: true } })
    return getPerson(tx, context.newId)
  })

/** Changes what the body names; what was printed on past interventions stays. Throws 412 when changed meanwhile. */
export const updatePerson = (context: Context, id: string, body: PersonChange) =>
  context.change('person.update', null, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { ...body, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getPerson(tx, id))
    return getPerson(tx, id)
  })

/** Hides a person. Throws 409, saying how many, when the person spoke, is a delegate or has chaired. */
export const deletePerson = (context: Context, id: string) =>
  context.change('person.delete', null, async (tx) => {
    const version = await holdToHide(tx, 'person', id)
    if (version === null) throw notFound('person')
    if (version !== context.version) throw new StaleVersion(await getPerson(tx, id))
    const where = { personId: id, deletedAt: null }
    const use = inUse({
      interventions: await tx.intervention.count({ where }),
      delegates: await tx.delegate.count({ where }),
      chairs: await tx.sessionChair.count({ where: { personId: id, session: { deletedAt: null } } }),
    })
    if (use) throw conflict('in-use', use)
    await tx.person.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
  })

/** Brings a hidden person back; one that is shown stays. Throws 409 for one who was merged into another. */
export async function restorePerson(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.person.findUnique({ where: { id } })
  if (!was) throw notFound('person')
  if (!was.deletedAt) return getPerson(prisma, id)
  if (was.mergedIntoId) throw conflict('merged', 'The person was merged into another. Undo that instead.')
  return context.change('person.restore', null, async (tx) => {
    await tx.person.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getPerson(tx, id)
  })
}
