import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { pino } from 'pino'
import { withConnection } from '../database/connection.ts'
import { embeddedAddresses } from '../database/embedded-addresses.ts'
import { startEmbeddedServer } from '../database/embedded-server.ts'
import { findPostmaster, isAlive } from '../database/postmaster.ts'

const prefix = 'rostrum-test-'

/**
 * A server to make databases on, and how the program, the owner of databases and an administrator reach it: the one at
 * the administrator's URL given, who then is the owner too, else an embedded one in a temporary folder.
 */
export async function startTestServer(adminUrl: string | undefined, programRole: string) {
  if (adminUrl) {
    const { href: url } = Object.assign(new URL(adminUrl), { username: programRole, password: 'of tests' })
    const dropRole = () =>
      withConnection(adminUrl, (client) =>
        client.query(`DROP ROLE IF EXISTS "${programRole}_published", "${programRole}"`),
      )
    return { url, ownerUrl: adminUrl, adminUrl, stop: dropRole }
  }
  clearUpAfterTheDead()
  const folder = temporaryFolder()
  const remove = () => removeCluster(folder)
  // Reached without `stop` when the run is cut short.
  process.once('exit', remove)
  const log = pino({ level: 'warn' })
  const server = await startEmbeddedServer({ dataFolder: join(folder, 'data'), log, durable: false })
  async function stop() {
    await server.stop()
    process.off('exit', remove)
    remove()
  }
  const { password, port } = new URL(server.url)
  return { ...embeddedAddresses(password, Number(port)), stop }
}

/** A new folder that names the process it is for, and that the user who runs Postgres for root can enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  return folder
}

function clearUpAfterTheDead(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? process.pid)
    if (!isAlive(owner)) removeCluster(join(tmpdir(), name))
  }
}

/** Ends the server of a temporary data folder, without waiting for what it does, and removes the folder. */
export function removeCluster(folder: string): void {
  const cluster = join(folder, 'data', 'postgres')
  try {
    const running = existsSync(cluster) ? findPostmaster(cluster) : undefined
    if (running) process.kill(running.pid, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  } catch {
    // Another user's: not ours to end or to remove.
  }
}

/** The URL of another database on the same server. */
export function databaseOn(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

const notAllowed = '42501'

/** Drops a database. Postgres vacuums at any moment, as a user whom nobody else may end, so it may take another try. */
export async function dropDatabase(client: pg.Client, name: string) {
  for (const deadline = Date.now() + 20_000; ; ) {
    try {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== notAllowed || Date.now() > deadline) throw error
      await sleep(100)
    }
  }
}
