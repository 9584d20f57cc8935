import { usualRules } from '#floor/rules'
import type { Floor, FloorEntry } from '#floor/state'

const utc = (time: string) => `2025-10-26T${time}Z`
export const t = utc

/** An entry as a test needs it; on the list unless it says otherwise. */
export const testEntry = (id: string, more: Partial<FloorEntry> = {}): FloorEntry => ({
  id,
  version: 1,
  delegationId: 'cuba',
  delegationKind: 'state',
  personId: null,
  speakerName: null,
  speakerHonorific: null,
  speakerPost: null,
  kind: 'statement',
  motion: null,
  status: 'listed',
  groupIds: [],
  themes: [],
  repliesToId: null,
  allottedSeconds: null,
  place: 1000,
  heldPlace: null,
  startedAt: null,
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  language: null,
  summary: null,
  reviewState: 'provisional',
  ...more,
})

/** One that was heard from one time to another. */
export const heardEntry = (id: string, from: string, to: string | null, more: Partial<FloorEntry> = {}) =>
  testEntry(id, {
    status: to === null ? 'on_the_floor' : 'delivered',
    startedAt: t(from),
    endedAt: to && t(to),
    ...more,
  })

export const testFloor = (entries: FloorEntry[], session: Partial<Floor['session']> = {}): Floor => ({
  session: {
    id: 'session',
    conferenceId: 'conference',
    version: 1,
    title: 'Second plenary',
    type: 'plenary',
    status: 'open',
    startedAt: utc('02:00:00'),
    endedAt: null,
    listClosedAt: null,
    suspensions: [],
    ...session,
  },
  rules: usualRules,
  entries: entries.map((entry, nth) => ({ ...entry, place: (nth + 1) * 1000 })),
  attendance: [],
  repliesElsewhere: [],
  conflicts: 0,
  number: 0,
  now: utc('02:00:00'),
})
