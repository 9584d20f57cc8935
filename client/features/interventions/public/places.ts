import type { textKinds } from '#contract/interventions'

type TextKind = (typeof textKinds)[number]

/**
 * A place in what is recorded of an intervention, as its address says it (`?at=`): its summary, the passage of a theme
 * or one of its texts, and where in it, in characters from 0.
 */
export type Place = { field: 'summary' | 'passage' | 'text'; of: string; begins: number; length: number }

const separator = '~'

/** How an address writes a place: `text~verbatim~en~120~34`. */
export const writtenPlace = ({ field, of, begins, length }: Place) =>
  [field, ...(of ? [of] : []), ...(length > 0 ? [begins, length] : [])].join(separator)

export const passagePlace = (theme: string) =>
  writtenPlace({ field: 'passage', of: theme, begins: 0, length: 0 })

export const textOf = (kind: TextKind, language: string) => `${kind}${separator}${language}`

/** The place that an address says; null: none, or what it says is none. */
export function readPlace(written: string | undefined): Place | null {
  const [field, ...rest] = (written ?? '').split(separator)
  if (field !== 'summary' && field !== 'passage' && field !== 'text') return null
  const names = { summary: 0, passage: 1, text: 2 }[field]
  const [begins = 0, length = 0, ...more] = rest.slice(names).map(Number)
  const isWhole = rest.length >= names && more.length === 0 && [begins, length].every(Number.isSafeInteger)
  return isWhole && begins >= 0 && length >= 0
    ? { field, of: rest.slice(0, names).join(separator), begins, length }
    : null
}
