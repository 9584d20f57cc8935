import type { Configuration } from '../configuration.ts'
import { type DatabaseLog, openDatabase } from './database.ts'
import { findRunningServer } from './running-server.ts'
import { type StartedDatabase, startDatabase } from './start.ts'

/**
 * Opens the database that the configuration asks for, for a command: beside the program where that is running on its
 * embedded database, and else by bringing it up meanwhile.
 */
export async function openBeside(
  configuration: Configuration,
  options: { poolSize: number; log: DatabaseLog },
): Promise<Pick<StartedDatabase, 'database' | 'stop'>> {
  const running = configuration.databaseUrl ? null : await findRunningServer(configuration.dataFolder)
  if (!running) return startDatabase(configuration, options)
  const database = await openDatabase(running, options)
  return { database, stop: () => database.close() }
}
