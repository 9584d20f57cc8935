import { expect, it } from 'vitest'
import { heardEntry, t } from '../test-floor.ts'
import { timeLeft } from './time-left.ts'

const entry = heardEntry('a', '03:00:00', null)
const at = (now: string, allotted: number | null = 300) => timeLeft(entry, allotted, 30, t(now))

it('warns before the end, says the last second as left, and then how far it is over', () => {
  expect(['03:04:29', '03:04:30', '03:05:00', '03:05:01', '03:06:00'].map((now) => at(now))).toEqual([
    { spoken: 269, left: 31, phase: 'within' },
    { spoken: 270, left: 30, phase: 'warning' },
    { spoken: 300, left: 0, phase: 'warning' },
    { spoken: 301, left: -1, phase: 'over' },
    { spoken: 360, left: -60, phase: 'over' },
  ])
})

it('never warns where there is no limit', () => {
  expect(at('05:00:00', null)).toEqual({ spoken: 7200, left: null, phase: 'within' })
})
