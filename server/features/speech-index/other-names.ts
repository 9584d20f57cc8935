import type { Row } from './queries/headings.ts'
import { foldedName, wordsOf } from './words-of-names.ts'

/**
 * Other names of a heading that somebody who reads a language may look under. Names that stand beside the heading
 * anyway, that are only longer than it or than another, or that are another language's, would bury the rest.
 */
export function otherNamesOf(
  { name: used, otherNames, kind }: Row,
  name: string,
  language: string,
): string[] {
  const known = otherNames.filter((one) => one.language === language || one.language === null)
  const mine = new Set([name, ...known.flatMap((one) => (one.language ? one.name : []))].flatMap(wordsOf))
  const theirs = otherNames.filter((one) => one.language !== null && one.language !== language)
  // A word that stands in the name in another language, and in none of this one, makes a name that language's.
  const foreign = new Set(theirs.flatMap((one) => wordsOf(one.name)))
  const isTheirs = (other: string) => wordsOf(other).some((word) => foreign.has(word) && !mine.has(word))
  // What does not say in which language it is may be in none that the reader looks under.
  const said = new Set(known.flatMap((one) => (one.language ? one.name : [])))
  const isRead = (other: string) => said.has(other) || isWrittenLike(other, name, language)
  // Somebody may be known by some of the names that others are filed under.
  const isPart = (other: string) => (kind === 'speaker' ? isTurned(other, name) : holds(name, other))
  const others = [
    ...new Map([used ?? name, ...known.map((one) => one.name)].map((one) => [foldedName(one), one])).values(),
  ]
    .filter((other) => !isBeside(other, name) && !isPart(other) && isRead(other))
    .filter((other) => other === used || said.has(other) || !isTheirs(other))
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

// Somebody's other name does not say in which language it is; its letters do.
function isWrittenLike(other: string, name: string, language: string) {
  const latin = /\p{Script=Latin}/u
  if (latin.test(other) !== latin.test(name)) return false
  const letters = other.normalize('NFD').toLowerCase()
  if (language === 'vi') return /đ|\p{M}/u.test(letters) || capitals.test(other)
  if (language === 'en') return !/đ|\p{M}/u.test(letters)
  return !onlyVietnamese.test(letters)
}
