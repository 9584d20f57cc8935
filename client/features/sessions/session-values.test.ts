import { describe, expect, it } from 'vitest'
import { byDay } from './public/by-day.ts'
import { instantsOf, isLeftOut, readTimes, type TypedTimes, timeFields } from './session-times.ts'
import { bodyOf, bodyOfSaved, changedBodyOf, emptySession, type Session, valuesOf } from './session-values.ts'

const none: TypedTimes = {
  scheduledStartAt: null,
  scheduledEndAt: null,
  startedAt: null,
  endedAt: null,
  meant: {},
}
const hanoi = 'Asia/Ho_Chi_Minh'

const saved: Session = {
  id: '019a0000-0000-7000-8000-000000000001',
  version: 3,
  createdAt: '2025-10-20T00:00:00.000Z',
  updatedAt: '2025-10-20T00:00:00.000Z',
  conferenceId: '019a0000-0000-7000-8000-000000000002',
  type: 'plenary',
  title: 'Second plenary',
  heldOn: '2025-10-26',
  scheduledStartAt: '2025-10-26T02:00:00Z',
  scheduledEndAt: '2025-10-26T05:00:00Z',
  startedAt: null,
  endedAt: null,
  room: null,
  status: 'closed',
  documentSymbol: null,
  note: null,
  chairs: [
    {
      person: { id: '019a0000-0000-7000-8000-000000000003', name: 'Phạm Thế Tùng' },
      delegation: {
        id: '019a0000-0000-7000-8000-000000000004',
        code: 'VNM',
        name: 'Viet Nam',
        kind: 'state',
      },
      capacity: null,
    },
  ],
  suspensions: [],
  agendaItems: [
    {
      id: '019a0000-0000-7000-8000-000000000005',
      number: '3',
      title: 'General debate',
      documentSymbol: null,
    },
  ],
  citations: [],
  figures: [],
  summary: {
    interventions: 0,
    delegationsThatSpoke: [],
    speakers: 0,
    totalSpeakingSeconds: 0,
    medianSpeakingSeconds: null,
    themes: [],
    rightsOfReply: 0,
    pointsOfOrder: 0,
  },
}

describe('the times of a session', () => {
  it('are on the clocks of the conference', () => {
    const times = { ...none, scheduledStartAt: '09:00:00', scheduledEndAt: '10:15:00' }
    expect(instantsOf('2025-10-26', times, hanoi)).toEqual({
      scheduledStartAt: '2025-10-26T02:00:00Z',
      scheduledEndAt: '2025-10-26T03:15:00Z',
      startedAt: null,
      endedAt: null,
    })
  })

  it('end on the next day when the end is earlier on the clock than the start', () => {
    const times = {
      ...none,
      scheduledStartAt: '21:00:00',
      scheduledEndAt: '23:00:00',
      startedAt: '22:30:00',
      endedAt: '01:10:05',
    }
    expect(instantsOf('2025-10-26', times, 'America/New_York')).toEqual({
      scheduledStartAt: '2025-10-27T01:00:00Z',
      scheduledEndAt: '2025-10-27T03:00:00Z',
      startedAt: '2025-10-27T02:30:00Z',
      endedAt: '2025-10-27T05:10:05Z',
    })
  })

  it('begin after midnight when that is nearer to the schedule', () => {
    const times = { ...none, scheduledStartAt: '23:30:00', startedAt: '00:05:00', endedAt: '00:50:00' }
    expect(instantsOf('2025-10-25', times, hanoi)).toMatchObject({
      startedAt: '2025-10-25T17:05:00Z',
      endedAt: '2025-10-25T17:50:00Z',
    })
  })

  it('are an hour longer over the night on which the clocks are put back', () => {
    const times = { ...none, startedAt: '23:00:00', endedAt: '04:00:00' }
    const { startedAt, endedAt } = instantsOf('2025-10-25', times, 'Europe/Vienna')
    expect((Date.parse(endedAt!) - Date.parse(startedAt!)) / 3_600_000).toBe(6)
  })

  it('end in the hour that comes twice after they began in it, and not a day later', () => {
    const times = { ...none, startedAt: '02:50:00', endedAt: '02:05:00' }
    expect(instantsOf('2025-10-26', times, 'Europe/Vienna')).toMatchObject({
      startedAt: '2025-10-26T00:50:00Z',
      endedAt: '2025-10-26T01:05:00Z',
    })
  })
})

describe('a time that comes twice in the night in which clocks are turned back', () => {
  const night = '2025-10-26'
  const [summer, winter] = ['+02:00', '+01:00']
  const [first, second] = ['2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z']
  const vienna = 'Europe/Vienna'
  const planned = { ...none, scheduledStartAt: '02:30:00', scheduledEndAt: '04:00:00' }

  it('is the first of the two, unless the other is said to be meant', () => {
    const { scheduledStartAt, scheduledEndAt } = readTimes(night, planned, vienna)
    expect(scheduledStartAt).toEqual({ at: first, twins: [first, second] })
    expect(scheduledEndAt.twins).toHaveLength(1)
    const meant = (offset: string) =>
      readTimes(night, { ...planned, meant: { scheduledStartAt: offset } }, vienna).scheduledStartAt.at
    expect([meant(winter), meant(summer), meant('+07:00')]).toEqual([second, first, first])
  })

  it('is of a real start the one nearer to the plan, and of an end one that comes after its start', () => {
    const times = {
      ...planned,
      startedAt: '02:31:00',
      endedAt: '02:40:00',
      meant: { scheduledStartAt: winter },
    }
    const { startedAt, endedAt } = readTimes(night, times, vienna)
    expect([startedAt.at, endedAt]).toEqual([
      '2025-10-26T01:31:00Z',
      { at: '2025-10-26T01:40:00Z', twins: ['2025-10-26T01:40:00Z'] },
    ])
  })

  it('stays in the form what it is in the record, and is sent otherwise once the other is meant', () => {
    const was = {
      ...saved,
      heldOn: night,
      scheduledStartAt: second,
      scheduledEndAt: null,
      startedAt: first,
      suspensions: [{ suspendedAt: second, resumedAt: '2025-10-26T01:45:00Z', reason: null }],
    }
    const values = valuesOf(was, vienna)
    expect(changedBodyOf({ ...values, heldOn: night }, was, vienna)).toEqual(bodyOfSaved(was, vienna))
    expect(bodyOf(values, vienna)).toEqual(bodyOfSaved(was, vienna))
    const [row] = values.suspensions
    const other = { ...values, meant: {}, suspensions: [{ ...row!, meant: { suspendedAt: summer } }] }
    expect(changedBodyOf(other, was, vienna)).toMatchObject({
      scheduledStartAt: first,
      suspensions: [{ suspendedAt: second }],
    })
    const earlier = { ...other, startedAt: '02:00:00' }
    expect(changedBodyOf(earlier, was, vienna)).toMatchObject({
      startedAt: '2025-10-26T00:00:00Z',
      suspensions: [{ suspendedAt: first, resumedAt: '2025-10-26T00:45:00Z' }],
    })
  })

  it('is none that the clocks show where they are turned forward', () => {
    const times = { ...planned, scheduledStartAt: '02:30:00', scheduledEndAt: '03:00:00' }
    const read = readTimes('2025-03-30', times, vienna)
    expect(timeFields.map((name) => isLeftOut(times[name], read[name], vienna))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('the form of a session', () => {
  it('says the session that was read, unchanged', () => {
    expect(changedBodyOf(valuesOf(saved, hanoi), saved, hanoi)).toEqual(bodyOfSaved(saved, hanoi))
  })

  it('keeps an instant that the form would read otherwise while nobody touches it', () => {
    const twoDays = { ...saved, scheduledEndAt: '2025-10-28T05:00:00Z' }
    const values = { ...valuesOf(twoDays, hanoi), title: 'Renamed' }
    expect(changedBodyOf(values, twoDays, hanoi)).toMatchObject({
      title: 'Renamed',
      scheduledEndAt: '2025-10-28T05:00:00Z',
    })
  })

  it('moves the times with the day', () => {
    const values = { ...valuesOf(saved, hanoi), heldOn: '2025-10-27' }
    expect(changedBodyOf(values, saved, hanoi)).toMatchObject({
      heldOn: '2025-10-27',
      scheduledStartAt: '2025-10-27T02:00:00Z',
      scheduledEndAt: '2025-10-27T05:00:00Z',
    })
  })

  it('sends an empty line as nothing', () => {
    const values = { ...emptySession('2025-10-26'), title: 'Plenary', room: '  ' }
    expect(changedBodyOf(values, saved, hanoi)).toMatchObject({
      room: null,
      note: null,
      documentSymbol: null,
    })
  })
})

describe('the days of a programme', () => {
  it('hold their sessions in the order of the programme', () => {
    const session = (id: string, heldOn: string) => ({ id, heldOn })
    const [a, b, c] = [session('a', '2025-10-25'), session('b', '2025-10-25'), session('c', '2025-10-26')]
    expect(byDay([a, b, c])).toEqual([
      { day: '2025-10-25', sessions: [a, b] },
      { day: '2025-10-26', sessions: [c] },
    ])
  })

  it('are none without sessions', () => {
    expect(byDay([])).toEqual([])
  })
})

describe('suspensions', () => {
  const rows = [
    { suspendedAt: '23:30:00', resumedAt: '00:15:00', reason: ' ', meant: {} },
    { suspendedAt: '00:40:00', resumedAt: null, reason: 'Consultations', meant: {} },
  ]
  const typed = { ...valuesOf({ ...saved, startedAt: '2025-10-26T15:00:00Z' }, hanoi), suspensions: rows }

  it('follow one another, over midnight too', () => {
    expect(changedBodyOf(typed, saved, hanoi).suspensions).toEqual([
      { suspendedAt: '2025-10-26T16:30:00Z', resumedAt: '2025-10-26T17:15:00Z', reason: null },
      { suspendedAt: '2025-10-26T17:40:00Z', resumedAt: null, reason: 'Consultations' },
    ])
  })

  it('keep their instants where they were not touched', () => {
    const suspensions = [{ suspendedAt: '2025-10-29T03:00:00Z', resumedAt: null, reason: null }]
    const was = { ...saved, suspensions }
    expect(changedBodyOf(valuesOf(was, hanoi), was, hanoi).suspensions).toEqual(suspensions)
  })
})
