import { describe, expect, it } from 'vitest'
import { readSearch, writeSearch } from '../../../app/address.ts'
import {
  activeFilters,
  criteriaOf,
  interventionSearch,
  valuesOf,
  withoutFilters,
  withoutValue,
  withValue,
  withValues,
} from './address.ts'

const read = (address: string) => interventionSearch.parse(readSearch(address))

describe('the address of the list', () => {
  it('is written as a person would write it', () => {
    const search = withValue(withValue({}, 'country', 'CUB'), 'country', 'VNM')
    expect(writeSearch(withValues(search, 'from', ['2025-10-25']))).toBe('?country=CUB,VNM&from=2025-10-25')
  })

  it('names each value once, whatever was typed', () => {
    expect(valuesOf(read('?country=CUB,,CUB,VNM'), 'country')).toEqual(['CUB', 'VNM'])
  })

  it('keeps a malformed value, so that it can be refused in words', () => {
    expect(read('?from=tomorrow&kind=speech')).toEqual({ from: 'tomorrow', kind: 'speech' })
  })

  it('goes back to the first page when a filter changes', () => {
    expect(withValue({ cursor: 'abc', open: 'x' }, 'kind', 'question')).toEqual({
      kind: 'question',
      open: 'x',
    })
  })

  it('takes one value away and leaves the others', () => {
    expect(withoutValue(read('?kind=question,answer&to=2025-10-26'), 'kind', 'question')).toEqual({
      kind: 'answer',
      to: '2025-10-26',
    })
  })

  it('says "spoken for" only of a country or delegation', () => {
    const search = read('?country=CUB&spokenFor=true')
    expect(withoutValue(search, 'country', 'CUB')).toEqual({})
    expect(withoutValue({ ...search, delegation: 'd' }, 'country', 'CUB')).toEqual({
      delegation: 'd',
      spokenFor: 'true',
    })
  })

  it('keeps order and open row when all filters are cleared', () => {
    const search = read('?country=CUB&sort=-startedAt&cursor=c&open=o')
    expect(withoutFilters(search)).toEqual({ sort: '-startedAt', open: 'o' })
  })
})

it('counts every value as a filter that holds, in the order of the chips', () => {
  expect(activeFilters(read('?lacks=start&country=CUB,VNM&spokenFor=true&sort=record'))).toEqual([
    { name: 'country', value: 'CUB' },
    { name: 'country', value: 'VNM' },
    { name: 'lacks', value: 'start' },
    { name: 'spokenFor', value: 'true' },
  ])
})

it('asks for what selects rows and nothing else', () => {
  const search = read('?theme=t&sort=-record&cursor=c&open=o')
  expect(criteriaOf(search, 'here')).toEqual({ theme: 't', conference: 'here' })
})
