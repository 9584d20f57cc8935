import type { Transaction } from '../../../database/database.ts'
import { conflict } from '../../../http/errors.ts'

/** Throws 409 when a delegation has final interventions, which only a corrigendum gives to another country. */
export async function refuseFinalToMove(tx: Transaction, delegationId: string) {
  const final = await tx.intervention.count({
    where: { delegationId, reviewState: 'final', deletedAt: null },
  })
  if (final > 0)
    throw conflict(
      'final',
      `${final === 1 ? 'One final intervention' : `${final} final interventions`} would become another country's. A corrigendum to each says why.`,
    )
}
