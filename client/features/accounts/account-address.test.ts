import { expect, it } from 'vitest'
import { accountSearch, criteriaOf, isFiltered, toggled } from './account-address.ts'

it('asks for what the address says, and passes over what is no role, state or order', () => {
  const search = accountSearch.parse({ q: 'mai', role: 'editor,owner', state: 'away', sort: 'email' })
  expect(criteriaOf(search)).toEqual({
    q: 'mai',
    role: 'editor',
    state: undefined,
    sort: undefined,
    cursor: undefined,
  })
  expect([isFiltered(search), isFiltered(accountSearch.parse({ state: 'away', cursor: 'x' }))]).toEqual([
    true,
    false,
  ])
})

it('puts a value in and takes it out', () => {
  expect(toggled([], 'reader')).toBe('reader')
  expect(toggled(['reader'], 'editor')).toBe('reader,editor')
  expect(toggled(['reader'], 'reader')).toBeUndefined()
})
