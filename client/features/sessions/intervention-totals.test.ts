import { expect, it } from 'vitest'
import type { ListedIntervention } from '../interventions/public/intervention.ts'
import { sharesOf, themesOf, withoutLength } from './intervention-totals.ts'

const one = (delegation: string, durationSeconds: number | null, more: object = {}) =>
  ({
    delegation: { id: delegation, name: delegation },
    durationSeconds,
    status: 'delivered',
    themes: [],
    ...more,
  }) as unknown as ListedIntervention

it('the floor is shared by the time of each delegation, the longest first', () => {
  const list = [
    one('A', 60),
    one('B', 180),
    one('A', 60),
    one('C', null),
    one('B', 900, { status: 'listed' }),
  ]
  expect(sharesOf(list).map(({ delegation, ...rest }) => [delegation.id, rest])).toEqual([
    ['B', { interventions: 1, seconds: 180, share: 0.6 }],
    ['A', { interventions: 2, seconds: 120, share: 0.4 }],
    ['C', { interventions: 1, seconds: 0, share: null }],
  ])
  expect(withoutLength(list)).toBe(1)
})

it('nobody has a share where no length is known', () => {
  expect(
    sharesOf([one('A', null), one('A', null)]).map(({ interventions, share }) => [interventions, share]),
  ).toEqual([[2, null]])
})

it('themes count what was raised from the floor', () => {
  const theme = (id: string) => ({ theme: { id } })
  const list = [
    one('A', null, { themes: [theme('x')] }),
    one('B', null, { themes: [theme('x'), theme('y')] }),
    one('C', null, { themes: [theme('y'), theme('z')], status: 'withdrawn' }),
  ]
  expect(themesOf(list).map(({ theme, count }) => [theme.id, count])).toEqual([
    ['x', 2],
    ['y', 1],
  ])
})
