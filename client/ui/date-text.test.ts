import { describe, expect, it } from 'vitest'
import { readDay } from './date-text.ts'

describe('a typed day', () => {
  it.each([
    ['2025-10-25', '2025-10-25'],
    ['2025-1-5', '2025-01-05'],
    ['20251025', '2025-10-25'],
    ['2025/10/25', '2025-10-25'],
    ['25.10.2025', '2025-10-25'],
    ['25/10/2025', '2025-10-25'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j as %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  it.each(['', '2025-02-29', '2025-13-01', '2025-10', 'tomorrow', '25.10.25'])('refuses %j', (typed) => {
    expect(readDay(typed)).toBeUndefined()
  })
})
