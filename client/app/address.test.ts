import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSearch, writeSearch } from './address.ts'

it('writes filters as a person would, and leaves out what is empty', () => {
  const search = { country: ['CUB', 'VNM'], q: 'an toàn', page: 2, cursor: undefined, lacks: '', theme: [] }
  expect(writeSearch(search)).toBe('?country=CUB,VNM&q=an+to%C3%A0n&page=2')
  expect(writeSearch({})).toBe('')
})

it('reads back every text that it wrote', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (search) => {
      expect(readSearch(writeSearch(search))).toEqual({ ...search })
    }),
  )
})
