/** How far apart places in a list are made, so that moving between two neighbours touches one row. */
export const placeStep = 1024

/** The place between two neighbours; null when the gap is used up and the list must be renumbered. */
export function placeBetween(before: number | null, after: number | null): number | null {
  if (after === null) return (before ?? 0) + placeStep
  const between = Math.floor(((before ?? 0) + after) / 2)
  return between > (before ?? 0) && between < after ? between : null
}

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
