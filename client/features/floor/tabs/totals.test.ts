import { expect, it } from 'vitest'
import { heardEntry, t, testEntry } from '../test-floor.ts'
import { secondsOf, sharesOf } from './totals.ts'

const by = ({ delegationId }: { delegationId: string }) => delegationId
const entries = [
  heardEntry('1', '03:00:00', '03:05:00'),
  heardEntry('2', '03:10:00', '03:11:00', { delegationId: 'viet-nam' }),
  heardEntry('3', '03:20:00', '03:23:00', { pausedSeconds: 60 }),
  testEntry('4', { delegationId: 'union' }),
  testEntry('5', { delegationId: 'union', status: 'withdrawn' }),
]

it('counts who was heard, with seconds less those of a stopped clock, the longest first', () => {
  expect(sharesOf(entries, by, t('04:00:00'))).toEqual([
    { key: 'cuba', count: 2, seconds: 300 + 120, running: [] },
    { key: 'viet-nam', count: 1, seconds: 60, running: [] },
  ])
})

it('counts who has the floor as they speak, and orders by how it stands', () => {
  const running = heardEntry('6', '03:30:00', null, { delegationId: 'viet-nam' })
  const shares = (now: string) => sharesOf([...entries, running], by, t(now))
  expect(shares('03:31:00').map(({ key }) => key)).toEqual(['cuba', 'viet-nam'])
  const [first] = shares('03:40:00')
  expect([first?.key, first?.count, first?.seconds]).toEqual(['viet-nam', 2, 60])
  expect([secondsOf(first!, t('03:40:00')), secondsOf(first!, t('03:40:01'))]).toEqual([660, 661])
})

it('a clock that stands still adds nothing', () => {
  const [stopped] = sharesOf(
    [heardEntry('1', '03:00:00', null, { pausedAt: t('03:02:00') })],
    by,
    t('04:00:00'),
  )
  expect(secondsOf(stopped!, t('05:00:00'))).toBe(120)
})

it('counts what is in no group apart, and an entry without an end as heard for no known time', () => {
  const untimed = testEntry('1', { status: 'delivered' })
  expect(sharesOf([untimed], () => null, t('04:00:00'))).toEqual([
    { key: null, count: 1, seconds: 0, running: [] },
  ])
})
