import { expect, it } from 'vitest'
import { comparedIn, filterOfCompared, withCompared } from './address.ts'

it('reads who is compared once each, six at most, and writes it back', () => {
  expect(comparedIn({})).toEqual([])
  expect(comparedIn({ with: 'CUB,,VNM,CUB' })).toEqual(['CUB', 'VNM'])
  expect(comparedIn({ with: 'A,B,C,D,E,F,G' })).toHaveLength(6)
  expect(withCompared({ kind: 'question' }, ['CUB', 'group:EU'])).toEqual({
    kind: 'question',
    with: 'CUB,group:EU',
  })
  expect(withCompared({ with: 'CUB' }, [])).toEqual({ with: undefined })
})

it('finds what each said by the filters of the list', () => {
  const of = (key: string, ...delegations: string[]) => filterOfCompared({ key, delegations })
  expect(of('CUB')).toEqual({ country: 'CUB' })
  expect(of('group:AFRICAN')).toEqual({ group: 'AFRICAN' })
  expect(of('members:AFRICAN')).toEqual({ memberOf: 'AFRICAN' })
  expect(of('delegation:1', '1')).toEqual({ delegation: '1' })
  expect(of('delegation:1', '1', '2')).toEqual({ delegation: '1,2' })
})
