import { describe, expect, it } from 'vitest'
import { type Conflict, canBeTaken, differencesOf, type Recorded } from './differences.ts'

const record = {
  startedAt: '2025-10-26T03:00:00Z',
  endedAt: '2025-10-26T03:05:00Z',
  status: 'delivered',
  person: { id: 'a', name: 'Ana Díaz' },
  speakerName: 'Ana Díaz',
  summary: 'On sovereignty\n\nAsks for technology',
} as unknown as Recorded
const saying = (body: object) => differencesOf({ body: body as Conflict['body'] }, record)
const at = '2025-10-26T03:07:00Z'

describe('what a desk says differs', () => {
  it('in a time', () => {
    expect(saying({ act: 'giveTheFloor', at })).toEqual([
      { name: 'startedAt', record: record.startedAt, desk: at },
    ])
    expect(saying({ act: 'endTheFloor', at })).toEqual([
      { name: 'endedAt', record: record.endedAt, desk: at },
    ])
  })

  it('in both times, or in the one that the record has not come to say meanwhile', () => {
    const startedAt = { was: at, now: record.startedAt }
    const endedAt = { was: null, now: at }
    expect(saying({ act: 'correctTimes', at, startedAt, endedAt })).toEqual([
      { name: 'endedAt', record: record.endedAt, desk: at },
    ])
  })

  it('in each field of a description that it does not share', () => {
    const edits = {
      personId: { was: null, now: 'b' },
      speakerName: { was: null, now: 'Ana Díaz' },
      summary: { was: null, now: 'Asks for technology' },
    }
    expect(saying({ act: 'describe', at, ...edits })).toEqual([
      { name: 'personId', record: 'a', desk: 'b' },
      { name: 'summary', record: record.summary, desk: 'Asks for technology' },
    ])
  })

  it('in what somebody did who had not seen that it was heard', () => {
    expect(saying({ act: 'withdraw', at })).toEqual([
      { name: 'status', record: 'delivered', desk: 'withdrawn' },
    ])
    expect(saying({ act: 'pause', at })).toEqual([{ name: 'clock', record: null, desk: 'pause' }])
  })
})

it('is taken only where the record can become it', () => {
  const codes = ['start-differs', 'end-differs', 'field-differs', 'was-heard', 'not-on-the-floor'] as const
  expect(codes.filter((conflict) => canBeTaken({ conflict }))).toEqual([
    'start-differs',
    'end-differs',
    'field-differs',
  ])
})
