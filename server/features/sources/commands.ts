import { z } from 'zod'
import { type SourceChange, type SourceInput, source as sourceAnswer } from '#contract/sources'
import type { Transaction } from '../../database/database.ts'
import type { Prisma } from '../../database/generated/client.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion } from '../../http/errors.ts'
import { conferenceToFill } from '../conferences/queries.ts'
import { countCitations, getSource } from './queries.ts'
import { citedBy } from './rules.ts'

/** Adds a source. Throws 422 for an unknown conference, 409 when its address is there already. */
export const createSource = (context: Context, { conferenceId, ...body }: SourceInput) =>
  context.change('source.create', conferenceId, async (tx) => {
    await conferenceToFill(tx, conferenceId)
    await tx.source.create({ data: { ...body, id: context.newId, conferenceId } })
    return getSource(tx, context.newId)
  })

/** Changes what the body names. Throws 412 when somebody else was first. */
export async function updateSource(context: Context, id: string, body: SourceChange) {
  const { conferenceId } = await getSource(context.database.prisma, id)
  return context.change('source.update', conferenceId, async (tx) => {
    if (!(await saved(tx, context, id, body))) throw new StaleVersion(await getSource(tx, id))
    return getSource(tx, id)
  })
}

/** Hides a source. Throws 409 while anything cites it. */
export async function deleteSource(context: Context, id: string) {
  const { conferenceId } = await getSource(context.database.prisma, id)
  await context.change('source.delete', conferenceId, async (tx) => {
    // Hidden first, which waits for whoever is citing it just now; then asked.
    if (!(await saved(tx, context, id, { deletedAt: new Date() })))
      throw new StaleVersion(z.encode(sourceAnswer, await getSource(tx, id)))
    const citations = await countCitations(tx, id)
    if (citations > 0) throw conflict('source-cited', citedBy(citations))
  })
}

/** Brings a hidden source back; one that is shown stays. */
export async function restoreSource(context: Context, id: string) {
  const { prisma } = context.database
  const source = await prisma.source.findFirst({ where: { id, conference: { deletedAt: null } } })
  if (!source) throw notFound('source')
  if (!source.deletedAt) return getSource(prisma, id)
  return context.change('source.restore', source.conferenceId, async (tx) => {
    await tx.source.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null, version: { increment: 1 } },
    })
    return getSource(tx, id)
  })
}

// False when the record is not there, hidden, or changed since the version that the caller saw.
async function saved(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.SourceUncheckedUpdateManyInput,
) {
  const { count } = await tx.source.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}
