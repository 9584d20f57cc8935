import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffOf, keptShare, shortened } from './text-diff.ts'

const marked = (before: string, after: string) =>
  diffOf(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('')

it.each([
  ['Cuba supports it.', 'Cuba opposes it.', 'Cuba [-supports-]{+opposes+} it.'],
  ['one two', 'one two three', 'one two{+ three+}'],
  ['one two three', 'one three', 'one [-two -]three'],
  ['', 'all new', '{+all new+}'],
  ['the same', 'the same', 'the same'],
  ['He thanked the host', 'She thanks the host', '[-He thanked-]{+She thanks+} the host'],
  ['Việt Nam ủng hộ', 'Việt Nam phản đối', 'Việt Nam [-ủng hộ-]{+phản đối+}'],
])('tells %j and %j apart by whole words', (before, after, told) => {
  expect(marked(before, after)).toBe(told)
})

it('gives back both texts, whatever they are', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'cd', '، ', '中'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = diffOf(before, after)
      const without = (kind: string) => runs.filter((one) => one.kind !== kind).map(({ text }) => text)
      expect(without('added').join('')).toBe(before)
      expect(without('removed').join('')).toBe(after)
    }),
  )
})

it('goes by lines, then by the whole, where too much differs', () => {
  const text = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join(' ')
  expect(diffOf(`${text('a')}\nend\n`, `${text('b')}\nend\n`)).toEqual([
    { kind: 'removed', text: `${text('a')}\n` },
    { kind: 'added', text: `${text('b')}\n` },
    { kind: 'same', text: 'end\n' },
  ])
})

it('says how much of a text stayed', () => {
  expect(keptShare(diffOf('a b', 'a b'))).toBe(1)
  expect(keptShare(diffOf('a', 'b'))).toBe(0)
  expect(keptShare(diffOf('ab cd', 'ab ce'))).toBe(0.5)
})

it('leaves the middle of long unchanged runs out, and nothing else', () => {
  const long = 'word '.repeat(200)
  const shown = shortened(diffOf(`old ${long}`, `new ${long}`))
  expect(shown.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same', 'left-out', 'same'])
  expect(
    shown
      .slice(2)
      .map(({ text }) => text)
      .join(''),
  ).toBe(` ${long}`)
  expect(shortened(diffOf('a short one', 'a short two'))).toHaveLength(3)
})
