import { tellDeviceChange } from './device-changes.ts'
import type { Entry } from './entry.ts'
import { acknowledged, refused, undoAcknowledged } from './queue.ts'
import type { Heard } from './send-entry.ts'
import type { Store } from './store.ts'

/** Keeps what became of an entry that was sent. */
export async function keepHeard(store: Store, entry: Entry, heard: Heard) {
  const { accountId, sessionId, id } = entry
  await store.change(accountId, sessionId, (entries) => {
    if (heard.outcome === 'acknowledged') return acknowledged(entries, id, heard)
    if (heard.outcome === 'undone') return undoAcknowledged(entries, id)
    return heard.outcome === 'refused' ? refused(entries, id, heard.refusal) : {}
  })
  tellDeviceChange({ accountId, sessionId })
}
