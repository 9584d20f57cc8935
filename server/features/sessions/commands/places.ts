import { placeBetween, placeStep } from '../../../contract/places.ts'
import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'

/** The place in a programme for a session of a day and a time: after the last that does not come later. */
export async function placeByTime(
  tx: Transaction,
  conferenceId: string,
  { heldOn, startsAt }: { heldOn: Date; startsAt: Date | null },
) {
  await holdProgramme(tx, conferenceId)
  const [before] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM session WHERE conference_id = ${conferenceId}::uuid AND deleted_at IS NULL
       AND (held_on < ${heldOn}::date OR held_on = ${heldOn}::date
         AND NOT coalesce(coalesce(scheduled_start_at, started_at) > ${startsAt}::timestamptz, FALSE))
     ORDER BY held_on DESC, position DESC LIMIT 1`
  return placeAfter(tx, conferenceId, before?.id ?? null)
}

/**
 * The place after another session of the conference; null: the first. Throws 422 when the other is not of the
 * conference, or on a later day, which comes after whatever the place.
 */
export async function placeAfterOne(
  tx: Transaction,
  { conferenceId, heldOn }: { conferenceId: string; heldOn: Date },
  afterId: string | null,
) {
  await holdProgramme(tx, conferenceId)
  const after =
    afterId === null
      ? null
      : await tx.session.findFirst({ where: { id: afterId, conferenceId, deletedAt: null } })
  if (afterId !== null && !after)
    throw unprocessable('afterId', 'There is no such session at this conference')
  if (after && after.heldOn > heldOn)
    throw unprocessable(
      'afterId',
      'That session is held on a later day. Change the day to move this one there.',
    )
  return placeAfter(tx, conferenceId, afterId)
}

const holdProgramme = (tx: Transaction, conferenceId: string) =>
  tx.$queryRaw`SELECT 1 FROM conference WHERE id = ${conferenceId}::uuid FOR NO KEY UPDATE`

async function placeAfter(tx: Transaction, conferenceId: string, beforeId: string | null): Promise<number> {
  const [{ before, after }] = await tx.$queryRaw<[{ before: number | null; after: number | null }]>`
    SELECT b.position AS before, (SELECT min(position) FROM session
       WHERE conference_id = ${conferenceId}::uuid AND deleted_at IS NULL AND position > coalesce(b.position, -1)) AS after
      FROM (SELECT max(position) AS position FROM session WHERE id = ${beforeId}::uuid) b`
  const place = placeBetween(before, after)
  if (place !== null) return place
  await tx.$executeRaw`
    UPDATE session s SET position = ranked.rank * ${placeStep}::int
      FROM (SELECT id, row_number() OVER (ORDER BY position)::int AS rank
              FROM session WHERE conference_id = ${conferenceId}::uuid AND deleted_at IS NULL) ranked
     WHERE ranked.id = s.id`
  return placeAfter(tx, conferenceId, beforeId)
}
