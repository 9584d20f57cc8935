import type { IndexHeading } from '#contract/speech-index'
import { filingOf, unfiled } from './letters.ts'
import type { Row } from './queries/headings.ts'

/** A heading in its place, or another name that leads to one; without its entries. */
export type Filed = Omit<IndexHeading, 'entries' | 'isContinued'>

/** A stretch of a heading's entries: from one, counted from 0, up to another. */
export type Part = Filed & { from: number; to: number; isContinued: boolean }

const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const wordsOf = (name: string) => folded(name).split(' ')
const nameIn = (names: Record<string, string>, language: string) =>
  names[language] ?? names[language.split('-')[0]!]

/** Headings and the names that lead to them, in the alphabet of a language. */
export function arrange(rows: readonly Row[], language: string): Filed[] {
  const { compare, letterOf } = filingOf(language)
  const filed = rows.map((row) => {
    const name = row.name === null ? null : (nameIn(row.names, language) ?? row.name)
    return { row, name, letter: name === null ? unfiled : letterOf(name) }
  })
  const targets = new Map(
    filed.map(({ row: { key }, name, letter }) => [key, { key, letter, name: name ?? '' }]),
  )
  const headings = filed.map(({ row: { key, kind, code, count, related }, name, letter }): Filed => {
    const seeAlso = related.flatMap((other) => targets.get(other) ?? [])
    return {
      key,
      letter,
      kind,
      code,
      name,
      count,
      see: null,
      seeAlso: seeAlso.sort((a, b) => compare(a.name, b.name)),
    }
  })
  const taken = new Set(filed.map(({ name }) => folded(name ?? '')))
  const references = filed.flatMap(({ row, name }) =>
    name === null
      ? []
      : leading(row, name, language)
          .filter((other) => !taken.has(folded(other)))
          .map(
            (other): Filed => ({
              key: `see ${row.key} ${folded(other)}`,
              letter: letterOf(other),
              kind: row.kind,
              code: null,
              name: other,
              count: 0,
              see: targets.get(row.key)!,
              seeAlso: [],
            }),
          ),
  )
  return [...headings, ...references].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      compare(a.name ?? '', b.name ?? '') ||
      a.key.localeCompare(b.key),
  )
}

// Other names that somebody who reads this language may look under. Names that stand beside the heading anyway, that
// are only longer than it or than another, or that are another language's, would bury the rest.
function leading({ name: used, otherNames, kind }: Row, name: string, language: string): string[] {
  const known = otherNames.filter((one) => one.language === language || one.language === null)
  const mine = new Set([name, ...known.flatMap((one) => (one.language ? one.name : []))].flatMap(wordsOf))
  const theirs = otherNames.filter((one) => one.language !== null && one.language !== language)
  // A word that stands in the name in another language, and in none of this one, makes a name that language's.
  const foreign = new Set(theirs.flatMap((one) => wordsOf(one.name)))
  const isTheirs = (other: string) => wordsOf(other).some((word) => foreign.has(word) && !mine.has(word))
  // Somebody may be known by some of the names that others are filed under.
  const isPart = (other: string) => (kind === 'speaker' ? isTurned(other, name) : holds(name, other))
  const others = [
    ...new Map([used ?? name, ...known.map((one) => one.name)].map((one) => [folded(one), one])).values(),
  ]
    .filter((other) => !isBeside(other, name) && !isPart(other) && isWrittenLike(other, name, language))
    .filter((other) => other === used || !isTheirs(other))
  return others.filter((other) => ![name, ...others].some((one) => one !== other && holds(other, one)))
}

// "Republic of Vietnam" holds "Viet Nam".
const holds = (name: string, part: string) => {
  const words = wordsOf(name)
  return wordsOf(part).every((word) => words.includes(word)) || words.includes(wordsOf(part).join(''))
}

// Filed right beside the heading, or misspelled: nobody has to be led.
const isBeside = (other: string, name: string) => {
  const [mine, theirs] = [wordsOf(name), wordsOf(other)]
  return mine[0] === theirs[0] || isMisspelled(theirs.join(''), mine.join(''))
}

// One letter too many, too few, another, or two that changed places.
function isMisspelled(other: string, name: string) {
  if (other === name) return true
  if (Math.abs(other.length - name.length) > 1) return false
  let from = 0
  while (from < name.length && other[from] === name[from]) from += 1
  const rests = (a: string, b: string) =>
    a.slice(from + 1) === b.slice(from) || a.slice(from) === b.slice(from + 1)
  const isTwisted =
    other[from] === name[from + 1] &&
    other[from + 1] === name[from] &&
    other.slice(from + 2) === name.slice(from + 2)
  return rests(other, name) || other.slice(from + 1) === name.slice(from + 1) || isTwisted
}

const isTurned = (other: string, name: string) => holds(other, name) && holds(name, other)

const onlyVietnamese = /đ|\u0306|\u0309|\u0323|\u031b/
const capitals = /^[\p{Lu}\p{P}]+$/u

// An alias does not say in which language it is; its letters do.
function isWrittenLike(other: string, name: string, language: string) {
  const latin = /\p{Script=Latin}/u
  if (latin.test(other) !== latin.test(name)) return false
  const letters = other.normalize('NFD').toLowerCase()
  if (language === 'vi') return /đ|\p{M}/u.test(letters) || capitals.test(other)
  if (language === 'en') return !/đ|\p{M}/u.test(letters)
  return !onlyVietnamese.test(letters)
}

export const pageEntries = 500

/** Headings cut into pages of at most 500 lines; one that is longer goes on on the next. */
export function paged(headings: readonly Filed[]): Part[][] {
  const pages: Part[][] = [[]]
  let room = pageEntries
  for (const heading of headings) {
    const lines = Math.max(1, heading.count)
    // What fits on a page of its own is not torn.
    if (lines > room && room < pageEntries && lines <= pageEntries) {
      pages.push([])
      room = pageEntries
    }
    for (let from = 0; from < lines; ) {
      if (room === 0) {
        pages.push([])
        room = pageEntries
      }
      const to = Math.min(lines, from + room)
      pages.at(-1)!.push({ ...heading, from, to: heading.count === 0 ? 0 : to, isContinued: from > 0 })
      room -= to - from
      from = to
    }
  }
  return pages
}
