import { expect, it, vi } from 'vitest'
import { sortBy } from './sort-by.ts'

type Sort = 'name' | '-name' | 'count' | '-count'

it.each<[Sort | undefined, 'ascending' | 'descending' | undefined]>([
  ['name', 'ascending'],
  ['-name', 'descending'],
  ['count', undefined],
  [undefined, undefined],
])('sorted by %s, the head of the names shows %s', (sort, direction) => {
  expect(sortBy<Sort>('name', sort, () => {}).direction).toBe(direction)
})

it.each<['ascending' | 'descending', Sort | undefined, 'ascending' | 'descending', Sort]>([
  ['ascending', 'name', 'ascending', 'count'],
  ['descending', 'name', 'ascending', '-count'],
  ['descending', '-count', 'ascending', 'count'],
  ['descending', 'count', 'descending', '-count'],
])('%s first: sorted by %s and asked for %s, it is sorted by %s', (first, sort, asked, next) => {
  const onSort = vi.fn()
  sortBy<Sort>('count', sort, onSort, first).onSort(asked)
  expect(onSort).toHaveBeenCalledWith(next)
})
