import { pino } from 'pino'
import { readConfiguration } from '../../server/configuration.ts'
import { startDatabase } from '../../server/database/start.ts'
import { loadSample } from './sample.ts'

const log = pino({ level: 'silent' })
try {
  const { database, stop } = await startDatabase(readConfiguration(process.env), { poolSize: 2, log })
  try {
    await loadSample(database)
    console.log('The conference "Hanoi Convention" is in the database now.')
  } finally {
    await stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
