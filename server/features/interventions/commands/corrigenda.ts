import type { z } from 'zod'
import type { corrigendumInput } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { unprocessable } from '../../../http/errors.ts'

export type Corrigendum = z.output<typeof corrigendumInput>

type Of = { id: string; changeId: string }

/**
 * Keeps why a final record was changed with the change itself; dated today in the zone of the conference, or as said.
 * Throws 422 for a day before the session or still to come.
 */
export async function keepCorrigendum(
  tx: Transaction,
  { id, changeId }: Of,
  { reason, issuedOn }: Corrigendum,
) {
  const { heldOn, today } = await daysOf(tx, id)
  if (issuedOn && (issuedOn < heldOn || issuedOn > today))
    throw unprocessable('corrigendum.issuedOn', 'Must lie between the day of the session and today')
  await tx.corrigendum.create({ data: { interventionId: id, changeId, reason, issuedOn: issuedOn ?? today } })
}

async function daysOf(tx: Transaction, id: string) {
  const [row] = await tx.$queryRaw<[{ held_on: string; today: string }]>`
    SELECT s.held_on::text, (now() AT TIME ZONE c.time_zone)::date::text AS today FROM intervention i
      JOIN session s ON s.id = i.session_id JOIN conference c ON c.id = i.conference_id WHERE i.id = ${id}::uuid`
  return { heldOn: new Date(row.held_on), today: new Date(row.today) }
}
