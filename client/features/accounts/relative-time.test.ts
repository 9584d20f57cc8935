import { expect, it } from 'vitest'
import { exactTime, relativeTime } from './relative-time.ts'

const now = Date.parse('2025-10-26T12:00:00Z')
const at = (moment: string, locale = 'en-GB') => relativeTime(moment, now, locale)

it.each([
  ['2025-10-26T12:00:29Z', 'now'],
  ['2025-10-26T11:59:40Z', 'now'],
  ['2025-10-26T11:59:00Z', '1 minute ago'],
  ['2025-10-26T11:30:00Z', '30 minutes ago'],
  ['2025-10-26T09:10:00Z', '3 hours ago'],
  ['2025-10-25T12:00:00Z', 'yesterday'],
  ['2025-09-26T12:00:00Z', 'last month'],
  ['2023-10-26T12:00:00Z', '2 years ago'],
  ['2025-11-02T11:59:59Z', 'in 7 days'],
  ['2025-10-27T11:00:00Z', 'in 23 hours'],
])('%s is %s', (moment, words) => {
  expect(at(moment)).toBe(words)
})

it('is said in the language of the reader, and exactly in UTC whatever the zone of the browser', () => {
  expect(at('2025-10-26T09:00:00Z', 'vi')).toBe('3 giờ trước')
  expect(exactTime('2025-10-26T23:30:00Z', 'en-GB')).toBe('26 October 2025 at 23:30 UTC')
})
