import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, prepareCluster } from './cluster.ts'
import { withConnection } from './connection.ts'
import { type DataFolderLock, takeDataFolderLock } from './data-folder-lock.ts'
import type { DatabaseLog } from './database.ts'
import { embeddedAddresses, ownerRole, programRole } from './embedded-addresses.ts'
import { publishedRole } from './published.ts'
import { ensureServer, stopServer } from './server-process.ts'
import { isUnavailable } from './unavailable.ts'

export type EmbeddedServer = {
  /** The program's own database, for the program: it owns nothing in it. */
  url: string
  /** The same for migrations and tools: its owner, who may make others and is no superuser. */
  ownerUrl: string
  /** Stops the server in order; call it after closing every connection of the program. */
  stop(): Promise<void>
}

type Options = {
  dataFolder: string
  log: DatabaseLog
  /** False only in tests: a power cut may then lose what was acknowledged. */
  durable?: boolean
}

// A program that is just stopping, or was just killed, frees the folder within this time.
const lockPatienceMs = 1_500

/**
 * Starts the Postgres that Rostrum brings along on a data folder, or adopts the one that a killed program left,
 * and keeps it running until it is stopped. Throws when another program uses the folder.
 */
export async function startEmbeddedServer({
  dataFolder,
  log,
  durable = true,
}: Options): Promise<EmbeddedServer> {
  const began = performance.now()
  const cluster = prepareCluster(dataFolder, durable)
  const { lock: firstLock, server } = await startAndLock(cluster, durable)
  if (!firstLock) {
    throw new Error(
      `Another Rostrum is running on the data folder ${dataFolder}: stop it, or set ROSTRUM_DATA.`,
    )
  }
  const { port } = server
  await makeDatabase(cluster, port).catch(async (error) => {
    await stopServer(cluster)
    throw error
  })
  const took = ((performance.now() - began) / 1000).toFixed(2)
  const how = server.adopted ? 'adopted a running' : 'started'
  log.info(
    `Database: ${how} PostgreSQL on 127.0.0.1:${port} in ${took} s; its files are in ${cluster.folder}`,
  )

  let lock: DataFolderLock | null = firstLock
  let stopping = false
  async function guard(): Promise<void> {
    while (!stopping) {
      await lock?.lost
      if (stopping) return
      log.warn('Database: Postgres went away; starting it again')
      lock = null
      while (!stopping && !lock) {
        lock = await ensureServer(cluster, { durable, port })
          .then(() => takeDataFolderLock(adminUrl(cluster, port)))
          .catch((error) => {
            log.error({ err: error }, 'Database: Postgres could not be started again yet')
            return null
          })
        if (!lock) await sleep(500)
      }
    }
  }
  const guarding = guard()

  async function stop() {
    stopping = true
    // The lock goes with the server, not before it: nobody may adopt a server that is about to stop.
    const held = lock
    await stopServer(cluster)
    await held?.release()
    await guarding
    // The guard was just starting it again. Without a lock it is the server of who came next.
    if (!lock || lock === held) return
    await stopServer(cluster)
    await lock.release()
  }
  const { url, ownerUrl } = embeddedAddresses(cluster.password, port)
  return { url, ownerUrl, stop }
}

// Both at once, since the server that is found may be just about to stop with the program that holds the lock.
async function startAndLock(cluster: Cluster, durable: boolean) {
  for (const deadline = Date.now() + lockPatienceMs; ; ) {
    const server = await ensureServer(cluster, { durable })
    const lock = await takeDataFolderLock(adminUrl(cluster, server.port)).catch((error) => {
      if (isUnavailable(error) && Date.now() < deadline) return null
      throw error
    })
    if (lock || Date.now() > deadline) return { lock, server }
    await sleep(100)
  }
}

// A folder of an earlier version has the owner and its database, and gets the program's role beside it.
async function makeDatabase(cluster: Cluster, port: number): Promise<void> {
  await withConnection(adminUrl(cluster, port), async (client) => {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ownerRole}') AS owner,
              EXISTS (SELECT FROM pg_roles WHERE rolname = '${programRole}') AS program,
              EXISTS (SELECT FROM pg_roles WHERE rolname = '${publishedRole(programRole)}') AS published,
              EXISTS (SELECT FROM pg_database WHERE datname = 'rostrum') AS database`,
    )
    const { owner, program, published, database } = rows[0]
    const password = client.escapeLiteral(cluster.password)
    if (!owner) await client.query(`CREATE ROLE ${ownerRole} LOGIN CREATEDB PASSWORD ${password}`)
    // The owner may do what the program may, and end its connections.
    if (!program)
      await client.query(`CREATE ROLE ${programRole} LOGIN PASSWORD ${password} ROLE ${ownerRole}`)
    // For the program to take, where it answers whoever is not signed in.
    if (!published)
      await client.query(`CREATE ROLE ${publishedRole(programRole)} NOLOGIN ROLE ${programRole}`)
    if (!database) await client.query(`CREATE DATABASE rostrum OWNER ${ownerRole}`)
  })
}

const adminUrl = ({ password }: Cluster, port: number) => embeddedAddresses(password, port).adminUrl
