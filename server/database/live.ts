import type { Database, DatabaseLog } from './database.ts'
import { type Follower, type Kept, keep } from './kept.ts'
import { type Listener, type Subject, startListener } from './listener.ts'

/** Something that is read of the database, one for each key, and what it depends on. */
export type Source<T> = {
  read: (key: string, from: { database: Database; live: Live }) => Promise<T>
  /** Whatever is not told of when it changes must be in no source. */
  subjects: (value: T) => Subject[]
}

/** What of the database is kept up to date in this program. */
export type Live = Pick<Listener, 'on' | 'stop' | 'stopped'> & {
  /** What a source says of a key, as of now: read once for all who ask until it changes. */
  read<T>(source: Source<T>, key: string): Promise<T>
  /** Tells what a source says of a key, soon and after each change. Answers how to stop. */
  follow<T>(source: Source<T>, key: string, follower: Follower<T>): () => void
}

// The sessions of a busy day; each is some tens of kilobytes.
const mostKept = 100

/** Starts to listen to what changes in the database at a URL; stop it before that is closed. */
export function startLive(url: string, database: Database, log: DatabaseLog): Live {
  const listener = startListener(url, log)
  const all = new Map<Source<never>, Map<string, Kept<unknown>>>()

  function keptOf<T>(source: Source<T>, key: string): Kept<T> {
    const ofSource = all.get(source as never) ?? new Map<string, Kept<unknown>>()
    all.set(source as never, ofSource)
    const kept =
      (ofSource.get(key) as Kept<T> | undefined) ??
      keep(listener, () => source.read(key, { database, live }), source.subjects)
    // The newest last.
    ofSource.delete(key)
    ofSource.set(key, kept as Kept<unknown>)
    if (ofSource.size > mostKept) forgetOldest(ofSource, kept as Kept<unknown>)
    return kept
  }

  const live: Live = {
    on: listener.on,
    stop: listener.stop,
    stopped: listener.stopped,
    read: (source, key) => keptOf(source, key).read(),
    follow: (source, key, follower) => keptOf(source, key).follow(follower),
  }
  return live
}

function forgetOldest(kept: Map<string, Kept<unknown>>, but: Kept<unknown>) {
  for (const [key, one] of kept) {
    if (one === but || one.isFollowed()) continue
    one.forget()
    kept.delete(key)
    return
  }
}
