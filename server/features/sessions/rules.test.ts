import { describe, expect, it } from 'vitest'
import { placeBetween } from '../../contract/places.ts'
import { isNear, localDay, misfit, placesInOrder } from './rules.ts'

describe('places in order', () => {
  it.each([
    ['new ones', [null, null], [0, 1]],
    ['unchanged ones', [1, 2, 3], [1, 2, 3]],
    ['a new one at the end', [1, 2, null], [1, 2, 3]],
    ['a new one first', [null, 1, 2], [3, 4, 5]],
    ['two that change places', [2, 1], [2, 3]],
    ['one that is left out', [0, 5], [0, 5]],
  ])('of %s', (_, were, places) => expect(placesInOrder(were)).toEqual(places))

  it('ascend and never meet a place that was taken by another', () => {
    for (const were of [
      [3, 1, 2],
      [5, null, 0, null, 4],
      [9, 8, 7, null],
    ]) {
      const places = placesInOrder(were)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(new Set(places).size).toBe(places.length)
      for (const [i, place] of places.entries()) if (were.includes(place)) expect(were[i]).toBe(place)
    }
  })
})

describe('a place between two', () => {
  it.each([
    [null, null, 1024],
    [1024, null, 2048],
    [null, 1024, 512],
    [1024, 2048, 1536],
    [1024, 1025, null],
    [null, 1, null],
  ])('%j and %j is %j', (before, after, place) => expect(placeBetween(before, after)).toBe(place))
})

describe('the day of a session', () => {
  const day = new Date('2025-10-26')
  const zone = 'Asia/Ho_Chi_Minh'

  it('is local: an evening in UTC is the next morning in Ha Noi', () => {
    expect(localDay(new Date('2025-10-25T17:00:00Z'), zone)).toBe('2025-10-26')
    expect(localDay(new Date('2025-10-26T16:59:59Z'), zone)).toBe('2025-10-26')
  })

  it.each([
    ['begins on its day', { startedAt: new Date('2025-10-25T17:00:00Z') }, undefined],
    ['does not begin the day before', { startedAt: new Date('2025-10-25T16:59:59Z') }, 'startedAt'],
    [
      'does not begin the day after',
      { scheduledStartAt: new Date('2025-10-26T17:00:00Z') },
      'scheduledStartAt',
    ],
    ['may end after midnight', { endedAt: new Date('2025-10-26T18:00:00Z') }, undefined],
    ['does not end two days later', { endedAt: new Date('2025-10-27T17:00:00Z') }, 'endedAt'],
    ['may have no times', { startedAt: null }, undefined],
  ])('%s', (_, times, field) => expect(misfit(day, times, zone)?.field).toBe(field))

  it.each([
    ['2025-10-18', true],
    ['2025-10-17', false],
    ['2025-11-02', true],
    ['2025-11-03', false],
  ])('%s is near the conference: %s', (held, near) => {
    const conference = { startsOn: new Date('2025-10-25'), endsOn: new Date('2025-10-26') }
    expect(isNear(new Date(held), conference)).toBe(near)
  })
})
