import { expect, it } from 'vitest'
import { fromUtcInWords, instantOf, isOnClocks, nearestInstant, offsetOf, twinsOf } from './zoned-time.ts'

const zone = 'Asia/Ho_Chi_Minh'

it('a typed time is on the day on which it is nearest to what was known', () => {
  expect(nearestInstant('10:42:10', '2025-10-26T03:40:00Z', zone)).toBe('2025-10-26T03:42:10Z')
})

it('runs past midnight on the clocks of the conference, both ways', () => {
  expect(nearestInstant('00:05:00', '2025-10-26T16:58:00Z', zone)).toBe('2025-10-26T17:05:00Z')
  expect(nearestInstant('23:58:00', '2025-10-26T17:05:00Z', zone)).toBe('2025-10-26T16:58:00Z')
})

it('means of an hour that comes twice the one nearer to what was known, else the first', () => {
  const [first, second] = ['2025-10-26T00:31:00Z', '2025-10-26T01:31:00Z']
  expect(nearestInstant('02:31:00', '2025-10-26T01:30:00Z', 'Europe/Vienna')).toBe(second)
  expect(nearestInstant('02:31:00', '2025-10-26T00:20:00Z', 'Europe/Vienna')).toBe(first)
  const local = { day: '2025-10-26', time: '02:31:00' }
  expect(instantOf(local, 'Europe/Vienna')).toBe(first)
  expect(instantOf(local, 'Europe/Vienna', '2025-10-26T01:10:00Z')).toBe(second)
})

it('is right in the night in which clocks are turned', () => {
  expect(nearestInstant('03:10:00', '2025-03-30T00:59:00Z', 'Europe/Vienna')).toBe('2025-03-30T01:10:00Z')
})

it('knows which times come twice, how far each is from UTC, and which do not come at all', () => {
  const [first, second] = ['2025-10-26T00:31:00Z', '2025-10-26T01:31:00Z']
  expect([twinsOf(second, 'Europe/Vienna'), twinsOf(second, zone)]).toEqual([[first, second], [second]])
  const offsets = [first, second].map((at) => offsetOf(at, 'Europe/Vienna'))
  expect([...offsets, '-03:30', '+00:00', '+10:00', '-10:30'].map(fromUtcInWords)).toEqual([
    'UTC+2',
    'UTC+1',
    'UTC−3:30',
    'UTC+0',
    'UTC+10',
    'UTC−10:30',
  ])
  const on = (day: string) => isOnClocks({ day, time: '02:30:00' }, 'Europe/Vienna')
  expect([on('2025-03-29'), on('2025-03-30'), on('2025-10-26')]).toEqual([true, false, true])
})
