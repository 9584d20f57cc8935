import { z } from 'zod'
import { type SessionChange, type SessionInput, session as sessionAnswer } from '#contract/sessions'
import type { Transaction } from '../../database/database.ts'
import type { Prisma } from '../../database/generated/client.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { conferenceToFill } from '../conferences/queries.ts'
import { keepLists } from './commands/lists.ts'
import { placeAfterOne, placeByTime } from './commands/places.ts'
import type { Session } from './queries/row.ts'
import { getSession } from './queries.ts'
import { isNear, misfit, spokenIn, type Times } from './rules.ts'

const timed = ['heldOn', 'scheduledStartAt', 'scheduledEndAt', 'startedAt', 'endedAt']

/** Adds a session in its place by day and time. Throws 422 for what is not of the conference or its days. */
export const createSession = (context: Context, { conferenceId, ...body }: SessionInput) =>
  context.change('session.create', conferenceId, async (tx) => {
    const id = context.newId
    const { chairs: _c, agendaItems: _a, suspensions: _u, citations: _s, ...columns } = body
    await checkTimes(tx, conferenceId, body)
    const startsAt = body.scheduledStartAt ?? body.startedAt ?? null
    const position = await placeByTime(tx, conferenceId, { heldOn: body.heldOn, startsAt })
    await tx.session.create({ data: { ...columns, id, conferenceId, position } })
    await keepLists(tx, { id, conferenceId }, body)
    return getSession(tx, id)
  })

/** Changes what the body names; a session that moves to another day takes its place there. Throws 412 when late. */
export async function updateSession(context: Context, id: string, body: SessionChange) {
  const was = await found(context, id)
  const { conferenceId } = was
  return context.change('session.update', conferenceId, async (tx) => {
    const { chairs: _c, agendaItems: _a, suspensions: _u, citations: _s, ...columns } = body
    const will = { ...was, ...columns }
    if (timed.some((field) => field in columns)) await checkTimes(tx, conferenceId, will)
    const moves = will.heldOn.getTime() !== was.heldOn.getTime()
    const startsAt = will.scheduledStartAt ?? will.startedAt
    await save(tx, context, id, {
      ...columns,
      ...(moves && { position: await placeByTime(tx, conferenceId, { heldOn: will.heldOn, startsAt }) }),
    })
    await keepLists(tx, { id, conferenceId }, body)
    return getSession(tx, id)
  })
}

/** Puts a session after another of its conference, or first. Nobody else's version changes by it. */
export async function placeSession(context: Context, id: string, afterId: string | null) {
  const was = await found(context, id)
  if (afterId === id) throw unprocessable('afterId', 'A session cannot stand after itself')
  return context.change('session.place', was.conferenceId, async (tx) => {
    await save(tx, context, id, { position: await placeAfterOne(tx, was, afterId) })
    return getSession(tx, id)
  })
}

/** Hides a session. Throws 409 while it has interventions, 412 when somebody else was first. */
export async function deleteSession(context: Context, id: string) {
  const { conferenceId } = await found(context, id)
  await context.change('session.delete', conferenceId, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM session WHERE id = ${id}::uuid FOR UPDATE`
    const interventions = await tx.intervention.count({ where: { sessionId: id, deletedAt: null } })
    if (interventions > 0) throw conflict('in-use', spokenIn(interventions))
    await save(tx, context, id, { deletedAt: new Date(), position: null }, (session) =>
      z.encode(sessionAnswer, session),
    )
  })
}

/** Brings a hidden session back into its place by day and time; one that is shown stays. */
export async function restoreSession(context: Context, id: string) {
  const { prisma } = context.database
  const hidden = await prisma.session.findFirst({ where: { id, conference: { deletedAt: null } } })
  if (!hidden) throw notFound('session')
  if (!hidden.deletedAt) return getSession(prisma, id)
  return context.change('session.restore', hidden.conferenceId, async (tx) => {
    const startsAt = hidden.scheduledStartAt ?? hidden.startedAt
    const position = await placeByTime(tx, hidden.conferenceId, { heldOn: hidden.heldOn, startsAt })
    await tx.session.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null, position, version: { increment: 1 } },
    })
    return getSession(tx, id)
  })
}

async function found({ database }: Context, id: string) {
  const session = await database.prisma.session.findFirst({
    where: { id, deletedAt: null, conference: { deletedAt: null } },
  })
  if (!session) throw notFound('session')
  return session
}

async function checkTimes(tx: Transaction, conferenceId: string, session: { heldOn: Date } & Times) {
  const conference = await conferenceToFill(tx, conferenceId)
  if (!isNear(session.heldOn, conference))
    throw unprocessable('heldOn', 'Lies more than a week outside the days of the conference')
  const wrong = misfit(session.heldOn, session, conference.timeZone)
  if (wrong) throw unprocessable(wrong.field, wrong.message)
}

async function save(
  tx: Transaction,
  { version }: Context,
  id: string,
  data: Prisma.SessionUncheckedUpdateManyInput,
  // An endpoint without an answer has nothing to encode the current record by.
  told: (session: Session) => unknown = (session) => session,
) {
  const { count } = await tx.session.updateMany({
    where: { id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new StaleVersion(told(await getSession(tx, id)))
}
