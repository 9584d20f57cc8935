import { expect, it } from 'vitest'
import { bodyOf, emptyGroup, membersOn } from './group-values.ts'

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
