import { expect, it } from 'vitest'
import { bodyOf, emptyGroup, joinMembers, memberChanges, membersOn } from './group-values.ts'

const member = (countryCode: string, since: string | null = null, until: string | null = null) => ({
  countryCode,
  since,
  until,
})

it('sends names without empty ones, and members by their code', () => {
  const members = [{ ...member('VNM', '1995-07-28'), name: 'Viet Nam' }]
  const values = { ...emptyGroup, name: ' ASEAN ', names: { en: 'ASEAN', vi: ' Hiệp hội ', fr: '' }, members }
  expect(bodyOf(values)).toEqual({
    name: 'ASEAN',
    kind: 'negotiating',
    names: { en: 'ASEAN', vi: 'Hiệp hội' },
    members: [member('VNM', '1995-07-28')],
  })
})

it('lets a name in a language follow the name that it was the same as', () => {
  const before = { ...emptyGroup, name: 'Group', names: { en: 'Group', fr: 'Groupe' } }
  expect(bodyOf({ ...before, name: 'Bloc' }, before).names).toEqual({ en: 'Bloc', fr: 'Groupe' })
})

it('tells members that came, went, or have another last day', () => {
  const before = [member('FRA'), member('GBR', '1973-01-01'), member('DEU')]
  const after = [member('LAO', '1997-07-23'), member('FRA'), member('GBR', '1973-01-01', '2020-01-31')]
  expect(memberChanges(before, after)).toEqual({
    added: [member('LAO', '1997-07-23')],
    removed: [member('DEU')],
    changed: [member('GBR', '1973-01-01', '2020-01-31')],
  })
})

it('counts the first day in and the last one out', () => {
  const all = [
    member('A', '2000-01-01'),
    member('B', null, '2000-01-01'),
    member('C', '2000-01-02'),
    member('D'),
  ]
  const { now, others } = membersOn(all, '2000-01-01')
  expect([now, others].map((some) => some.map(({ countryCode }) => countryCode).join(''))).toEqual([
    'AD',
    'BC',
  ])
})

it('joins what two changed about different countries, and asks about the same one', () => {
  const before = [member('CUB'), member('FRA'), member('GBR', '1973-01-01')]
  const mine = [member('LAO'), member('CUB'), member('GBR', '1973-01-01')]
  const theirs = [member('FRA'), member('GBR', '1973-01-01', '2020-01-31'), member('VNM')]
  expect(joinMembers(before, mine, theirs)).toEqual([
    member('GBR', '1973-01-01', '2020-01-31'),
    member('VNM'),
    member('LAO'),
  ])
  expect(joinMembers(before, [member('CUB', '2001-01-01')], [member('CUB', '2002-01-01')])).toBe(undefined)
  expect(joinMembers(before, [member('CUB', '2001-01-01')], before.slice(1))).toBe(undefined)
})
