import { expect, it } from 'vitest'
import { inUse, leastUsed, placeBetween } from './rules.ts'

it('finds a place between two, before the first and after the last', () => {
  expect(placeBetween(null, null)).toBe(0)
  expect(placeBetween(null, 0)).toBe(-1024)
  expect(placeBetween(0, null)).toBe(1024)
  expect(placeBetween(0, 1024)).toBe(512)
})

it('finds none where the gap is used up', () => {
  expect(placeBetween(7, 8)).toBe(null)
  expect(placeBetween(7, 7)).toBe(null)
})

it('gives the hue that the fewest have, of several the first', () => {
  expect(leastUsed([])).toBe(0)
  expect(leastUsed([0, 1, 2])).toBe(3)
  expect(leastUsed([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1])).toBe(2)
})

it('says in words why a theme stays', () => {
  expect(inUse({ interventions: 0, children: 0 })).toBe(null)
  expect(inUse({ interventions: 1, children: 5 })).toBe(
    '1 intervention is tagged with the theme. Retire it instead.',
  )
  expect(inUse({ interventions: 0, children: 2 })).toBe(
    '2 themes stand below the theme. Move or delete them first.',
  )
})
