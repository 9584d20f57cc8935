import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Cluster } from './cluster.ts'
import { plainEnvironment } from './plain-environment.ts'
import { findPostmaster } from './postmaster.ts'

export type RunningServer = { port: number; pid: number; adopted: boolean }

const pollMs = 20
// After everything was killed, children of the old server hold the folder for up to a second or so.
const startAttempts = 40
const pauseMs = 250
const logLimitBytes = 20_000_000
const stopPatienceMs = 60_000

/**
 * Sees to it that one server runs on the cluster and is ready: adopts the one that runs, waits for one that
 * starts, recovers or stops, else starts one on the port asked for or a free one. Throws with the server's last words.
 */
export async function ensureServer(cluster: Cluster, options: { durable: boolean; port?: number }) {
  let adopted = true
  for (let failures = 0; failures < startAttempts; ) {
    const found = findPostmaster(cluster.folder)
    if (found?.status === 'ready')
      return { port: found.port, pid: found.pid, adopted } satisfies RunningServer
    if (found) {
      await sleep(pollMs)
      continue
    }
    adopted = false
    if (!(await launch(cluster, options))) {
      failures += 1
      await sleep(pauseMs)
    }
  }
  throw new Error(`Postgres does not start on ${cluster.folder}: ${lastWords(cluster)}`)
}

/** Stops the server of a cluster: sessions are cut, what was acknowledged is on disk. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = findPostmaster(cluster.folder)?.pid
  const isThere = () => findPostmaster(cluster.folder)?.pid === pid
  if (pid === undefined) return
  // Waited for here: pg_ctl would wait for the server of the next program too, where that starts one at once.
  const command = ['stop', '-D', cluster.folder, '-m', 'fast', '-W']
  await promisify(execFile)(cluster.binaries.pgCtl, command, {
    ...cluster.user,
    cwd: cluster.folder,
    env: plainEnvironment(),
  }).catch((error) => {
    if (isThere()) throw error
  })
  for (const deadline = Date.now() + stopPatienceMs; isThere(); ) {
    if (Date.now() > deadline) throw new Error(`Postgres does not stop on ${cluster.folder}`)
    await sleep(pollMs)
  }
}

// Resolves to whether the server came as far as having its pid file, or false when it went away before.
async function launch(cluster: Cluster, options: { durable: boolean; port?: number }): Promise<boolean> {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: options.port ?? (await freePort()),
    fsync: options.durable ? 'on' : 'off',
    synchronous_commit: 'on',
    shared_buffers: `${sharedMegabytes()}MB`,
    full_page_writes: options.durable ? 'on' : 'off',
    // Failed statements and the details of errors hold texts of records, which must not reach a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawnServer(cluster, ['-D', cluster.folder, ...flags])
  if (child.pid === undefined) throw new Error(`Postgres could not be run: ${cluster.binaries.postgres}`)
  while (child.exitCode === null && child.signalCode === null) {
    if (findPostmaster(cluster.folder)?.pid === child.pid) return true
    await sleep(pollMs)
  }
  return false
}

/** An eighth of the memory there is, from 128 MB, which Postgres takes by itself, to 1 GB. */
function sharedMegabytes() {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.round(Math.min(Math.max(memory / 8 / 1_048_576, 128), 1024))
}

// In a process group of its own: Ctrl-C is for Rostrum, which then stops its server in order.
function spawnServer(cluster: Cluster, command: string[]): ChildProcess {
  if ((statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) {
    renameSync(cluster.logFile, `${cluster.logFile}.old`)
  }
  const log = openSync(cluster.logFile, 'a', 0o600)
  try {
    const child = spawn(cluster.binaries.postgres, command, {
      ...cluster.user,
      cwd: cluster.folder,
      env: plainEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

function lastWords({ logFile }: Cluster): string {
  return readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ')
}
