import type { Answer } from '#contract'
import { type getIncomplete, lacks } from '#contract/conferences'
import type { Queue } from './address.ts'

export type Incomplete = Answer<typeof getIncomplete>
export type Counts = Pick<Incomplete, 'total' | 'incomplete' | 'reviewStates'>
type OfSession = Incomplete['sessions'][number]

export const none: Counts = {
  total: 0,
  incomplete: [],
  reviewStates: { provisional: 0, checked: 0, final: 0 },
}

export function countOf({ total, incomplete, reviewStates }: Counts, queue: Queue): number {
  if (queue === 'any') return total
  if (queue === 'provisional' || queue === 'checked') return reviewStates[queue]
  return incomplete.find(({ lacks }) => lacks === queue)?.count ?? 0
}

/** Counts in what desks said otherwise of sessions themselves, which the same people settle. */
export function withSessionConflicts(counted: Incomplete): Incomplete {
  const { sessionConflicts, sessions } = counted
  const more = (id: string) => sessionConflicts.find(({ session }) => session.id === id)?.count ?? 0
  const others = sessionConflicts.filter(
    ({ session }) => !sessions.some((one) => one.session.id === session.id),
  )
  const all: OfSession[] = [...sessions, ...others.map(({ session }) => ({ ...none, session }))]
  return {
    ...plus(
      counted,
      sessionConflicts.reduce((sum, { count }) => sum + count, 0),
    ),
    sessionConflicts,
    sessions: all
      .toSorted((a, b) => a.session.heldOn.localeCompare(b.session.heldOn))
      .map((one) => ({ session: one.session, ...plus(one, more(one.session.id)) })),
  }
}

const plus = (counts: Counts, conflicts: number): Counts => ({
  total: counts.total + conflicts,
  reviewStates: counts.reviewStates,
  incomplete: lacks.map((lack) => ({
    lacks: lack,
    count: countOf(counts, lack) + (lack === 'conflict' ? conflicts : 0),
  })),
})
