import { pino } from 'pino'
import { readConfiguration } from '../../server/configuration.ts'
import { startDatabase } from '../../server/database/start.ts'
import { loadSample, SampleIsThere } from './sample.ts'

const log = pino({ level: 'warn' })
const { database, stop } = await startDatabase(readConfiguration(process.env), { poolSize: 2, log })
try {
  await loadSample(database)
  console.log('The Hanoi Convention conference is in the database.')
} catch (error) {
  if (!(error instanceof SampleIsThere)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await stop()
}
