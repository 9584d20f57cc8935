import { placeStep } from '../../contract/places.ts'

type Timed = { id: string; startedAt: Date | null }
type Placed = { id: string; position: number }

/**
 * Places for interventions that join a list: each before the first of the list that started later, else at the end,
 * in order of their starts. Only those that join are told, unless a gap is too small: then the whole list anew.
 */
export function placesAmong(list: (Timed & { position: number })[], joining: Timed[]): Placed[] {
  const inOrder = [...joining].sort((a, b) => startOf(a) - startOf(b))
  const joiners = new Map<number, Timed[]>()
  for (const one of inOrder) {
    const later = one.startedAt
      ? list.findIndex((other) => other.startedAt && other.startedAt > one.startedAt!)
      : -1
    const before = later === -1 ? list.length : later
    joiners.set(before, joiners.get(before) ?? [])
    joiners.get(before)!.push(one)
  }
  const placed: Placed[] = []
  for (const [before, ones] of joiners) {
    const from = list[before - 1]?.position ?? 0
    const to = list[before]?.position ?? from + placeStep * (ones.length + 1)
    const step = Math.floor((to - from) / (ones.length + 1))
    if (step < 1) return renumbered(list, joiners)
    placed.push(...ones.map(({ id }, nth) => ({ id, position: from + step * (nth + 1) })))
  }
  return placed
}

const startOf = ({ startedAt }: Timed) => startedAt?.getTime() ?? Number.MAX_SAFE_INTEGER

const renumbered = (list: Timed[], joiners: Map<number, Timed[]>): Placed[] =>
  [...list, null]
    .flatMap((one, nth) => [...(joiners.get(nth) ?? []), ...(one ? [one] : [])])
    .map(({ id }, nth) => ({ id, position: (nth + 1) * placeStep }))
