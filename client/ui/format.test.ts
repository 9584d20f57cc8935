import { describe, expect, it } from 'vitest'
import {
  dayIn,
  formatDay,
  formatDays,
  formatDuration,
  formatDurationInWords,
  formatLanguage,
  formatList,
  formatNumber,
  timeIn,
} from './format.ts'
import { localTimeOf } from './local-time.ts'
import { instantOf, secondsBetween } from './zoned-time.ts'

const haNoi = 'Asia/Ho_Chi_Minh'

describe('a time', () => {
  it('is shown in the zone that is named, whatever that of the computer', () => {
    expect([
      timeIn('2025-10-25T02:03:04Z', haNoi),
      timeIn('2025-10-25T02:03:04Z', 'America/New_York'),
    ]).toEqual(['09:03:04', '22:03:04'])
  })

  it('shows midnight as 00', () => {
    expect(timeIn('2025-10-24T17:00:00Z', haNoi, 'minute')).toBe('00:00')
  })

  it('falls on the day of the zone', () => {
    expect([dayIn('2025-10-24T17:00:00Z', haNoi), dayIn('2025-10-24T16:59:59Z', haNoi)]).toEqual([
      '2025-10-25',
      '2025-10-24',
    ])
  })

  it('goes to an instant and back', () => {
    const local = { day: '2025-10-25', time: '09:03:04' }
    expect(instantOf(local, haNoi)).toBe('2025-10-25T02:03:04Z')
    expect(localTimeOf(instantOf(local, haNoi), haNoi)).toEqual(local)
  })

  it('moves on over the hour that summer time skips', () => {
    expect(instantOf({ day: '2025-03-30', time: '02:30:00' }, 'Europe/Paris')).toBe('2025-03-30T01:30:00Z')
  })

  it('measures seconds between instants of any offset', () => {
    expect(secondsBetween('2025-10-25T09:00:00+07:00', '2025-10-25T02:04:32Z')).toBe(272)
  })
})

describe('a duration', () => {
  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [272, '4:32'],
    [3599, '59:59'],
    [3872, '1:04:32'],
    [-75, '\u22121:15'],
  ])('of %i seconds is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  it('is told in words without what is zero', () => {
    expect([
      formatDurationInWords(3605, 'en'),
      formatDurationInWords(0, 'en'),
      formatDurationInWords(272, 'vi'),
    ]).toEqual(['1 hr 5 sec', '0 sec', '4 phút 32 giây'])
  })
})

it('writes days in the language of the reader', () => {
  expect([formatDay('2025-10-25', 'en-GB'), formatDay('2025-10-25', 'vi')]).toEqual([
    '25 October 2025',
    '25 tháng 10, 2025',
  ])
})

it('joins two days of a month', () => {
  expect(formatDays('2025-10-25', '2025-10-26', 'en-GB')).toBe('25–26 October 2025')
})

it('writes numbers, lists and languages in the language of the reader', () => {
  expect([
    formatNumber(1234567, 'vi'),
    formatList(['a', 'b', 'c'], 'en-GB'),
    formatLanguage('vi', 'en'),
    formatLanguage('?', 'en'),
  ]).toEqual(['1.234.567', 'a, b and c', 'Vietnamese', '?'])
})
