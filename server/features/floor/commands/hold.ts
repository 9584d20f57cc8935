import type { Folded } from '#floor/folded'
import type { Floor } from '#floor/state'
import type { Transaction } from '../../../database/database.ts'
import { readState } from '../queries.ts'

/** Keeps others from acting in a session until the commit; taken before any of its rows. */
export const holdFloor = (tx: Transaction, sessionId: string) =>
  tx.$queryRaw`SELECT 1 FROM session WHERE id = ${sessionId}::uuid FOR NO KEY UPDATE`

/**
 * What an act makes of the floor of a held session as it will be at the commit: what it changes is held, and where
 * somebody has changed that at another screen since it was read, the act meets it anew. Throws 404 when the session
 * is hidden.
 */
export async function foldHeld(tx: Transaction, sessionId: string, made: (floor: Floor) => Folded) {
  for (;;) {
    const before = await readState(tx, sessionId)
    const folded = made(before)
    const after = 'floor' in folded ? folded.floor : undefined
    if (!after || (await holdEntries(tx, before, after))) return { folded, before, after }
  }
}

// Tells whether they still are as they were read; held in the order of their ids, as everybody does.
async function holdEntries(tx: Transaction, before: Floor, after: Floor) {
  const changed = before.entries.filter((entry) => !after.entries.includes(entry))
  if (changed.length === 0) return true
  const held = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id::text, version FROM intervention WHERE id = ANY (${changed.map(({ id }) => id)}::uuid[])
       AND session_id = ${before.session.id}::uuid AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`
  const versions = new Map(held.map(({ id, version }) => [id, version]))
  return changed.every(({ id, version }) => versions.get(id) === version)
}
