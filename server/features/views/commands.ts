import type { z } from 'zod'
import type { renameView as renameEndpoint, saveView as saveEndpoint } from '#contract/views'
import type { Context } from '../../http/context.ts'
import { conflict, notFound } from '../../http/errors.ts'
import { getView } from './queries.ts'

// As many as somebody can tell apart.
const mostOfOne = 200

/** Saves a view. Throws 409 where somebody has as many as they may. */
export const saveView = ({ newId: id, caller, once }: Context, body: z.output<typeof saveEndpoint.body>) =>
  once(async (tx) => {
    const { id: accountId } = caller!
    if ((await tx.savedView.count({ where: { accountId, deletedAt: null } })) >= mostOfOne)
      throw conflict('too-many-views', 'You have as many views as you may: remove one first.')
    await tx.savedView.create({ data: { id, accountId, ...body }, select: { id: true } })
    return getView(tx, id)
  })

/** Gives a view of the caller's own another name. Throws 404 when there is none. */
export async function renameView(
  { database: { prisma }, caller }: Context,
  id: string,
  { name }: z.output<typeof renameEndpoint.body>,
) {
  const { count } = await prisma.savedView.updateMany({
    where: { id, accountId: caller!.id, deletedAt: null },
    data: { name },
  })
  if (count === 0) throw notFound('view')
  return getView(prisma, id)
}

/** Removes a view of the caller's own. Throws 404 when there is none. */
export async function removeView({ database, caller }: Context, id: string) {
  const { count } = await database.prisma.savedView.updateMany({
    where: { id, accountId: caller!.id, deletedAt: null },
    data: { deletedAt: new Date() },
  })
  if (count === 0) throw notFound('view')
}
