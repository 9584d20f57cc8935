import pg from 'pg'
import { vi } from 'vitest'

/** How many statements the program sends to the database while some work is done, but for whether it heard of all. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    const { contexts } = sent.mock as unknown as {
      contexts: { connectionParameters: { application_name: string } }[]
    }
    return contexts.filter(
      ({ connectionParameters }) => connectionParameters.application_name !== 'rostrum listener',
    ).length
  } finally {
    sent.mockRestore()
  }
}
