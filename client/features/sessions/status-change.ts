import { dayIn } from '../../ui/format.ts'
import type { Session } from './session-values.ts'

export const statusActions = ['open', 'suspend', 'resume', 'close', 'reopen'] as const
export type StatusAction = (typeof statusActions)[number]

const offered: Record<Session['status'], StatusAction[]> = {
  scheduled: ['open'],
  open: ['suspend', 'close'],
  suspended: ['resume', 'close'],
  closed: ['reopen'],
}

export const actionsOf = ({ status }: Pick<Session, 'status'>) => offered[status]

type StatusBody = Partial<Pick<Session, 'status' | 'startedAt' | 'endedAt'>>

const becomes: Record<StatusAction, Session['status']> = {
  open: 'open',
  suspend: 'suspended',
  resume: 'open',
  close: 'closed',
  reopen: 'open',
}

/**
 * What an action changes. On the day of the session, opening also says when it really began and closing when it
 * ended, if nobody has said so yet; on any other day the record is being completed, and only the status changes.
 */
export function changeBy(action: StatusAction, session: Session, now: string, zone: string): StatusBody {
  const isToday = dayIn(now, zone) === session.heldOn
  const begins = action === 'open' && isToday && session.startedAt === null && session.endedAt === null
  const startedAt = session.startedAt
  const isAfterStart = startedAt !== null && now > startedAt
  const ends = action === 'close' && isToday && isAfterStart && session.endedAt === null
  return {
    status: becomes[action],
    ...(begins && { startedAt: now }),
    ...(ends && { endedAt: now }),
  }
}
