import { describe, expect, it } from 'vitest'
import { namesIn, type Speaking, shownAt, widthOf } from './hall.ts'
import { timeLeft } from './time-left.ts'

const at = (time: string) => Date.parse(`2025-10-26T${time}Z`)
const speaking = (more: Partial<Speaking> = {}): Speaking => ({
  plate: { code: 'CUB', names: [{ language: 'en', name: 'Cuba' }] },
  groups: [],
  kind: 'statement',
  motion: null,
  speaker: null,
  startedAt: '2025-10-26T10:00:00Z',
  pausedAt: null,
  pausedSeconds: 0,
  allottedSeconds: 300,
  ...more,
})

describe('the time of who has the floor', () => {
  it.each([
    ['10:00:00', 'running', 300, 'left'],
    ['10:04:29', 'running', 31, 'left'],
    ['10:04:30', 'nearly-over', 30, 'left'],
    ['10:05:00', 'nearly-over', 0, 'left'],
    ['10:05:01', 'over', 1, 'over'],
    ['11:05:01', 'over', 3601, 'over'],
    ['09:59:58', 'running', 300, 'left'],
  ] as const)('at %s is %s, %d seconds %s', (time, state, seconds, counts) => {
    expect(timeLeft(speaking(), 30, at(time))).toEqual({ state, seconds, counts, isPaused: false })
  })

  it('counts up where none is allotted', () => {
    expect(timeLeft(speaking({ allottedSeconds: null }), 30, at('10:20:05'))).toMatchObject({
      state: 'running',
      seconds: 1205,
      counts: 'spoken',
    })
  })

  it('stands still while it is paused, and leaves out what it stood still before', () => {
    const paused = speaking({ pausedSeconds: 60, pausedAt: '2025-10-26T10:03:00Z' })
    for (const time of ['10:03:00', '10:30:00'])
      expect(timeLeft(paused, 30, at(time))).toMatchObject({ seconds: 180, isPaused: true })
    expect(timeLeft(speaking({ pausedSeconds: 60 }), 30, at('10:05:30'))).toMatchObject({ seconds: 30 })
  })
})

describe('the languages of a display', () => {
  it('are all on the plate, in words as well where there are two, and one after the other where so chosen', () => {
    expect(shownAt(2, false, at('10:00:00'))).toMatchObject({ onPlate: [0, 1], inWords: [0, 1] })
    expect(shownAt(3, false, at('10:00:00'))).toMatchObject({ onPlate: [0, 1, 2], inWords: [0] })
    const turns = [0, 8, 16, 24].map((second) => shownAt(3, true, at('10:00:00') + second * 1000).onPlate)
    expect(turns).toEqual([[0], [1], [2], [0]])
    expect(shownAt(1, true, null)).toEqual({ onPlate: [0], inWords: [0], one: [0] })
  })

  it('show a name once where it is the same, and count what is wide as wide', () => {
    const names = [
      { language: 'vi', name: 'Cuba' },
      { language: 'en', name: 'Cuba' },
      { language: 'ar', name: 'كوبا' },
    ]
    expect(namesIn(names, [0, 1, 2]).map(({ name }) => name)).toEqual(['Cuba', 'كوبا'])
    expect([widthOf('Việt Nam'), widthOf('古巴')]).toEqual([8, 3.6])
  })
})
