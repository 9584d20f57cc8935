import type { Sought } from '../../database/full-text.ts'

/** A stretch of text in parts, those that were sought marked. */
export type Marked = { begins: number; ends: number; parts: { text: string; isHit: boolean }[] }

const around = 240

/**
 * The stretch of a text that says most of what was sought, in parts. It begins and ends between words. Forgives case
 * and accents as the search does. Where lines are apart, no phrase goes from one to the next. Null when it says none
 * of it.
 */
export function mark(text: string, sought: Sought, areLinesApart = false): Marked | null {
  const words = wordsOf(text, areLinesApart)
  const rows = sought
    .flat()
    .flatMap(({ text, isUnwanted }) => (isUnwanted ? [] : [wordsOf(text).map((word) => word.folded)]))
  const hits = rows.flatMap((row) => placesOf(words, row)).sort((a, b) => a.from - b.from || b.to - a.to)
  if (hits.length === 0) return null
  const spans = joined(hits)
  const best = spans
    .map((span) => ({ span, worth: worthAround(hits, span) }))
    .reduce((a, b) => (b.worth > a.worth ? b : a)).span
  const begins = startOf(words, best.from - around / 3)
  const ends = endOf(words, Math.max(best.to, begins + around), text.length)
  return { begins, ends, parts: partsOf(text, begins, ends, spans) }
}

type Word = { folded: string; from: number; to: number }
type Span = { from: number; to: number; row?: string }

const letters =
  /\n|[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|(?:(?![\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[\p{L}\p{N}\p{M}\u00ad\u2060\ufeff])+/gu
const likeness: Record<string, string> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
}

/** Words as the search folds them, with where they stand; between lines that are apart one that nobody seeks. */
const wordsOf = (text: string, areLinesApart = false): Word[] =>
  [...text.matchAll(letters)].flatMap(({ 0: written, index }) => {
    if (written === '\n' && !areLinesApart) return []
    // ½ is two words, as the search has it.
    const words = written === '\n' ? [written] : fold(written).split(/[^\p{L}\p{N}]+/u)
    return words.map((folded) => ({ folded, from: index, to: index + written.length }))
  })

const fold = (word: string) =>
  [
    ...word
      .toLowerCase()
      .replace(/[أإآٱىةؤئ]/g, (letter) => likeness[letter]!)
      .normalize('NFKD')
      .replace(/[\p{M}\u0640\u00ad\u2060\ufeff]/gu, ''),
  ]
    .map((letter) => likeness[letter] ?? letter)
    .join('')

function placesOf(words: Word[], row: string[]): Span[] {
  if (row.length === 0) return []
  return words.flatMap((_, at) =>
    row.every((folded, nth) => words[at + nth]?.folded === folded)
      ? [{ from: words[at]!.from, to: words[at + row.length - 1]!.to, row: row.join(' ') }]
      : [],
  )
}

// One mark for what overlaps.
function joined(hits: Span[]): Span[] {
  const spans: Span[] = []
  for (const { from, to } of hits) {
    const last = spans.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans
}

// Different words that were sought count for more than one of them often.
const worthAround = (hits: Span[], { from }: Span) => {
  const near = hits.filter((hit) => hit.from >= from - around / 3 && hit.to <= from + around)
  return new Set(near.map(({ row }) => row)).size * 10 + Math.min(near.length, 9)
}

const startOf = (words: Word[], at: number) =>
  at <= 0 ? 0 : (words.find(({ from }) => from >= at)?.from ?? 0)
const endOf = (words: Word[], at: number, length: number) =>
  at >= length ? length : (words.findLast(({ to }) => to <= at)?.to ?? length)

function partsOf(text: string, begins: number, ends: number, spans: Span[]) {
  const parts: Marked['parts'] = []
  let at = begins
  for (const { from, to } of spans) {
    if (from < begins || to > ends) continue
    if (from > at) parts.push({ text: text.slice(at, from), isHit: false })
    parts.push({ text: text.slice(from, to), isHit: true })
    at = to
  }
  if (at < ends) parts.push({ text: text.slice(at, ends), isHit: false })
  return parts
}
