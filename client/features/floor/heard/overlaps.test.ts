import { expect, it } from 'vitest'
import { heardEntry, testEntry } from '../test-floor.ts'
import { overlapsOf } from './overlaps.ts'

const told = (...entries: Parameters<typeof overlapsOf>[0]) => [...overlapsOf(entries)]

it('flags both of two who had the floor at once, and for how long', () => {
  expect(told(heardEntry('a', '03:00:00', '03:05:00'), heardEntry('b', '03:04:30', '03:10:00'))).toEqual([
    ['b', { withId: 'a', seconds: 30 }],
    ['a', { withId: 'b', seconds: 30 }],
  ])
})

it('flags nobody who begins as another ends, nor a point of order, nor who has no time', () => {
  const order = heardEntry('o', '03:02:00', '03:03:00', { kind: 'point_of_order' })
  const untimed = testEntry('u', { status: 'delivered' })
  const [a, b] = [heardEntry('a', '03:00:00', '03:05:00'), heardEntry('b', '03:05:00', '03:06:00')]
  expect(told(untimed, a, order, b)).toEqual([])
})

it('names the one that is overlapped longest, and takes who still speaks to go on', () => {
  const all = overlapsOf([
    heardEntry('a', '03:00:00', '03:30:00'),
    heardEntry('b', '03:10:00', '03:11:00'),
    heardEntry('c', '03:12:00', null),
  ])
  expect(all.get('a')).toEqual({ withId: 'c', seconds: 18 * 60 })
  expect(all.get('b')).toEqual({ withId: 'a', seconds: 60 })
})
