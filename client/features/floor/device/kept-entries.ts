import type { Floor } from '#floor/state'
import { onDeviceChange, tellDeviceChange } from './device-changes.ts'
import type { Entry, NewEntry } from './entry.ts'
import type { Writes } from './queue.ts'
import type { Store } from './store.ts'

export type KeptEntries = ReturnType<typeof keptEntries>

/** The entries of a session as the device keeps them, in memory; `onChange` is called when they are others. */
export function keptEntries(store: Store, accountId: string, sessionId: string, onChange: () => void) {
  let entries: Entry[] = []
  let isTelling = false

  // The database does one after another what is asked of it here, and tells each in that order: what comes last holds.
  function become(next: Entry[]) {
    entries = next
    onChange()
  }

  const load = async () => become(await store.entriesOf(accountId, sessionId))

  function tell() {
    isTelling = true
    tellDeviceChange({ accountId, sessionId })
    isTelling = false
  }

  const stop = onDeviceChange((change) => {
    const isOurs = change.accountId === accountId && (change.sessionId ?? sessionId) === sessionId
    if (isOurs && !isTelling) load().catch(() => undefined)
  })

  return {
    all: (): readonly Entry[] => entries,
    load,
    stop,
    async add(entry: NewEntry) {
      const kept = await store.add(entry)
      become([...entries, kept])
      tell()
    },
    async change(writesOf: (entries: readonly Entry[]) => Writes) {
      become(await store.change(accountId, sessionId, writesOf))
      tell()
    },
    /** Keeps a state that was read; `take` gets the state that is kept then. */
    async keepRead(take: (kept: Floor) => void, ...reading: Parameters<Store['keepRead']>) {
      const kept = await store.keepRead(...reading)
      take(kept.floor)
      become(kept.entries)
    },
  }
}
