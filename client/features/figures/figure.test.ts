import { expect, it } from 'vitest'
import { agrees, byMeasure, type Figure } from './figure.ts'

const figure = (measure: Figure['measure'], value: number) => ({ measure, value }) as Figure

it('figures stand by measure in the order of the contract, the smallest first', () => {
  const [a, b, c] = [figure('signatures', 72), figure('statements', 19), figure('signatures', 64)]
  expect(byMeasure([a, b, c])).toEqual([
    { measure: 'statements', figures: [b] },
    { measure: 'signatures', figures: [c, a] },
  ])
})

it.each([
  ['exactly', 19, 19, true],
  ['exactly', 19, 18, false],
  ['more_than', 60, 60, false],
  ['more_than', 60, 61, true],
  ['at_least', 60, 60, true],
  ['at_least', 60, 59, false],
  ['about', 100, 90, true],
  ['about', 100, 89, false],
  ['exactly', 19, null, null],
] as const)('a source that says %s %i where the record counts %s: %s', (qualifier, value, counted, said) => {
  expect(agrees({ qualifier, value, counted })).toBe(said)
})
