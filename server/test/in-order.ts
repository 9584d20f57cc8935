import { expect, vi } from 'vitest'
import type { Reply } from './api.ts'
import type { TestDatabase } from './database.ts'

/** A lock, of the owner's, at which every change stands when it has written its first row. */
export const beforeHistory = 'LOCK TABLE change_row IN SHARE MODE'

/**
 * What two requests are answered, of which the second comes while the first stands at a lock, given as SQL, with
 * everything that it has checked and held and nothing committed.
 */
export async function inOrder(
  { pool, asOwner }: TestDatabase,
  lock: string,
  first: () => Promise<Reply>,
  second: () => Promise<Reply>,
): Promise<[Reply, Reply]> {
  const waiting = async () => {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows[0]!.count
  }
  return asOwner(async (gate) => {
    await gate.query(`BEGIN; ${lock}`)
    const one = first()
    await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
    let isAnswered = false
    const two = second().finally(() => {
      isAnswered = true
    })
    await vi.waitFor(async () => expect(isAnswered || (await waiting()) === 2).toBe(true), 10_000)
    await gate.query('COMMIT')
    return await Promise.all([one, two])
  })
}
