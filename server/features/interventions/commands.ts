import { z } from 'zod'
import {
  type InterventionChange,
  type InterventionInput,
  intervention as interventionAnswer,
} from '#contract/interventions'
import type { Transaction } from '../../database/database.ts'
import type { Context } from '../../http/context.ts'
import { conflict, notFound, StaleVersion, unprocessable } from '../../http/errors.ts'
import { type Corrigendum, keepCorrigendum } from './commands/corrigenda.ts'
import { keepLists } from './commands/lists.ts'
import { holdList, placeAfterOne, placeByTime } from './commands/places.ts'
import { checkReferences, holdWhatItNames } from './commands/references.ts'
import { getIntervention } from './queries.ts'
import { answeredBy, type ReviewState, refusalOf } from './rules.ts'

/** Records an intervention in its place by time. Throws 422 for what is not of the session's conference. */
export async function createIntervention(context: Context, body: InterventionInput) {
  const session = await context.database.prisma.session.findUnique({ where: { id: body.sessionId } })
  if (!session) throw noSession()
  const { conferenceId } = session
  return context.change('intervention.create', conferenceId, async (tx) => {
    const id = context.newId
    // Asked only now: the same request sent again gets its first answer, whatever was hidden since.
    await conferenceOf(tx, body.sessionId)
    await checkReferences(tx, body, { conferenceId, sessionId: body.sessionId, interventionId: id })
    const position = await placeByTime(tx, body.sessionId, body.startedAt)
    const { sessionId, delegationId } = body
    await tx.intervention.create({
      data: { ...columnsOf(body), id, conferenceId, sessionId, delegationId, position },
      select: { id: true },
    })
    await keepLists(tx, { id, conferenceId }, body)
    return asAsked(body, await getIntervention(tx, id))
  })
}

/**
 * Changes what the body names; a final record by corrigendum, which is kept with the change. Throws 412 when somebody
 * else was first, 409 when the record is final and no corrigendum came.
 */
export async function updateIntervention(context: Context, id: string, body: InterventionChange) {
  const was = await found(context, id)
  if (body.sessionId && body.sessionId !== was.sessionId)
    await sameConference(context, body.sessionId, was.conferenceId)
  return context.change('intervention.update', was.conferenceId, async (tx, changeId) => {
    const sessionId = body.sessionId ?? was.sessionId
    const moves = sessionId !== was.sessionId
    // The list before the row, as for placing.
    if (moves) await holdList(tx, sessionId)
    const before = await take(tx, context, id, body.corrigendum)
    await checkReferences(tx, body, { conferenceId: was.conferenceId, sessionId, interventionId: id })
    const startedAt = body.startedAt === undefined ? was.startedAt : body.startedAt
    await tx.intervention.update({
      where: { id },
      data: {
        ...columnsOf(body),
        ...(body.delegationId && { delegationId: body.delegationId }),
        ...(moves && { sessionId, position: await placeByTime(tx, sessionId, startedAt) }),
        ...(moves && body.agendaItemId === undefined && { agendaItemId: null }),
        ...(body.reviewState !== before && reviewOf(body, context)),
        version: context.version + 1,
      },
      select: { id: true },
    })
    await keepLists(tx, { id, conferenceId: was.conferenceId }, body)
    if (body.corrigendum) await keepCorrigendum(tx, { ...was, changeId }, body.corrigendum)
    return asAsked(body, await getIntervention(tx, id))
  })
}

/**
 * Puts an intervention after another of its session, or first; a final one by corrigendum. Nobody else's version
 * changes by it.
 */
export async function placeIntervention(context: Context, id: string, { afterId, corrigendum }: Placing) {
  const { conferenceId, sessionId } = await found(context, id)
  if (afterId === id) throw unprocessable('afterId', 'An intervention cannot stand after itself')
  return context.change('intervention.place', conferenceId, async (tx, changeId) => {
    // The list before its row, as who numbers the list anew takes all its rows.
    await holdList(tx, sessionId)
    await take(tx, context, id, corrigendum)
    const position = await placeAfterOne(tx, sessionId, afterId)
    await tx.intervention.update({
      where: { id },
      data: { position, version: context.version + 1 },
      select: { id: true },
    })
    if (corrigendum) await keepCorrigendum(tx, { id, changeId }, corrigendum)
    return getIntervention(tx, id)
  })
}

/** Hides an intervention; it can be restored. Throws 409 for a final one, as what may be cited stays, and for one that is answered. */
export async function deleteIntervention(context: Context, id: string) {
  const { conferenceId } = await found(context, id)
  await context.change('intervention.delete', conferenceId, async (tx) => {
    await take(tx, context, id, undefined, (current) => z.encode(interventionAnswer, current))
    const answers = await tx.intervention.count({ where: { repliesToId: id, deletedAt: null } })
    if (answers > 0) throw conflict('answered', answeredBy(answers))
    await tx.intervention.update({
      where: { id },
      data: { deletedAt: new Date(), position: null, version: context.version + 1 },
      select: { id: true },
    })
  })
}

/**
 * Brings a hidden intervention back, by its start or at the end of its session; one that is shown stays. Throws 409
 * when what it names is hidden.
 */
export async function restoreIntervention(context: Context, id: string) {
  const hidden = await context.database.prisma.intervention.findUnique({ where: { id } })
  if (!hidden) throw notFound('intervention')
  if (!hidden.deletedAt) return getIntervention(context.database.prisma, id)
  await conferenceOf(context.database.prisma, hidden.sessionId)
  return context.change('intervention.restore', hidden.conferenceId, async (tx) => {
    await holdWhatItNames(tx, hidden)
    const position = await placeByTime(tx, hidden.sessionId, hidden.startedAt)
    await tx.intervention.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null, position },
    })
    return getIntervention(tx, id)
  })
}

type Placing = { afterId: string | null; corrigendum?: Corrigendum | undefined }
type Current = z.output<typeof interventionAnswer>

// Locks the row, so that the version that was checked is the version that is changed; tells its review state.
async function take(
  tx: Transaction,
  { version }: Context,
  id: string,
  corrigendum?: Corrigendum,
  // An endpoint without an answer has nothing to encode the current record by.
  told: (current: Current) => unknown = (current) => current,
) {
  const [row] = await tx.$queryRaw<{ version: number; review_state: ReviewState }[]>`
    SELECT version, review_state FROM intervention WHERE id = ${id}::uuid AND deleted_at IS NULL FOR UPDATE`
  if (!row) throw notFound('intervention')
  if (row.version !== version) throw new StaleVersion(told(await getIntervention(tx, id)))
  const refusal = refusalOf(row.review_state, corrigendum)
  if (refusal === 'final')
    throw conflict('final', 'This record is final: it changes by a corrigendum only, which says why.')
  if (refusal === 'not-final') throw unprocessable('corrigendum', 'Only a final record takes a corrigendum')
  return row.review_state
}

async function found({ database }: Context, id: string) {
  const row = await database.prisma.intervention.findFirst({
    where: { id, deletedAt: null, conference: { deletedAt: null } },
  })
  if (!row) throw notFound('intervention')
  return row
}

// The database clears the motion of what is no point of order, so that changing the kind is enough.
function asAsked({ motion }: Pick<InterventionChange, 'motion'>, made: Current) {
  if (motion && made.motion === null) throw unprocessable('motion', 'Only a point of order makes a motion')
  return made
}

const noSession = () => unprocessable('sessionId', 'There is no such session')

async function conferenceOf(tx: Transaction, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { id: sessionId, deletedAt: null, conference: { deletedAt: null } },
  })
  if (!session) throw noSession()
  return session.conferenceId
}

async function sameConference(context: Context, sessionId: string, conferenceId: string) {
  if ((await conferenceOf(context.database.prisma, sessionId)) !== conferenceId)
    throw unprocessable('sessionId', 'This session belongs to another conference')
}

// The fields that are columns of the record itself.
function columnsOf(body: InterventionChange) {
  const {
    sessionId: _s,
    delegationId: _d,
    groupIds: _g,
    themes: _h,
    texts: _t,
    citations: _c,
    reviewState: _r,
    corrigendum: _k,
    ...columns
  } = body
  return columns
}

function reviewOf({ reviewState }: InterventionChange, { caller }: Context) {
  if (!reviewState) return {}
  const reviewed = reviewState === 'provisional' ? null : new Date()
  return { reviewState, reviewedAt: reviewed, reviewedById: reviewed && caller!.id }
}
