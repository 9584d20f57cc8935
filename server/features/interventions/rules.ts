export type ReviewState = 'provisional' | 'checked' | 'final'

/**
 * Whether a record may be changed as asked: a final one by corrigendum only, and no other takes one. Null: it may;
 * else what is wrong.
 */
export function refusalOf(state: ReviewState, corrigendum: object | undefined): 'final' | 'not-final' | null {
  if (state === 'final') return corrigendum ? null : 'final'
  return corrigendum ? 'not-final' : null
}

/** Why an intervention cannot be hidden, in words. */
export const answeredBy = (answers: number) =>
  `${answers === 1 ? 'Another intervention answers' : `${answers} interventions answer`} this one. Change what is answered there first.`

export type Stance = 'supports' | 'opposes' | 'conditional' | 'mentions'

const stanceBits: Record<Stance, number> = { supports: 1, opposes: 2, conditional: 4, mentions: 8 }

/** Stances as the database files them: one bit each. */
export const stanceMask = (stances: Stance[]) =>
  stances.reduce((mask, stance) => mask | stanceBits[stance], 0)

const dayZero = Date.UTC(1800, 0, 1)

/** Where a day begins in the record's order; twin of `sitting_rank()` in the database. */
export const dayRank = (day: Date) => BigInt((day.getTime() - dayZero) / 86_400_000) * 4_294_967_296n
