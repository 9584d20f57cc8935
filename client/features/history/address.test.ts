import { expect, it } from 'vitest'
import { activitySearch, actsOf, criteriaOf, heldFilters } from './address.ts'

const id = '01999999-9999-7999-8999-999999999999'

it('drops what is malformed in the address', () => {
  const search = { who: 'me', kind: 'speech', act: 'session.update', from: '26.10.2025', to: '2025-10-26' }
  expect(activitySearch.parse(search)).toEqual({ act: 'session.update', to: '2025-10-26' })
})

it('asks for the conference, but for what belongs to none', () => {
  expect(criteriaOf({ kind: 'session', who: id }, 'c')).toMatchObject({ conference: 'c', account: id })
  expect(criteriaOf({ kind: 'theme' }, 'c')).toMatchObject({ conference: undefined, recordType: 'theme' })
})

it('says which filters hold; the open line and the page are none', () => {
  expect(heldFilters({ open: id, cursor: 'x' })).toEqual([])
  expect(heldFilters({ to: '2025-10-26', who: id })).toEqual(['who', 'to'])
})

it('offers the acts of the kind that is chosen, and undoing', () => {
  expect(actsOf('reported_figure')).toEqual([
    'figure.create',
    'figure.update',
    'figure.delete',
    'figure.restore',
    'history.undo',
    'history.restore',
  ])
  expect(actsOf(undefined).length).toBeGreaterThan(40)
})
