import type { ActOf, Attribution, FloorAct } from './act.ts'
import { allottedTo } from './allotted.ts'
import { edited } from './edited.ts'
import { ended, retimed, running, stopped } from './ended.ts'
import { attend, foldSession } from './fold-session.ts'
import { conflict, done, type Folded, isClose, refused, same } from './folded.ts'
import { afterHeardBy, afterHeld, afterWhom, onTheFloor, placed, withTimes } from './order.ts'
import type { Floor, FloorEntry } from './state.ts'

/** An act with its id, which is also that of the intervention it may make. */
export type Identified = { id: string; act: FloorAct }

/**
 * What an act makes of the floor: the same on the server, where it is kept, and on the desk, which shows it at once.
 * Pure. What was logged first stands: an act that says otherwise is a conflict, told and not lost; what asks for
 * what is so already is `same`; what cannot be is refused with the reason's code. `delegationKindOf` tells the kind
 * of a delegation, for whoever is not on the list yet.
 */
export function fold(floor: Floor, { id, act }: Identified, delegationKindOf: DelegationKindOf): Folded {
  if (act.act === 'register') return register(floor, id, act, delegationKindOf)
  if (act.act === 'giveTheFloorTo') {
    if (floor.entries.some((one) => one.id === id)) return same
    const entry = { ...listed(id, act, delegationKindOf), place: 0 }
    return give({ ...floor, entries: [...floor.entries, entry] }, { ...entry, heldPlace: null }, act.at, null)
  }
  if (act.act === 'attend') return attend(floor, act)
  if (!('interventionId' in act)) return foldSession(floor, act)
  const entry = floor.entries.find((one) => one.id === act.interventionId)
  if (!entry) return refused('gone')
  if (entry.reviewState === 'final') return refused('final')
  return foldEntry(floor, entry, act)
}

type DelegationKindOf = (delegationId: string) => FloorEntry['delegationKind']
type OfEntry = Extract<FloorAct, { interventionId: string }>

function foldEntry(floor: Floor, entry: FloorEntry, act: OfEntry): Folded {
  switch (act.act) {
    case 'giveTheFloor':
      return giveListed(floor, entry, act.at)
    case 'endTheFloor':
      return end(floor, entry, act.at)
    case 'pause':
      return pause(floor, entry, act.at)
    case 'resume':
      return resume(floor, entry, act.at)
    case 'takeBack':
      return takeBack(floor, entry)
    case 'withdraw':
      return set(floor, entry, 'withdrawn')
    case 'markAbsent':
      return set(floor, entry, 'absent')
    case 'relist':
      return set(floor, entry, 'listed')
    case 'move':
      return move(floor, entry, act.afterId)
    case 'correctTimes':
      return correct(floor, entry, act)
    case 'describe':
      return edited(floor, entry, act)
  }
}

function register(floor: Floor, id: string, act: ActOf<'register'>, kindOf: DelegationKindOf): Folded {
  if (floor.entries.some((one) => one.id === id)) return same
  if (floor.session.listClosedAt !== null && !act.evenIfClosed) return refused('list-closed')
  const entry = listed(id, act, kindOf)
  if (act.afterId && !floor.entries.some((one) => one.id === act.afterId)) return refused('gone')
  const after = act.afterId === undefined ? afterWhom(floor, entry) : act.afterId
  return done({ ...floor, entries: placed(floor.entries, entry, after ?? aboveTheList(floor, id)) })
}

// First of the list is not first of the record: whoever spoke stays before.
const aboveTheList = (floor: Floor, id: string) => afterHeld(floor, { id, heldPlace: null })

const listed = (id: string, of: Attribution, kindOf: DelegationKindOf): FloorEntry => ({
  id,
  version: 1,
  delegationId: of.delegationId,
  delegationKind: kindOf(of.delegationId),
  personId: of.personId ?? null,
  speakerName: of.speakerName ?? null,
  speakerHonorific: of.speakerHonorific ?? null,
  speakerPost: of.speakerPost ?? null,
  kind: of.kind ?? 'statement',
  motion: of.kind === 'point_of_order' ? (of.motion ?? null) : null,
  status: 'listed',
  groupIds: of.groupIds ?? [],
  themes: [],
  repliesToId: of.repliesToId ?? null,
  allottedSeconds: of.allottedSeconds ?? null,
  place: 0,
  heldPlace: null,
  startedAt: null,
  endedAt: null,
  pausedAt: null,
  pausedSeconds: 0,
  language: null,
  summary: null,
  reviewState: 'provisional',
})

function giveListed(floor: Floor, entry: FloorEntry, at: string): Folded {
  if (entry.startedAt === null && entry.status !== 'delivered') return give(floor, entry, at, entry.place)
  return isClose(entry.startedAt, at) ? same : conflict('start-differs')
}

/** Gives the floor at an instant: whoever had it has ended, or is interrupted by a point of order. */
function give(floor: Floor, entry: FloorEntry, at: string, heldPlace: number | null): Folded {
  // A final record that still has the floor is ended by a corrigendum, and by nobody who gives it to another.
  const others = onTheFloor(floor).filter(({ id, reviewState }) => id !== entry.id && reviewState !== 'final')
  // Told late: somebody has had the floor after it, and when it ended is told apart.
  const isOver = floor.entries.some(
    ({ id, startedAt }) => id !== entry.id && startedAt !== null && startedAt > at,
  )
  const given: FloorEntry = {
    ...entry,
    status: isOver ? 'delivered' : 'on_the_floor',
    startedAt: at,
    heldPlace,
    allottedSeconds: entry.allottedSeconds ?? allottedTo(floor, entry),
  }
  const yielding = new Map(isOver ? [] : others.map((other) => [other.id, yields(other, given, at)]))
  const entries = floor.entries.map((one) => yielding.get(one.id) ?? one)
  const opened = isOver ? floor : underWay(floor, at)
  return done({ ...opened, entries: placed(entries, given, afterHeardBy(floor, at, entry.id)) })
}

function yields(other: FloorEntry, given: FloorEntry, at: string): FloorEntry {
  const isInterrupted = given.kind === 'point_of_order' && other.kind !== 'point_of_order'
  return isInterrupted ? stopped(other, at) : ended(other, at)
}

/** Whoever is given the floor is so in a session that is under way. */
function underWay(floor: Floor, at: string): Floor {
  const { status } = floor.session
  if (status === 'scheduled') return foldedOr(floor, foldSession(floor, { act: 'open', at }))
  if (status === 'suspended') return foldedOr(floor, foldSession(floor, { act: 'continue', at }))
  return floor
}

const foldedOr = (floor: Floor, folded: Folded) => (folded.outcome === 'done' ? folded.floor : floor)

function end(floor: Floor, entry: FloorEntry, at: string): Folded {
  // To the desk that says so it had the floor: another has taken that back, or logged a later start.
  if (entry.startedAt === null) return conflict('not-on-the-floor')
  if (entry.endedAt !== null) return isClose(entry.endedAt, at) ? same : conflict('end-differs')
  if (at < entry.startedAt && !isClose(entry.startedAt, at)) return conflict('end-differs')
  const interrupted = entry.kind === 'point_of_order' ? interruptedBy(floor, entry) : []
  return done({
    ...floor,
    entries: floor.entries.map((one) => {
      if (one.id === entry.id) return ended(entry, at)
      return interrupted.includes(one) ? running(one, at) : one
    }),
  })
}

// Whose clock has stood still since a point of order began goes on when it ends.
const interruptedBy = (floor: Floor, entry: FloorEntry) =>
  onTheFloor(floor).filter(
    (one) => one.id !== entry.id && one.pausedAt === entry.startedAt && one.reviewState !== 'final',
  )

function pause(floor: Floor, entry: FloorEntry, at: string): Folded {
  if (entry.status !== 'on_the_floor' || at < entry.startedAt!) return conflict('not-on-the-floor')
  if (entry.pausedAt !== null) return same
  return done(changed(floor, stopped(entry, at)))
}

function resume(floor: Floor, entry: FloorEntry, at: string): Folded {
  if (entry.status !== 'on_the_floor') return conflict('not-on-the-floor')
  return entry.pausedAt === null ? same : done(changed(floor, running(entry, at)))
}

/** Takes back a start by mistake: the speaker returns to the place held in the list. */
function takeBack(floor: Floor, entry: FloorEntry): Folded {
  if (entry.status === 'listed') return same
  if (entry.status !== 'on_the_floor') return conflict('not-on-the-floor')
  const back: FloorEntry = { ...entry, ...unheard, status: 'listed' }
  return done({ ...floor, entries: placed(floor.entries, back, afterHeld(floor, entry)) })
}

const unheard = { startedAt: null, endedAt: null, pausedAt: null, pausedSeconds: 0, heldPlace: null }

function set(floor: Floor, entry: FloorEntry, status: 'listed' | 'withdrawn' | 'absent'): Folded {
  if (entry.status === status) return same
  if (entry.status === 'on_the_floor' || entry.status === 'delivered') return conflict('was-heard')
  return done(changed(floor, { ...entry, status }))
}

function move(floor: Floor, entry: FloorEntry, afterId: string | null): Folded {
  if (entry.status === 'on_the_floor' || entry.status === 'delivered') return conflict('was-heard')
  if (afterId === entry.id || (afterId !== null && !floor.entries.some(({ id }) => id === afterId)))
    return refused('gone')
  return done({ ...floor, entries: placed(floor.entries, entry, afterId ?? aboveTheList(floor, entry.id)) })
}

function correct(floor: Floor, entry: FloorEntry, act: ActOf<'correctTimes'>): Folded {
  if (entry.startedAt === null) return refused('not-on-the-floor')
  const startedAt = act.startedAt?.now ?? entry.startedAt
  const endedAt = act.endedAt ? act.endedAt.now : entry.endedAt
  if (startedAt === entry.startedAt && endedAt === entry.endedAt) return same
  if (act.startedAt && act.startedAt.was !== entry.startedAt) return conflict('start-differs')
  if (act.endedAt && act.endedAt.was !== entry.endedAt) return conflict('end-differs')
  const corrected = retimed(entry, startedAt, endedAt)
  if (typeof corrected === 'string') return refused(corrected)
  return done(withTimes(floor, entry, corrected))
}

const changed = (floor: Floor, entry: FloorEntry): Floor => ({
  ...floor,
  entries: floor.entries.map((one) => (one.id === entry.id ? entry : one)),
})
