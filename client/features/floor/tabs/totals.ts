import { spokenSeconds } from '#floor/allotted'
import { wasHeard } from '#floor/order'
import type { FloorEntry } from '#floor/state'

/** How often and how long somebody was heard; `running` has the floor now, and its time goes on. */
export type Share<Key> = { key: Key; count: number; seconds: number; running: FloorEntry[] }

/** What was heard by whatever it is counted by, the longest first as it stands at an instant. */
export function sharesOf<Key extends string | null>(
  entries: readonly FloorEntry[],
  keyOf: (entry: FloorEntry) => Key,
  now: string,
): Share<Key>[] {
  const shares = new Map<Key, Share<Key>>()
  for (const entry of entries.filter(wasHeard)) {
    const key = keyOf(entry)
    const share = shares.get(key) ?? { key, count: 0, seconds: 0, running: [] }
    shares.set(key, share)
    share.count += 1
    if (entry.status === 'on_the_floor') share.running.push(entry)
    else if (entry.endedAt !== null) share.seconds += spokenSeconds(entry, entry.endedAt)
  }
  return [...shares.values()].sort((a, b) => secondsOf(b, now) - secondsOf(a, now) || b.count - a.count)
}

export const secondsOf = ({ seconds, running }: Pick<Share<unknown>, 'seconds' | 'running'>, now: string) =>
  running.reduce((sum, entry) => sum + spokenSeconds(entry, now), seconds)
