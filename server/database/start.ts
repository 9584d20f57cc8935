import { setTimeout as sleep } from 'node:timers/promises'
import type { Configuration } from '../configuration.ts'
import { withConnection, withoutPassword } from './connection.ts'
import { type Database, type DatabaseLog, openDatabase } from './database.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { makeReady } from './make-ready.ts'
import { isUnavailable } from './unavailable.ts'

export type StartedDatabase = {
  database: Database
  /** For work that needs a connection outside the pool, such as LISTEN. */
  url: string
  /** Closes the pool and stops the embedded server; call it when nothing answers requests any more. */
  stop(): Promise<void>
}

// Long enough for a database that is started together with the program.
const outsidePatienceMs = 60_000

/** Starts or finds the database that the configuration asks for, makes it ready as its owner and opens it. */
export async function startDatabase(
  configuration: Pick<Configuration, 'databaseUrl' | 'databaseOwnerUrl' | 'dataFolder'>,
  options: { poolSize: number; log: DatabaseLog },
): Promise<StartedDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = configuration
  const server = databaseUrl
    ? await findOutsideServer(databaseUrl, databaseOwnerUrl ?? databaseUrl, options.log)
    : await startEmbeddedServer({ dataFolder, log: options.log })
  try {
    await makeReady(server, options)
    const database = await openDatabase(server.url, options)
    const stop = () => database.close().finally(server.stop)
    return { database, url: server.url, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function findOutsideServer(url: string, ownerUrl: string, log: DatabaseLog) {
  for (const deadline = Date.now() + outsidePatienceMs; ; ) {
    try {
      await withConnection(ownerUrl, (client) => client.query('SELECT'))
      log.info(`Database: ${withoutPassword(url)}`)
      return { url, ownerUrl, stop: async () => {} }
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > deadline) {
        throw new Error(
          `The database ${withoutPassword(ownerUrl)} cannot be used: ${(error as Error).message}`,
        )
      }
      log.warn(`Database: ${withoutPassword(ownerUrl)} does not answer yet (${(error as Error).message})`)
      await sleep(1_000)
    }
  }
}
