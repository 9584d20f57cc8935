export type ReviewState = 'provisional' | 'checked' | 'final'

/** A final record changes only after somebody has taken it back to checked, which the history keeps. */
export const mayChange = (state: ReviewState, next: ReviewState | undefined) =>
  state !== 'final' || (next !== undefined && next !== 'final')

export type Stance = 'supports' | 'opposes' | 'conditional' | 'mentions'

const stanceBits: Record<Stance, number> = { supports: 1, opposes: 2, conditional: 4, mentions: 8 }

/** Stances as the database files them: one bit each. */
export const stanceMask = (stances: Stance[]) =>
  stances.reduce((mask, stance) => mask | stanceBits[stance], 0)

const dayZero = Date.UTC(1800, 0, 1)

/** Where a day begins in the record's order; twin of `sitting_rank()` in the database. */
export const dayRank = (day: Date) => BigInt((day.getTime() - dayZero) / 86_400_000) * 4_294_967_296n
