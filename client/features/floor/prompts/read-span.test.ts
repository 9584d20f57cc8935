import { expect, it } from 'vitest'
import { readSpan } from './read-span.ts'

it('reads minutes, and minutes and seconds, as they are typed', () => {
  expect(['5', '5:00', ' 7:30 ', '7.30', "3'20", '10m', '0:45', '１０'].map(readSpan)).toEqual([
    300, 300, 450, 450, 200, 600, 45, 600,
  ])
})

it('is no time where it is none, or nothing, or more than a day', () => {
  expect(['', 'soon', '5:75', '0', '0:00', '-5', '1441', '1:2:3'].map(readSpan)).toEqual(
    Array(8).fill(undefined),
  )
})
