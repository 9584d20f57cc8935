import type { FloorRules } from './rules.ts'
import type { Floor, FloorEntry } from './state.ts'

/** Rights of reply that a delegation has used, here and elsewhere that the rules count, but for one entry. */
export function repliesUsed(floor: Floor, delegationId: string, but?: string): number {
  const here = floor.entries.filter(
    (entry) =>
      entry.id !== but &&
      entry.kind === 'right_of_reply' &&
      entry.delegationId === delegationId &&
      (entry.status === 'delivered' || entry.status === 'on_the_floor'),
  )
  const elsewhere = floor.repliesElsewhere.find((one) => one.delegationId === delegationId)
  return here.length + (elsewhere?.count ?? 0)
}

/** Whether a further right of reply would be more than the rules give a delegation. The chair decides. */
export function isBeyondReplies(floor: Floor, delegationId: string, but?: string): boolean {
  const { perDelegation } = floor.rules.rightsOfReply
  return perDelegation !== null && repliesUsed(floor, delegationId, but) >= perDelegation
}

/** The time that the rules allot to an entry, in seconds; null: no limit. */
export function allottedTo(floor: Floor, entry: FloorEntry): number | null {
  const special = floor.rules.allotted.find((rule) => fits(rule, entry))
  if (special) return special.seconds
  if (entry.kind !== 'right_of_reply') return null
  const { seconds } = floor.rules.rightsOfReply
  return seconds[repliesUsed(floor, entry.delegationId, entry.id)] ?? seconds.at(-1) ?? null
}

type Allotment = FloorRules['allotted'][number]

const fits = (rule: Allotment, entry: FloorEntry) =>
  (rule.kind === undefined || rule.kind === entry.kind) &&
  (rule.delegationKind === undefined || rule.delegationKind === entry.delegationKind) &&
  (rule.delegationId === undefined || rule.delegationId === entry.delegationId) &&
  (rule.groupId === undefined || entry.groupIds.includes(rule.groupId)) &&
  (rule.isForGroup === undefined || rule.isForGroup === entry.groupIds.length > 0)

type Timed = Pick<FloorEntry, 'startedAt' | 'endedAt' | 'pausedAt' | 'pausedSeconds'>

/** How long an entry has spoken by an instant, in whole seconds: since its start, less what its clock stood still. */
export function spokenSeconds(entry: Timed, now: string): number {
  if (entry.startedAt === null) return 0
  const until = entry.endedAt ?? (entry.pausedAt !== null && entry.pausedAt < now ? entry.pausedAt : now)
  return Math.max(0, secondsBetween(entry.startedAt, until) - entry.pausedSeconds)
}

export const secondsBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 1000)

/** An instant some seconds later, as it travels. */
export const later = (at: string, seconds: number) =>
  `${new Date(Date.parse(at) + seconds * 1000).toISOString().slice(0, 19)}Z`
