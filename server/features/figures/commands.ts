import { z } from 'zod'
import { type FigureChange, type FigureInput, reportedFigure } from '#contract/figures'
import type { Transaction } from '../../database/database.ts'
import type { Prisma } from '../../database/generated/client.ts'
import { holdAsShown } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { conferenceToFill } from '../conferences/queries.ts'
import { checkSources } from '../sources/queries.ts'
import { getFigure } from './queries.ts'

/** Adds a figure that a source reports. Throws 422 when session or source are not of the conference. */
export const createFigure = (context: Context, { conferenceId, sessionId = null, ...body }: FigureInput) =>
  context.change('figure.create', conferenceId, async (tx) => {
    await conferenceToFill(tx, conferenceId)
    if (sessionId && !(await tx.session.count({ where: { id: sessionId, conferenceId, deletedAt: null } })))
      throw unprocessable('sessionId', 'There is no such session at this conference')
    await checkSources(tx, conferenceId, [['sourceId', body.sourceId]])
    await tx.reportedFigure.create({ data: { ...body, id: context.newId, conferenceId, sessionId } })
    return getFigure(tx, context.newId)
  })

/** Changes what the body names. Throws 412 when somebody else was first. */
export async function updateFigure(context: Context, id: string, body: FigureChange) {
  const { conferenceId } = await getFigure(context.database.prisma, id)
  return context.change('figure.update', conferenceId, async (tx) => {
    if (body.sourceId) await checkSources(tx, conferenceId, [['sourceId', body.sourceId]])
    if (!(await saved(tx, context, id, body))) throw new StaleVersion(await getFigure(tx, id))
    return getFigure(tx, id)
  })
}

/** Hides a figure. Throws 412 when somebody else was first. */
export async function deleteFigure(context: Context, id: string) {
  const { conferenceId } = await getFigure(context.database.prisma, id)
  await context.change('figure.delete', conferenceId, async (tx) => {
    if (!(await saved(tx, context, id, { deletedAt: new Date() })))
      throw new StaleVersion(z.encode(reportedFigure, await getFigure(tx, id)))
  })
}

/** Brings a hidden figure back; one that is shown stays. Throws 409 when its session or source is hidden. */
export async function restoreFigure(context: Context, id: string) {
  const { prisma } = context.database
  const was = await prisma.reportedFigure.findFirst({ where: { id, conference: { deletedAt: null } } })
  if (!was) throw notFound('figure')
  if (!was.deletedAt) return getFigure(prisma, id)
  return context.change('figure.restore', was.conferenceId, async (tx) => {
    if (was.sessionId && !(await holdAsShown(tx, 'session', was.sessionId)))
      throw conflict('session-hidden', 'The session is hidden. Bring it back first.')
    if (!(await holdAsShown(tx, 'source', was.sourceId)))
      throw conflict('source-hidden', 'The source is hidden. Bring it back first.')
    await tx.reportedFigure.updateMany({ where: { id, deletedAt: { not: null } }, data: { deletedAt: null } })
    return getFigure(tx, id)
  })
}

// False when the record is not there, hidden, or changed since the version that the caller saw.
async function saved(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.ReportedFigureUncheckedUpdateManyInput,
) {
  const { count } = await tx.reportedFigure.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}
