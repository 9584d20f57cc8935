/** Filing under letters as a language does it: Đ is a letter in Vietnamese and a D elsewhere, Å the last in Swedish. */
export type Filing = {
  /** Of names as they are filed, `asFiled`. */
  compare: (a: string, b: string) => number
  letterOf: (filed: string) => string
}

/** Where names begin with a figure, or with nothing that is written. */
export const figures = '0–9'
export const unfiled = '—'

const basic = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
// Latin capitals beyond A to Z; those without a base of their own in Unicode are told theirs.
const further = Array.from({ length: 0x250 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at)).filter(
  (one) => /\p{Lu}/u.test(one),
)
const untold: Record<string, string> = { Æ: 'AE', Ø: 'O', Đ: 'D', Ł: 'L', Œ: 'OE', Þ: 'TH', Ð: 'D' }
const baseOf = (letter: string) => untold[letter] ?? letter.normalize('NFD').charAt(0)

const known = new Map<string, Filing>()

/** How a language files names. A language that is not known files as English does. */
export function filingOf(language: string): Filing {
  const made = known.get(language) ?? make(language)
  known.set(language, made)
  return made
}

function make(language: string): Filing {
  const exact = new Intl.Collator([language, 'en'], { numeric: true })
  const base = new Intl.Collator([language, 'en'], { sensitivity: 'base' })
  const labels = labelsOf(base, exact)
  return {
    compare: (a, b) => exact.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0),
    letterOf(filed) {
      const first = filed.charAt(0)
      if (first === '') return unfiled
      if (/\p{N}/u.test(first)) return figures
      if (!/\p{Script=Latin}/u.test(first)) return capital(filed)
      return labels.findLast((label) => base.compare(label, filed) <= 0) ?? 'A'
    },
  }
}

// A letter stands for itself where the language tells it from its base, and English does not.
function labelsOf(collator: Intl.Collator, exact: Intl.Collator): string[] {
  const english = new Intl.Collator('en', { sensitivity: 'base' })
  const own = further.filter(
    (letter) =>
      english.compare(letter, baseOf(letter)) === 0 && collator.compare(letter, baseOf(letter)) !== 0,
  )
  const labels = [...basic]
  // Of those that a language files as one, the first is the letter: Ö in Swedish, not Ô.
  for (const letter of own.sort(exact.compare))
    if (!labels.some((label) => collator.compare(label, letter) === 0)) labels.push(letter)
  return labels.sort(collator.compare)
}

/** A name as it is filed: quotation marks and brackets before it do not count. */
export const asFiled = (name: string) => name.replace(/^[^\p{L}\p{N}]+/u, '')
const capital = (name: string) => [...name.normalize('NFD')][0]!.toLocaleUpperCase()
