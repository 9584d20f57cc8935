import type { Findable, KnownDelegation } from './known.ts'
import { isNearly, plain, squeezed } from './plain.ts'

/** How well a delegation answers what was typed; up to `isExact` it is nobody else. */
const ranks = [
  'shortcut',
  'code',
  'name',
  'alias',
  'codeBegins',
  'nameBegins',
  'wordsBegin',
  'aliasBegins',
  'nameHolds',
  'aliasHolds',
  'nearly',
] as const
type Rank = (typeof ranks)[number]

const exact: Rank[] = ['shortcut', 'code', 'name', 'alias']
export const isExact = (rank: Rank) => exact.includes(rank)

export type Found = { delegation: KnownDelegation; rank: Rank }

/**
 * The delegations that answer what was typed, the best first: by its shortcut, its code, its name, then any other
 * name of it in any language, whole, from its beginning, in the middle, and last with a letter or two mistyped.
 */
export function findDelegations(findables: readonly Findable[], typed: string): Found[] {
  const wanted = { squeezed: squeezed(typed), words: plain(typed).split(' ') }
  if (wanted.squeezed === '') return []
  return findables
    .flatMap((one) => {
      const rank = rankOf(one, wanted)
      return rank ? [{ delegation: one.delegation, rank }] : []
    })
    .sort(
      (a, b) =>
        ranks.indexOf(a.rank) - ranks.indexOf(b.rank) ||
        a.delegation.name.length - b.delegation.name.length ||
        (a.delegation.name < b.delegation.name ? -1 : 1),
    )
}

type Wanted = { squeezed: string; words: string[] }

function rankOf(one: Findable, { squeezed: text, words }: Wanted): Rank | undefined {
  if (one.shortcut === text) return 'shortcut'
  if (one.code === text) return 'code'
  if (one.name === text) return 'name'
  if (one.others.includes(text)) return 'alias'
  if (one.shortcut.startsWith(text) || one.code.startsWith(text)) return 'codeBegins'
  if (one.name.startsWith(text)) return 'nameBegins'
  if (allBegin(one.words, words)) return 'wordsBegin'
  if (one.others.some((name) => name.startsWith(text)) || allBegin(one.otherWords, words))
    return 'aliasBegins'
  // Two letters are in the middle of almost every name.
  if (text.length < 3) return undefined
  if (one.name.includes(text)) return 'nameHolds'
  if (one.others.some((name) => name.includes(text))) return 'aliasHolds'
  const most = text.length >= 9 ? 2 : text.length >= 5 ? 1 : 0
  if (most > 0 && [one.name, ...one.others].some((name) => isNearly(name, text, most))) return 'nearly'
  return undefined
}

const allBegin = (words: string[], typed: string[]) =>
  typed.every((part) => words.some((word) => word.startsWith(part)))
