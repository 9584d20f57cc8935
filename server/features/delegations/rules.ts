/** What hangs on a delegation. */
export type Use = { interventions: number; delegates: number; chairs: number; treatyActions: number }

const words: Record<keyof Use, [one: string, many: string]> = {
  interventions: ['intervention', 'interventions'],
  delegates: ['delegate', 'delegates'],
  chairs: ['place in the chair', 'places in the chair'],
  treatyActions: ['treaty action', 'treaty actions'],
}

/** Why a delegation cannot be hidden, in words; null when nothing hangs on it. */
export function inUse(use: Use): string | null {
  const held = (Object.keys(words) as (keyof Use)[])
    .filter((what) => use[what] > 0)
    .map((what) => `${use[what]} ${words[what][use[what] === 1 ? 0 : 1]}`)
  if (held.length === 0) return null
  return `The delegation has ${held.join(', ')}. Move or delete them first.`
}
