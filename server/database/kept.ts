import type { Listener, Subject } from './listener.ts'
import { isUnavailable } from './unavailable.ts'

export type Follower<T> = {
  /** All who follow the same are told the same value. */
  told: (value: T) => void
  /** It can be read no more, such as what was hidden; nothing is told after. */
  lost: (error: unknown) => void
}

export type Kept<T> = {
  read(): Promise<T>
  follow(follower: Follower<T>): () => void
  isFollowed(): boolean
  forget(): void
}

// Ten times a second is more than anybody sees, and each time all who follow may ask.
const leastBetweenMs = 100
const againMs = 1_000

type Reading<T> = { nth: number; value: T }
type Following<T> = Follower<T> & { seen: number }

/**
 * Keeps one thing that is read of the database until it is told to have changed, and tells it to who follows it: the
 * first of several changes at once, the others together a moment later. What is read is as of the moment of asking:
 * whatever was committed before is in it, whichever program wrote it.
 */
export function keep<T>(
  listener: Pick<Listener, 'on' | 'caughtUp'>,
  readNow: () => Promise<T>,
  subjectsOf: (value: T) => Subject[],
): Kept<T> {
  const subscriptions = new Map<Subject, () => void>()
  const followers = new Set<Following<T>>()
  let kept: Promise<Reading<T>> | undefined
  let begun = 0
  let isDue = false
  let publishedAt = -leastBetweenMs
  let isForgotten = false

  async function read(): Promise<Reading<T>> {
    const before = kept
    if (before && !(await listener.caughtUp())) return begin()
    return kept ?? keepReading()
  }

  function keepReading() {
    const reading = begin()
    kept = reading
    reading.catch(() => {
      if (kept === reading) kept = undefined
    })
    return reading
  }

  // What it depends on is known when it was read: where that is more than before, it may have changed meanwhile.
  async function begin(): Promise<Reading<T>> {
    begun += 1
    const nth = begun
    for (;;) {
      const value = await readNow()
      if (isForgotten || !subscribe(subjectsOf(value))) return { nth, value }
    }
  }

  function subscribe(subjects: Subject[]) {
    const added = subjects.filter((subject) => !subscriptions.has(subject))
    for (const subject of added) subscriptions.set(subject, listener.on(subject, changed))
    return added.length > 0
  }

  function changed() {
    kept = undefined
    publishIn(publishedAt + leastBetweenMs - performance.now())
  }

  function publishIn(ms: number) {
    if (isDue || followers.size === 0) return
    isDue = true
    // At its soonest when everybody has been told what has changed.
    setTimeout(publish, Math.max(0, ms))
  }

  function publish() {
    isDue = false
    publishedAt = performance.now()
    bring([...followers])
  }

  async function bring(them: Following<T>[]) {
    try {
      const reading = await read()
      for (const follower of them) tell(follower, reading)
    } catch (error) {
      // Until the database is back, everybody keeps what they have.
      if (isUnavailable(error)) return publishIn(againMs)
      for (const follower of them) if (followers.delete(follower)) follower.lost(error)
    }
  }

  // What was begun first may be read last.
  function tell(follower: Following<T>, { nth, value }: Reading<T>) {
    if (nth <= follower.seen || !followers.has(follower)) return
    follower.seen = nth
    follower.told(value)
  }

  return {
    read: async () => (await read()).value,
    follow(follower) {
      const following = { ...follower, seen: 0 }
      followers.add(following)
      bring([following])
      return () => followers.delete(following)
    },
    isFollowed: () => followers.size > 0,
    forget() {
      isForgotten = true
      for (const stop of subscriptions.values()) stop()
      subscriptions.clear()
    },
  }
}
