import { placeBetween, placeStep } from '../../../contract/places.ts'
import type { FloorRules } from './rules.ts'
import type { Floor, FloorEntry } from './state.ts'

/** The list of speakers: who is to be called, in order. */
export const listOf = ({ entries }: Pick<Floor, 'entries'>): FloorEntry[] =>
  byPlace(entries.filter(({ status }) => status === 'listed'))

/** Who has had the floor or has it, by their starts; those without a start come first. */
export const heardOf = ({ entries }: Pick<Floor, 'entries'>): FloorEntry[] =>
  byPlace(entries.filter(wasHeard)).sort((a, b) => compare(a.startedAt ?? '', b.startedAt ?? ''))

/** Who has the floor: the newest last, a point of order after whom it interrupts. */
export const onTheFloor = ({ entries }: Pick<Floor, 'entries'>): FloorEntry[] =>
  heardOf({ entries: entries.filter(({ status }) => status === 'on_the_floor') })

export const wasHeard = ({ status }: FloorEntry) => status === 'delivered' || status === 'on_the_floor'

const byPlace = (entries: FloorEntry[]) => [...entries].sort((a, b) => a.place - b.place)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Ranked = Pick<FloorEntry, 'kind' | 'motion'>

/** Where the rules rank somebody on the list, as two numbers: of the kind, and of the motion among points of order. */
export function rankOf({ order, motions }: FloorRules, { kind, motion }: Ranked): [number, number] {
  const named = (of: FloorEntry['kind']) => order.findIndex((kinds) => kinds.includes(of))
  const rank = named(kind) === -1 ? named('statement') : named(kind)
  const precedence = motions.findIndex((one) => one.id === motion)
  return [rank, precedence === -1 ? motions.length : precedence]
}

/** After whom of the list somebody is put by the rules: the last that does not rank behind; null: first. */
export function afterWhom(floor: Floor, entry: Ranked): string | null {
  const [rank, precedence] = rankOf(floor.rules, entry)
  const last = listOf(floor).findLast((other) => {
    const [otherRank, otherPrecedence] = rankOf(floor.rules, other)
    return otherRank < rank || (otherRank === rank && otherPrecedence <= precedence)
  })
  return last?.id ?? null
}

/** After which entry of the session whoever gets the floor at an instant stands in the record: the last heard by then. */
export function afterHeardBy(floor: Floor, at: string, but: string): string | null {
  const heard = heardOf(floor).filter(({ id, startedAt }) => id !== but && (startedAt ?? '') <= at)
  return byPlace(heard).at(-1)?.id ?? null
}

/**
 * Entries with one of them (or a new one) put after another of the session, or first, where `null`. Only its own
 * place changes, unless the gap is used up: then all are placed anew.
 */
export function placed(entries: FloorEntry[], entry: FloorEntry, afterId: string | null): FloorEntry[] {
  const others = byPlace(entries.filter(({ id }) => id !== entry.id))
  const at = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1
  const place = placeBetween(others[at - 1]?.place ?? null, others[at]?.place ?? null)
  if (place !== null) return [...others.slice(0, at), { ...entry, place }, ...others.slice(at)]
  return [...others.slice(0, at), entry, ...others.slice(at)].map((one, nth) =>
    moved(one, (nth + 1) * placeStep),
  )
}

// Whoever has the floor would return to a place that is another's by now: then to the top of the list.
const moved = (entry: FloorEntry, place: number): FloorEntry => ({ ...entry, place, heldPlace: null })

/** The floor with other times of an entry, which goes to its place by a start that is another. */
export function withTimes(floor: Floor, was: FloorEntry, entry: FloorEntry): Floor {
  const entries = floor.entries.map((one) => (one.id === entry.id ? entry : one))
  if (entry.startedAt === null || entry.startedAt === was.startedAt) return { ...floor, entries }
  return { ...floor, entries: placed(entries, entry, afterHeardBy(floor, entry.startedAt, entry.id)) }
}

type Held = Pick<FloorEntry, 'id' | 'heldPlace'>

/** After whom somebody stands who returns to the place held in the list; without one, before all of it. */
export function afterHeld(floor: Floor, { id, heldPlace }: Held): string | null {
  const others = byPlace(floor.entries.filter((one) => one.id !== id))
  const before =
    heldPlace === null
      ? others.filter((one) => one.status !== 'listed' && one.place < (listOf(floor)[0]?.place ?? Infinity))
      : others.filter((one) => one.place <= heldPlace)
  return before.at(-1)?.id ?? null
}
