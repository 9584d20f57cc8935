import type { z } from 'zod'
import type { corrigendumInput } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'

export type Corrigendum = z.output<typeof corrigendumInput>

type Of = { id: string; conferenceId: string; changeId: string }

/** Keeps why a final record was changed with the change itself; dated today in the zone of the conference, or as said. */
export async function keepCorrigendum(
  tx: Transaction,
  { id, conferenceId, changeId }: Of,
  { reason, issuedOn }: Corrigendum,
) {
  const day = issuedOn ?? (await today(tx, conferenceId))
  await tx.corrigendum.create({ data: { interventionId: id, changeId, reason, issuedOn: day } })
}

async function today(tx: Transaction, conferenceId: string) {
  const [row] = await tx.$queryRaw<[{ day: string }]>`
    SELECT (now() AT TIME ZONE time_zone)::date::text AS day FROM conference WHERE id = ${conferenceId}::uuid`
  return new Date(row.day)
}
