import { pino } from 'pino'
import { ConfigurationError, readConfiguration } from '../configuration.ts'
import { withConnection } from './connection.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'

const log = pino({ level: 'warn' })

try {
  const { databaseUrl, dataFolder } = readConfiguration(process.env)
  if (databaseUrl) {
    throw new ConfigurationError(
      'Only the embedded database is reset: DATABASE_URL names another, which its owner may drop by hand.',
    )
  }
  if (!process.argv.includes('--yes')) {
    throw new ConfigurationError(
      `This deletes every record in ${dataFolder}, for good. If you mean it: npm run db:reset -- --yes`,
    )
  }
  const server = await startEmbeddedServer({ dataFolder, log })
  try {
    const { href } = Object.assign(new URL(server.ownerUrl), { pathname: '/postgres' })
    await withConnection(href, async (client) => {
      await client.query('DROP DATABASE rostrum WITH (FORCE)')
      await client.query('CREATE DATABASE rostrum')
    })
    await migrate(server.ownerUrl, { log })
  } finally {
    await server.stop()
  }
  console.log(`The database in ${dataFolder} is empty and has every table.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
