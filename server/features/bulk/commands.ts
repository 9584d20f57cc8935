import type { BulkRequest } from '#contract/bulk'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { holdShown } from '../../database/records.ts'
import type { Context } from '../../http/context.ts'
import { conflict, unprocessable } from '../../http/errors.ts'
import { getBareChange } from '../history/queries.ts'
import { findForBulk } from './queries.ts'
import { placesAmong } from './rules.ts'

const { sql } = Prisma

const actions = {
  review: 'intervention.review',
  theme: 'intervention.addTheme',
  session: 'intervention.move',
}

/**
 * Does one act to many interventions of a conference, as one change. Final ones and those that are so already are
 * left out. Throws 409 when it would touch another number than was expected, 422 by field.
 */
export async function changeInBulk(
  context: Context,
  { expected, ...request }: BulkRequest & { expected: number },
) {
  const { act, conferenceId } = request
  return context.change(actions[act.kind], conferenceId, async (tx, changeId) => {
    await holdTarget(tx, request)
    const { ids } = await findForBulk(tx, request, true)
    if (ids.length !== expected)
      throw conflict('count-differs', `It would touch ${ids.length} by now, not ${expected}. Look again.`)
    if (act.kind === 'review') await setReviewState(tx, ids, act.reviewState, context.caller!.id)
    else if (act.kind === 'theme') await addTheme(tx, ids, act)
    else await move(tx, ids, act.sessionId)
    return getBareChange(tx, changeId)
  })
}

// What it leads to is there, and stays so until the commit.
async function holdTarget(tx: Transaction, { act, conferenceId }: BulkRequest) {
  const inUse = sql`AND t.retired_at IS NULL AND t.merged_into_id IS NULL`
  if (act.kind === 'theme' && (await holdShown(tx, 'theme', [act.themeId], inUse)).size === 0)
    throw unprocessable('act.themeId', 'There is no such theme that is in use')
  if (act.kind !== 'session') return
  const here = await tx.$queryRaw<unknown[]>`
    SELECT id FROM session WHERE id = ${act.sessionId}::uuid AND conference_id = ${conferenceId}::uuid
       AND deleted_at IS NULL FOR NO KEY UPDATE`
  if (here.length === 0) throw unprocessable('act.sessionId', 'There is no such session at this conference')
}

const setReviewState = (tx: Transaction, ids: string[], state: string, by: string) => {
  const reviewed = state === 'provisional' ? null : by
  return tx.$executeRaw`
    UPDATE intervention SET review_state = ${state}::"ReviewState", reviewed_by_id = ${reviewed}::uuid,
        reviewed_at = CASE WHEN ${reviewed}::uuid IS NOT NULL THEN date_trunc('milliseconds', now()) END
     WHERE id = ANY(${ids}::uuid[])`
}

async function addTheme(tx: Transaction, ids: string[], { themeId, stance = null }: ThemeAct) {
  await tx.$executeRaw`
    INSERT INTO intervention_theme (intervention_id, theme_id, stance, position)
    SELECT i.id, ${themeId}::uuid, ${stance}::"Stance", coalesce(max(it.position) + 1, 0)
      FROM unnest(${ids}::uuid[]) AS i (id) LEFT JOIN intervention_theme it ON it.intervention_id = i.id
     GROUP BY i.id`
  await tx.$executeRaw`UPDATE intervention SET version = version + 1 WHERE id = ANY(${ids}::uuid[])`
}

type ThemeAct = Extract<BulkRequest['act'], { kind: 'theme' }>

async function move(tx: Transaction, ids: string[], sessionId: string) {
  const there = await tx.$queryRaw<{ id: string; position: number; startedAt: Date | null }[]>`
    SELECT id, position, started_at AS "startedAt" FROM intervention
     WHERE session_id = ${sessionId}::uuid AND deleted_at IS NULL ORDER BY position`
  const moving = await tx.$queryRaw<{ id: string; startedAt: Date | null }[]>`
    SELECT i.id, i.started_at AS "startedAt" FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked (id, nth)
      JOIN intervention i ON i.id = asked.id ORDER BY asked.nth`
  const placed = placesAmong(there, moving)
  await tx.$executeRaw`
    UPDATE intervention i SET position = placed.position, session_id = ${sessionId}::uuid,
        agenda_item_id = CASE WHEN i.session_id = ${sessionId}::uuid THEN i.agenda_item_id END
      FROM unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ position }) => position)}::int[])
        AS placed (id, position)
     WHERE i.id = placed.id`
}
