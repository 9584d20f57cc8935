import { describe, expect, it } from 'vitest'
import { otherDay, readTimes, settledTime, typedTimes } from './times.ts'

const zone = 'Asia/Ho_Chi_Minh'
const sitting = { heldOn: '2025-10-26' }
const evening = { heldOn: '2025-10-26', scheduledStartAt: '2025-10-26T13:00:00Z' }
const typed = (text: string, day: string | null = null) => ({ text, day })

describe('the times of the floor', () => {
  it('lie in the day of the session, in the zone of the conference', () => {
    expect(readTimes(typed('10:42:10'), typed('104855'), sitting, zone)).toEqual({
      startedAt: '2025-10-26T03:42:10Z',
      endedAt: '2025-10-26T03:48:55Z',
      durationSeconds: 405,
      startDay: '2025-10-26',
      endDay: '2025-10-26',
    })
  })

  it('end in the next day when the clock has passed midnight', () => {
    const { endedAt, durationSeconds } = readTimes(typed('23:58:00'), typed('00:03:30'), sitting, zone)
    expect([endedAt, durationSeconds]).toEqual(['2025-10-26T17:03:30Z', 330])
  })

  it('begin in the next day when the session of the evening goes on after midnight', () => {
    const read = readTimes(typed('00:10'), typed('00:15'), evening, zone)
    expect([read.startDay, read.endDay, read.durationSeconds]).toEqual(['2025-10-27', '2025-10-27', 300])
  })

  it('take an end shortly before the start for a mistake, not for a statement of a day', () => {
    expect(readTimes(typed('10:04'), typed('10:00'), sitting, zone).durationSeconds).toBe(-240)
  })

  it('take the day that was said over the one that follows', () => {
    const read = readTimes(typed('00:10', '2025-10-27'), typed('00:15'), sitting, zone)
    expect(read.startedAt).toBe('2025-10-26T17:10:00Z')
  })

  it('are nothing while what is typed is no time', () => {
    expect(readTimes(typed('10:4x'), typed('25:00'), sitting, zone)).toEqual({
      startedAt: null,
      endedAt: null,
      durationSeconds: null,
      startDay: null,
      endDay: null,
    })
  })

  it.each([
    ['2025-10-26T03:42:10Z', '2025-10-26T03:48:55Z'],
    ['2025-10-26T16:58:00Z', '2025-10-26T17:03:30Z'],
    ['2025-10-25T16:58:00Z', '2025-10-26T17:03:30Z'],
    ['2025-10-28T01:00:00Z', null],
    [null, null],
  ])('of a record %s to %s stand in the fields so that they are read back the same', (startedAt, endedAt) => {
    for (const session of [sitting, evening]) {
      const { start, end } = typedTimes({ startedAt, endedAt }, session, zone)
      const read = readTimes(start, end, session, zone)
      expect([read.startedAt, read.endedAt]).toEqual([startedAt, endedAt])
    }
  })

  it('are those of the record in the hour that comes twice, and an end that is typed comes after its start', () => {
    const night = { heldOn: '2025-10-26', startedAt: '2025-10-25T22:00:00Z' }
    const vienna = 'Europe/Vienna'
    const [first, second] = ['2025-10-26T00:50:00Z', '2025-10-26T01:05:00Z']
    for (const [startedAt, endedAt] of [
      [first, second],
      [second, '2025-10-26T01:06:00Z'],
    ] as const) {
      const { start, end } = typedTimes({ startedAt, endedAt }, night, vienna)
      const read = readTimes(start, end, night, vienna)
      expect([read.startedAt, read.endedAt]).toEqual([startedAt, endedAt])
    }
    const read = readTimes(typed('02:50'), typed('02:05'), night, vienna)
    expect([read.startedAt, read.endedAt]).toEqual([first, second])
    const later = readTimes({ ...typed('02:05'), near: second }, typed('02:50'), night, vienna)
    expect([later.startedAt, later.endedAt]).toEqual([second, '2025-10-26T01:50:00Z'])
  })

  it('are nothing where the clocks leave them out', () => {
    const read = readTimes(typed('02:30'), typed('03:05'), { heldOn: '2025-03-30' }, 'Europe/Vienna')
    expect([read.startedAt, read.endedAt]).toEqual([null, '2025-03-30T01:05:00Z'])
  })

  it('may be meant for the day after, and back', () => {
    expect([otherDay('2025-10-26', '2025-10-26'), otherDay('2025-10-27', '2025-10-26')]).toEqual([
      '2025-10-27',
      '2025-10-26',
    ])
  })

  it('are made whole when the field is left', () => {
    expect(settledTime(typed('9:5'), 'now', zone)).toEqual(typed('09:05:00'))
    expect(settledTime(typed('soon'), 'now', zone)).toEqual(typed('soon'))
    expect(settledTime(typed('n', '2025-10-27'), 'now', zone)).toMatchObject({ day: null })
  })
})
