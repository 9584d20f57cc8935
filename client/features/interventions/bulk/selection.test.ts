import { expect, it } from 'vitest'
import { nothing, pageToggled, type Selection, toggled } from './selection.ts'

const page = ['a', 'b', 'c', 'd']
const chosen = (...ids: string[]): Selection => ({ ids: new Set(ids), isAll: false })
const all: Selection = { ids: new Set(), isAll: true }

it('chooses one and lets it go', () => {
  expect(toggled(nothing, page, 'b', null)).toEqual(chosen('b'))
  expect(toggled(chosen('a', 'b'), page, 'b', null)).toEqual(chosen('a'))
})

it('chooses all between two, in either direction, and lets them go', () => {
  expect(toggled(chosen('b'), page, 'd', 'b')).toEqual(chosen('b', 'c', 'd'))
  expect(toggled(chosen('d'), page, 'b', 'd')).toEqual(chosen('d', 'b', 'c'))
  expect(toggled(chosen('a', 'b', 'c'), page, 'c', 'b')).toEqual(chosen('a'))
  expect(toggled(nothing, page, 'c', 'on another page')).toEqual(chosen('c'))
})

it('keeps what is chosen on other pages', () => {
  expect(pageToggled(chosen('z'), page)).toEqual(chosen('z', 'a', 'b', 'c', 'd'))
  expect(pageToggled(chosen('z', 'a', 'b', 'c', 'd'), page)).toEqual(chosen('z'))
})

it('of all that are found keeps those of the page when one is let go', () => {
  expect(toggled(all, page, 'b', null)).toEqual(chosen('a', 'c', 'd'))
  expect(pageToggled(all, page)).toEqual(nothing)
})
