/** How far apart places in a list are made, so that moving between two neighbours touches one row. */
export const placeStep = 1024

/** The place between two neighbours; null when the gap is used up and the list must be renumbered. */
export function placeBetween(before: number | null, after: number | null): number | null {
  if (after === null) return (before ?? 0) + placeStep
  const between = Math.floor(((before ?? 0) + after) / 2)
  return between > (before ?? 0) && between < after ? between : null
}
