import { type Found, findDelegations, isExact } from './find.ts'
import type { Known, KnownDelegation } from './known.ts'
import { squeezed } from './plain.ts'

/** What a line of a pasted list was understood as; `perhaps` is the likeliest and wants a look. */
export type PastedLine = {
  text: string
  delegation: KnownDelegation | null
  certainty: 'sure' | 'perhaps' | 'none'
  groupIds: string[]
}

/** Numbers and marks that lists begin their lines with: `12.`, `3)`, `-`, `•`. */
const bullet = /^\s*(?:\(?\d{1,3}\s*[.):–-]|\d{1,3}\s(?=\D)|[-–—•·*▪◦])\s*/u
const behalf =
  /\b(?:on behalf of|au nom d(?:e|u|es)|en nombre de)\s+(?:the\s+)?(.+?)\)?\s*$|thay mặt\s+(.+?)\)?\s*$/iu
const parts = /\s*[\t;,:|()[\]/]\s*|\s+[–—-]\s+/u

/** Reads a pasted list of names, a line each; lines without a letter are none. */
export const readLines = (pasted: string, known: Known): PastedLine[] =>
  pasted
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => readLine(text.trim(), known))

function readLine(text: string, known: Known): PastedLine {
  const named = text.replace(bullet, '')
  const groupIds = groupsIn(named, known)
  const alone = named.replace(behalf, '').trim()
  const candidates = [alone, ...alone.split(parts)].filter((part) => squeezed(part).length > 1)
  const found = candidates.map((candidate) => byName(candidate, findDelegations(known.findables, candidate)))
  const sure = found.find(([best, next]) => best && isExact(best.rank) && !(next && isExact(next.rank)))
  const [likeliest] = sure ?? found.find((list) => list.length > 0) ?? []
  const certainty = sure ? 'sure' : likeliest ? 'perhaps' : 'none'
  return { text, delegation: likeliest?.delegation ?? null, certainty, groupIds }
}

/** In a list of names a code is written in capitals: "Nga" is Russia in Vietnamese, NGA is Nigeria. */
function byName(candidate: string, found: Found[]): Found[] {
  if (candidate === candidate.toUpperCase()) return found.slice(0, 1)
  const names = found.filter(({ rank }) => rank !== 'shortcut' && rank !== 'code')
  const codes = found.filter((one) => !names.includes(one))
  return names[0] && isExact(names[0].rank) ? [...names, ...codes] : found
}

function groupsIn(text: string, { groups }: Known): string[] {
  const said = text.match(behalf)
  const name = squeezed(said?.[1] ?? said?.[2] ?? '')
  if (name === '') return []
  const found = [...groups.values()].find((group) =>
    [group.code, group.name, ...Object.values(group.names)].some((one) => squeezed(one) === name),
  )
  return found ? [found.id] : []
}
