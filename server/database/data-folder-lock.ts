import pg from 'pg'
import { connectionTo } from './connection.ts'

// Any number that nothing else on this server uses ("rost" in ASCII).
const lockKey = 0x726f7374

/**
 * The lock that the one program on a data folder holds for as long as it lives, on a connection of its own:
 * Postgres frees it the moment the program dies, however it dies.
 */
export type DataFolderLock = {
  /** Resolves when the connection, and the lock with it, is lost. */
  lost: Promise<void>
  release(): Promise<void>
}

/** Takes the lock, or returns null when another program holds it; `url` is the administrator's. */
export async function takeDataFolderLock(url: string): Promise<DataFolderLock | null> {
  const client = new pg.Client(connectionTo(url, 'rostrum lock'))
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  const release = () => client.end().catch(() => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [lockKey])
    if (rows[0].taken) return { lost, release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return null
}
