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
  [") & | ! <-> ''", null],
  ['- -- -"" ""', null],
  ['', null],
])('reads %s', (typed, terms) => {
  expect(told(typed)).toEqual(terms)
})

it('reads whatever is typed, and at most 24 terms of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      expect(read(typed)?.flat().length ?? 0).toBeLessThanOrEqual(24)
    }),
  )
  expect(read('word '.repeat(100))!.flat()).toHaveLength(24)
})
