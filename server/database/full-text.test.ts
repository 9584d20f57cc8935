import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from './full-text.ts'

const told = (typed: string) =>
  read(typed)?.map((terms) =>
    terms.map(
      ({ text, isPhrase, isUnwanted }) => `${isUnwanted ? '-' : ''}${isPhrase ? JSON.stringify(text) : text}`,
    ),
  ) ?? null

it.each([
  ['sovereign equality', [['sovereign', 'equality']]],
  ['"sovereign equality" -Cuba', [['"sovereign equality"', '-Cuba']]],
  ['peace or war', [['peace'], ['war']]],
  ['or peace OR', [['peace']]],
  ['A/RES/79/243', [['"A/RES/79/243"']]],
  ['-"viet nam" “non interference”', [['-"viet nam"', '"non interference"']]],
  ['"never closed', [['"never closed"']]],
  ['网络犯罪 罪', [['"网络犯罪"', '罪']]],
  ['＂sovereign equality＂ －Cuba', [['"sovereign equality"', '-Cuba']]],
  ['Cuba cuba Cuba', [['Cuba', 'cuba']]],
  [") & | ! <-> ''", null],
  ['- -- -"" ""', null],
  ['', null],
])('reads %s', (typed, terms) => {
  expect(told(typed)).toEqual(terms)
})

it('reads whatever is typed, and at most 100 terms of it, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      expect(read(typed)?.flat().length ?? 0).toBeLessThanOrEqual(100)
    }),
  )
  expect(read('word '.repeat(100))!.flat()).toHaveLength(1)
  expect(read(Array.from({ length: 300 }, (_, nth) => `word${nth}`).join(' '))!.flat()).toHaveLength(100)
})

it.each([
  ['words', Array.from({ length: 90 }, (_, nth) => `word${nth}`).join(' ')],
  ['characters without a gap', '各国主权平等是联合国宪章的基础'.repeat(20)],
  ['one word without an end', 'x'.repeat(3000)],
])('reads a long phrase of %s as stretches that overlap, to its end', (_, phrase) => {
  const stretches = read(`"${phrase}"`)!.flat()
  expect(stretches.at(-1)!.text.slice(-5)).toBe(phrase.slice(-5))
  for (const [nth, { text }] of stretches.entries()) {
    const at = phrase.indexOf(text)
    expect(at).toBeGreaterThanOrEqual(0)
    const next = stretches[nth + 1]
    if (next) expect(text).toContain(next.text.slice(0, 40))
  }
})
