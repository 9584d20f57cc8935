import pg from 'pg'
import { vi } from 'vitest'

/** How many statements the program sends to the database while some work is done. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
