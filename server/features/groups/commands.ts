import { z } from 'zod'
import { id as uuid } from '#contract'
import { type GroupChange, type GroupInput, group } from '#contract/groups'
import { holdToHide } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion } from '../../http/errors.ts'
import { keepMembers } from './commands/members.ts'
import { keepNames } from './commands/names.ts'
import { getGroup } from './queries.ts'
import { inUse } from './rules.ts'

/** Adds a group. Throws 409 when another, shown or hidden, has its code, 422 for members that cannot be. */
export const createGroup = (context: Context, { names, members, ...body }: GroupInput) =>
  context.change('group.create', null, async (tx) => {
    const id = context.newId
    await tx.group.create({ data: { ...body, id }, select: { id: true } })
    if (names) await keepNames(tx, id, names)
    if (members) await keepMembers(tx, id, members)
    return getGroup(tx, id)
  })

/** Changes what the body names. Throws 412 when somebody else was first, 422 for members that cannot be. */
export const updateGroup = (context: Context, key: string, { names, members, ...body }: GroupChange) =>
  context.change('group.update', null, async (tx) => {
    const { id } = await getGroup(tx, key)
    const { count } = await tx.group.updateMany({
      where: { id, version: context.version, deletedAt: null },
      data: { ...body, version: { increment: 1 } },
    })
    if (count === 0) throw new StaleVersion(await getGroup(tx, id))
    if (names) await keepNames(tx, id, names)
    if (members) await keepMembers(tx, id, members)
    return getGroup(tx, id)
  })

/** Hides a group. Throws 409, saying how many, when interventions were made on its behalf. */
export const deleteGroup = (context: Context, key: string) =>
  context.change('group.delete', null, async (tx) => {
    const { id } = await getGroup(tx, key)
    const version = await holdToHide(tx, 'country_group', id)
    if (version === null) throw notFound('group')
    if (version !== context.version) throw new StaleVersion(z.encode(group, await getGroup(tx, id)))
    const use = inUse(
      await tx.interventionGroup.count({ where: { groupId: id, intervention: { deletedAt: null } } }),
    )
    if (use) throw conflict('in-use', use)
    await tx.group.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
  })

/** Brings a hidden group back; one that is shown stays. Throws 404 when there is none. */
export async function restoreGroup(context: Context, key: string) {
  const { prisma } = context.database
  const was = await prisma.group.findFirst({
    where: uuid.safeParse(key).success ? { id: key } : { code: key },
  })
  if (!was) throw notFound('group')
  if (!was.deletedAt) return getGroup(prisma, was.id)
  return context.change('group.restore', null, async (tx) => {
    await tx.group.updateMany({ where: { id: was.id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getGroup(tx, was.id)
  })
}
