const titles =
  'mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|madam|madame|mme|mlle|sr|sra|srta|herr|frau|' +
  'hon|honourable|honorable|excellency|h e|s e|his excellency|her excellency|his royal highness|her royal highness'
const honorifics = new RegExp(`(?<=^| )(${titles})(?= |$)`, 'g')

/** A folded name as typed, without the honorifics in it; one that is nothing but an honorific stays. */
export function withoutHonorifics(text: string): string {
  const rest = text.replace(honorifics, '').replace(/ +/g, ' ').trim()
  return rest === '' ? text : rest
}

/** What hangs on a person. */
export type Use = { interventions: number; delegates: number; chairs: number }

const words: Record<keyof Use, [one: string, many: string]> = {
  interventions: ['intervention', 'interventions'],
  delegates: ['place in a delegation', 'places in delegations'],
  chairs: ['place in the chair', 'places in the chair'],
}

/** Why a person cannot be hidden, in words; null when nothing hangs on the person. */
export function inUse(use: Use): string | null {
  const held = (Object.keys(words) as (keyof Use)[])
    .filter((what) => use[what] > 0)
    .map((what) => `${use[what]} ${words[what][use[what] === 1 ? 0 : 1]}`)
  if (held.length === 0) return null
  return `The person has ${held.join(', ')}. Move or delete them first.`
}
