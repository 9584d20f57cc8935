import { act } from '#contract/floor'
import { undoChange } from '#contract/history'
import type { ConflictCode } from '#floor/folded'
import { call } from '../../../http/call.ts'
import { ApiError } from '../../../http/errors.ts'
import { type Entry, isAct, type Refusal } from './entry.ts'

/** What became of an entry that was sent. `unheard`: it may be in the record or not, and is to be sent again. */
export type Heard =
  | { outcome: 'acknowledged'; number: number; conflict: ConflictCode | null }
  | { outcome: 'undone' }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'signed-out' }
  | { outcome: 'unheard' }

// A network that swallows what is sent says nothing, and the next try may get through.
const patienceMs = 15_000

/** Sends an entry to the record, under its own id and in the name of whose it is. */
export async function sendEntry(entry: Entry): Promise<Heard> {
  const options = { key: entry.id, account: entry.accountId, patienceMs, isQuiet: true }
  try {
    if (isAct(entry)) {
      const ask = { params: { id: entry.sessionId }, body: entry.act }
      const { id, number, conflict } = await call(act, ask, options)
      return id === entry.id ? { outcome: 'acknowledged', number, conflict } : { outcome: 'unheard' }
    }
    const { undoes } = await call(undoChange, { params: { id: entry.undoes } }, options)
    return { outcome: undoes === entry.undoes ? 'undone' : 'unheard' }
  } catch (error) {
    return heardOf(error)
  }
}

/** What a failure says: only a refusal in the server's own words is one. */
export function heardOf(error: unknown): Heard {
  if (!(error instanceof ApiError)) return { outcome: 'unheard' }
  const { status, code, detail, title, issues } = error
  if (status === 401 || code === 'another-account') return { outcome: 'signed-out' }
  if (status >= 500 || status === 408 || status === 429 || code === 'unknown') return { outcome: 'unheard' }
  const reason = issues.map(({ message }) => message).join('; ') || detail || title
  return { outcome: 'refused', refusal: { code, reason } }
}
