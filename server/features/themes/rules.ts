const step = 1024

/** The place after one sibling and before the next, null standing for none; null when no place is free there. */
export function placeBetween(before: number | null, after: number | null): number | null {
  if (after === null) return before === null ? 0 : before + step
  if (before === null) return after - step
  const between = Math.floor((before + after) / 2)
  return between > before ? between : null
}

const palette = Array.from({ length: 10 }, (_, hue) => hue)

/** The palette's hue that the fewest of those in use are; of several the first. */
export function leastUsed(hues: number[]): number {
  const uses = (hue: number) => hues.filter((used) => used === hue).length
  return palette.reduce((best, hue) => (uses(hue) < uses(best) ? hue : best))
}

/** Why a theme cannot be hidden, in words; null when nothing hangs on it. */
export function inUse({ interventions, children }: { interventions: number; children: number }) {
  if (interventions > 0)
    return `${interventions === 1 ? '1 intervention is' : `${interventions} interventions are`} tagged with the theme. Retire it instead.`
  if (children > 0)
    return `${children === 1 ? '1 theme stands' : `${children} themes stand`} below the theme. Move or delete ${children === 1 ? 'it' : 'them'} first.`
  return null
}
