import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTime } from './time-text.ts'

describe('a typed time', () => {
  it.each([
    ['9:5', '09:05:00'],
    ['0905', '09:05:00'],
    ['905', '09:05:00'],
    ['10.42', '10:42:00'],
    ['10h42', '10:42:00'],
    ['10h', '10:00:00'],
    ['9', '09:00:00'],
    ['14:03:59', '14:03:59'],
    ['140359', '14:03:59'],
    ['90559', '09:05:59'],
    [' 14 : 03 ', '14:03:00'],
    ['14 3 5', '14:03:05'],
    ['１４：０３', '14:03:00'],
    ['00:00:00', '00:00:00'],
    ['23:59:59', '23:59:59'],
  ])('reads %j as %s', (typed, time) => {
    expect(readTime(typed)).toEqual({ time })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['noon', 'notATime'],
    ['10:', 'notATime'],
    ['10:4:3:2', 'notATime'],
    ['-1:00', 'notATime'],
    ['1234567', 'notATime'],
    ['24:00', 'hourTooLarge'],
    ['10:60', 'minuteTooLarge'],
    ['10:59:60', 'secondTooLarge'],
  ])('refuses %j as %s', (typed, problem) => {
    expect(readTime(typed)).toEqual({ problem })
  })

  it('reads every canonical time as itself', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
    fc.assert(
      fc.property(part(23), part(59), part(59), (hour, minute, second) => {
        const time = `${hour}:${minute}:${second}`
        expect(readTime(time)).toEqual({ time })
      }),
    )
  })

  it('answers something for any text', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(Object.keys(readTime(typed))).toHaveLength(1)
      }),
    )
  })
})
