import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import { loadSample } from '../prisma/seed/sample.ts'
import { createApp } from './app.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import type { Database } from './database/database.ts'
import { startLive } from './database/live.ts'
import { openPublished } from './database/published.ts'
import { type StartedDatabase, startDatabase } from './database/start.ts'
import { firstLink } from './features/accounts/first-link.ts'
import { identifier } from './features/accounts/identify.ts'
import { builtClient, type Client, watchedClient } from './http/client-files.ts'

const poolSize = 20
// Fewer than for those who work on the record, whom no number of readers shall keep waiting.
const publishedPoolSize = 8
const watched = process.argv.includes('--watch')

async function main() {
  const configuration = readConfiguration(process.env)
  const log = pino({ level: configuration.logLevel }, pino.destination(2))
  const client = watched ? await watchedClient(configuration.port + 1) : builtClient()
  const started = await startDatabase(configuration, { poolSize, log })
  try {
    await listen(configuration, log, client, started)
  } catch (error) {
    await started.stop()
    throw error
  }
}

async function listen(configuration: Configuration, log: Logger, client: Client, started: StartedDatabase) {
  const { database } = started
  await loadSampleOnce(configuration, database)

  const published = await openPublished(started.url, { poolSize: publishedPoolSize, log })
  const live = startLive(started.url, database, log)
  const secure = configuration.publicUrl?.startsWith('https:') ?? false
  const app = createApp({
    database,
    published,
    live,
    identify: identifier(database, { secure }),
    log,
    trustedProxies: configuration.trustedProxies,
    secure,
    publicUrl: configuration.publicUrl,
    client,
    watched,
  })
  const server = app.listen(configuration.port, configuration.host)
  // Longer than proxies keep a connection: they would send a request into one that ends at that moment.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))

  const { port } = server.address() as AddressInfo
  const address = configuration.publicUrl ?? `http://${configuration.host}:${port}`
  const link = await firstLink(database, address)
  if (link) console.log(`Make the first administrator, once: ${link}`)
  console.log(`Rostrum is at ${address}`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    // Ends the event streams, which would go on for ever.
    const silenced = live.stop()
    server.close()
    server.closeIdleConnections()
    // An export that is still running is cut: whole or visibly broken.
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
    await new Promise((resolve) => server.once('close', resolve))
    await silenced
    await published.close()
    await started.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

// Only into an embedded database that never had a conference; anywhere else it has to be asked for.
async function loadSampleOnce({ databaseUrl, sample }: Configuration, database: Database) {
  if (databaseUrl || sample === 'none' || (await database.prisma.conference.count()) > 0) return
  await loadSample(database)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
