import { placeBetween, placeStep } from '../../../contract/places.ts'
import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'

/**
 * The place in a session's list for an intervention that started at an instant: after the last that started by
 * then; without a start, the end of the list. Keeps others from placing in the same session until the commit.
 */
export async function placeByTime(tx: Transaction, sessionId: string, startedAt: Date | null | undefined) {
  await holdList(tx, sessionId)
  const [before] = startedAt
    ? await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM intervention WHERE session_id = ${sessionId}::uuid AND deleted_at IS NULL
           AND position < coalesce((SELECT min(position) FROM intervention WHERE session_id = ${sessionId}::uuid
                 AND deleted_at IS NULL AND started_at > ${startedAt}), 2147483647)
         ORDER BY started_at > ${startedAt}, started_at IS NULL, position DESC LIMIT 1`
    : await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM intervention WHERE session_id = ${sessionId}::uuid AND deleted_at IS NULL
         ORDER BY position DESC LIMIT 1`
  return placeAfter(tx, sessionId, before?.id ?? null)
}

/** The place after another intervention of the session; null: the first. Throws 422 when it is not of the session. */
export async function placeAfterOne(tx: Transaction, sessionId: string, afterId: string | null) {
  await holdList(tx, sessionId)
  if (
    afterId !== null &&
    !(await tx.intervention.count({ where: { id: afterId, sessionId, deletedAt: null } }))
  )
    throw unprocessable('afterId', 'There is no such intervention in this session')
  return placeAfter(tx, sessionId, afterId)
}

/** Keeps others from placing in a session's list until the commit; taken before any row of the list. */
export const holdList = (tx: Transaction, sessionId: string) =>
  tx.$queryRaw`SELECT 1 FROM session WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`

async function placeAfter(tx: Transaction, sessionId: string, beforeId: string | null): Promise<number> {
  const [{ before, after }] = await tx.$queryRaw<[{ before: number | null; after: number | null }]>`
    SELECT b.position AS before, (SELECT min(position) FROM intervention
       WHERE session_id = ${sessionId}::uuid AND deleted_at IS NULL AND position > coalesce(b.position, -1)) AS after
      FROM (SELECT max(position) AS position FROM intervention WHERE id = ${beforeId}::uuid) b`
  const place = placeBetween(before, after)
  if (place !== null) return place
  await tx.$executeRaw`
    UPDATE intervention i SET position = ranked.rank * ${placeStep}::int
      FROM (SELECT id, row_number() OVER (ORDER BY position)::int AS rank
              FROM intervention WHERE session_id = ${sessionId}::uuid AND deleted_at IS NULL) ranked
     WHERE ranked.id = i.id`
  return placeAfter(tx, sessionId, beforeId)
}
