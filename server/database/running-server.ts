import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { takeDataFolderLock } from './data-folder-lock.ts'
import { embeddedAddresses } from './embedded-addresses.ts'
import { findPostmaster } from './postmaster.ts'

/**
 * The program's URL of the embedded database that a running Rostrum holds on a data folder; null when none runs there, even
 * if its Postgres was left behind. Starts and stops nothing.
 */
export async function findRunningServer(dataFolder: string): Promise<string | null> {
  const cluster = join(dataFolder, 'postgres')
  if (!existsSync(cluster)) return null
  const postmaster = findPostmaster(realpathSync(cluster))
  if (postmaster?.status !== 'ready') return null
  const password = readFileSync(join(dataFolder, 'postgres.password'), 'utf8').trim()
  const { url, adminUrl } = embeddedAddresses(password, postmaster.port)
  const lock = await takeDataFolderLock(adminUrl)
  await lock?.release()
  return lock ? null : url
}
