import { pino } from 'pino'
import { openDatabase } from '../database/database.ts'
import { startEmbeddedServer } from '../database/embedded-server.ts'

// A program that does nothing but hold the embedded database of a data folder, for tests that kill it.
const log = pino({ level: 'silent' })
try {
  const server = await startEmbeddedServer({ dataFolder: process.argv[2]!, log })
  const database = await openDatabase(server.url, { poolSize: 1, log })
  process.once('SIGTERM', async () => {
    await database.close()
    await server.stop()
  })
  console.log(`ready ${server.ownerUrl}`)
} catch (error) {
  console.log(`refused ${(error as Error).message}`)
  process.exitCode = 1
}
