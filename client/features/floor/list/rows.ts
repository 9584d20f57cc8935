import type { Floor, FloorEntry } from '#floor/state'

/** Who was to speak and does not: withdrawn or absent, by the places they hold. */
export const outOf = ({ entries }: Pick<Floor, 'entries'>): FloorEntry[] =>
  entries.filter(({ status }) => status === 'withdrawn' || status === 'absent')

/** The row so many steps from one, within the rows; from none, the first or the last. */
export function stepTo<Row extends { id: string }>(
  rows: readonly Row[],
  from: string | undefined,
  step: number,
) {
  const at = rows.findIndex(({ id }) => id === from)
  const to = at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step
  return rows[Math.max(0, Math.min(rows.length - 1, to))]
}
