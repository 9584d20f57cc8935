import type { ActOf } from './act.ts'
import { later } from './allotted.ts'
import { ended, running, stopped } from './ended.ts'
import { conflict, done, type Folded, refused, same } from './folded.ts'
import type { Floor, FloorEntry } from './state.ts'

type OfSession = ActOf<'open' | 'suspend' | 'continue' | 'close' | 'closeList' | 'reopenList'>

/** What an act on the session itself makes of the floor. */
export function foldSession(floor: Floor, act: OfSession): Folded {
  const { session } = floor
  const make = (of: Partial<Floor['session']>) => done({ ...floor, session: { ...session, ...of } })
  switch (act.act) {
    case 'open':
      if (session.status === 'open' || session.status === 'suspended') return same
      return make({ status: 'open', startedAt: session.startedAt ?? act.at, endedAt: null })
    case 'suspend': {
      if (session.status === 'suspended') return same
      if (session.status !== 'open') return refused('session-not-open')
      const last = session.suspensions.at(-1)
      if (last && (last.resumedAt === null || last.resumedAt > act.at)) return conflict('suspended-otherwise')
      const suspension = { suspendedAt: act.at, resumedAt: null, reason: act.reason ?? null }
      return done({
        ...floor,
        session: { ...session, status: 'suspended', suspensions: [...session.suspensions, suspension] },
        entries: onFloor(floor, (one) => stopped(one, act.at)),
      })
    }
    case 'continue': {
      if (session.status !== 'suspended') return same
      const suspensions = resumed(session.suspensions, act.at)
      const since = suspensions.at(-1)?.suspendedAt
      return done({
        ...floor,
        session: { ...session, status: 'open', suspensions },
        // Whose clock the suspension stopped goes on.
        entries: onFloor(floor, (one) =>
          since && one.pausedAt && one.pausedAt >= since ? running(one, act.at) : one,
        ),
      })
    }
    case 'close': {
      if (session.status === 'closed') return same
      if (session.startedAt === null) return refused('session-not-open')
      const endedAt = act.at > session.startedAt ? act.at : later(session.startedAt, 1)
      const suspensions = resumed(session.suspensions, endedAt)
      return done({
        ...floor,
        session: { ...session, status: 'closed', endedAt, suspensions },
        entries: onFloor(floor, (one) => ended(one, act.at)),
      })
    }
    case 'closeList':
      return session.listClosedAt === null ? make({ listClosedAt: act.at }) : same
    case 'reopenList':
      return session.listClosedAt === null ? same : make({ listClosedAt: null })
  }
}

const onFloor = ({ entries }: Floor, become: (entry: FloorEntry) => FloorEntry) =>
  entries.map((one) => (one.status === 'on_the_floor' && one.reviewState !== 'final' ? become(one) : one))

function resumed(suspensions: Floor['session']['suspensions'], at: string) {
  const last = suspensions.at(-1)
  if (!last || last.resumedAt !== null) return suspensions
  const resumedAt = at > last.suspendedAt ? at : later(last.suspendedAt, 1)
  return [...suspensions.slice(0, -1), { ...last, resumedAt }]
}

/** Whether a delegation is in the room; the last word counts. */
export function attend(floor: Floor, { delegationId, isPresent }: ActOf<'attend'>): Folded {
  const was = floor.attendance.find((one) => one.delegationId === delegationId)
  if (was?.isPresent === isPresent) return same
  const others = floor.attendance.filter((one) => one !== was)
  return done({ ...floor, attendance: [...others, { delegationId, isPresent }] })
}
