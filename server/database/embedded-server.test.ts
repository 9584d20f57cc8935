import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DatabaseProgram, runDatabaseProgram } from '../test/run-database-program.ts'
import { removeCluster, temporaryFolder } from '../test/server.ts'
import { withConnection } from './connection.ts'
import { openDatabase } from './database.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { findPostmaster } from './postmaster.ts'
import { isUnavailable } from './unavailable.ts'

const log = pino({ level: 'silent' })
const programs: DatabaseProgram[] = []
let folder: string
let dataFolder: string
let cluster: string

beforeEach(() => {
  folder = temporaryFolder()
  dataFolder = join(folder, 'data')
  cluster = join(dataFolder, 'postgres')
})
afterEach(async () => {
  for (const program of programs.splice(0)) await program.end('SIGKILL')
  removeCluster(folder)
})

const start = () => startEmbeddedServer({ dataFolder, log })
const run = async () => {
  const program = await runDatabaseProgram(dataFolder)
  programs.push(program)
  return program
}
const query = (url: string, sql: string) =>
  withConnection(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows)
const note = (url: string, text: string) =>
  query(url, `CREATE TABLE IF NOT EXISTS note (text text); INSERT INTO note VALUES ('${text}')`)

describe('an embedded server', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start()
    await query(first.ownerUrl, `CREATE TABLE note AS SELECT 'Việt Nam' AS text`)
    await first.stop()
    expect(findPostmaster(cluster)).toBe(undefined)
    const second = await start()
    expect(await query(second.ownerUrl, 'SELECT text FROM note')).toEqual([['Việt Nam']])
    await second.stop()
  })

  it('starts although another program got the process id of the server that was killed', async () => {
    await (await start()).stop()
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready   \n`,
    )
    const server = await start()
    expect(await query(server.url, 'SELECT 1')).toEqual([[1]])
    await server.stop()
  })
})

describe('the embedded database', () => {
  const shared = temporaryFolder()
  let server: EmbeddedServer
  beforeAll(async () => {
    server = await startEmbeddedServer({ dataFolder: join(shared, 'data'), log })
  })
  afterAll(async () => {
    await server.stop()
    removeCluster(shared)
  })

  it('waits for the disk, sorts by ICU, listens on loopback alone and lets its program be no superuser', async () => {
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'listen_addresses',
      'server_encoding',
    ]
    expect(
      await query(server.url, `SELECT name, setting FROM pg_settings WHERE name = ANY('{${settings}}')`),
    ).toEqual([
      ['fsync', 'on'],
      ['full_page_writes', 'on'],
      ['listen_addresses', '127.0.0.1'],
      ['server_encoding', 'UTF8'],
      ['synchronous_commit', 'on'],
    ])
    expect(
      await query(
        server.url,
        `SELECT datlocprovider, pg_get_userbyid(datdba), rolsuper
           FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user`,
      ),
    ).toEqual([['i', 'rostrum', false]])
  })

  it('finds words between typographic quotation marks and dashes', async () => {
    expect(await query(server.url, `SELECT to_tsvector('simple', '“quyền”—Điều 1…')::text`)).toEqual([
      [`'1':3 'quyền':1 'điều':2`],
    ])
  })

  it('keeps its password to the one who runs the program', async () => {
    const file = join(shared, 'data', 'postgres.password')
    const { mode } = statSync(file)
    const { password } = new URL(server.url)
    expect(mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toBe(`${password}\n`)
    expect(password).toMatch(/^[0-9a-f]{48}$/)
  })

  it('writes neither the text of a failed statement nor that of a record to its log', async () => {
    await query(server.ownerUrl, 'CREATE TABLE note (text text UNIQUE)')
    const twice = query(
      server.ownerUrl,
      `INSERT INTO note VALUES ('spoken in confidence'), ('spoken in confidence')`,
    )
    await expect(twice).rejects.toThrow('duplicate key')
    const written = readFileSync(join(shared, 'data', 'postgres.log'), 'utf8')
    expect(written).toContain('duplicate key value')
    expect(written).not.toContain('confidence')
  })
})

describe('after a kill', () => {
  it('adopts the server that a killed program left', async () => {
    const killed = await run()
    await note(killed.words, 'acknowledged')
    const left = findPostmaster(cluster)?.pid
    await killed.end('SIGKILL')
    expect(findPostmaster(cluster)?.pid).toBe(left)
    const server = await start()
    expect(server.ownerUrl).toBe(killed.words)
    expect(findPostmaster(cluster)?.pid).toBe(left)
    expect(await query(server.ownerUrl, 'SELECT text FROM note')).toEqual([['acknowledged']])
    await server.stop()
    expect(findPostmaster(cluster)).toBe(undefined)
  })

  it('recovers every acknowledged row when program and server were killed together', async () => {
    const killed = await run()
    await note(killed.words, 'acknowledged')
    process.kill(findPostmaster(cluster)!.pid, 'SIGKILL')
    await killed.end('SIGKILL')
    const server = await start()
    expect(await query(server.ownerUrl, 'SELECT text FROM note')).toEqual([['acknowledged']])
    await server.stop()
  })

  it('starts a killed server again under the running program, which says unavailable meanwhile', async () => {
    const server = await start()
    const database = await openDatabase(server.url, { poolSize: 2, log })
    const { pid } = findPostmaster(cluster)!
    const running = database.pool.query('SELECT pg_sleep(30)')
    process.kill(pid, 'SIGKILL')
    expect(isUnavailable(await running.catch((error) => error))).toBe(true)
    const answer = await eventually(() => database.prisma.$queryRaw`SELECT 1 AS one`)
    expect(answer).toEqual([{ one: 1 }])
    expect(findPostmaster(cluster)?.pid).not.toBe(pid)
    await database.close()
    await server.stop()
  })
})

describe('a data folder that cannot be', () => {
  it('is refused in words that say what to do', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const taken of [file, join(file, 'data')])
      await expect(startEmbeddedServer({ dataFolder: taken, log })).rejects.toThrow(
        `The data folder ${taken} is no folder, or lies in something that is none: set ROSTRUM_DATA to another.`,
      )
  })
})

describe('two programs on one data folder', () => {
  it('refuses the second, and the first goes on', async () => {
    const first = await start()
    const second = await run()
    expect(second.outcome).toBe('refused')
    expect(second.words).toBe(
      `Another Rostrum is running on the data folder ${dataFolder}: stop it, or set ROSTRUM_DATA.`,
    )
    expect(await query(first.ownerUrl, 'SELECT 1')).toEqual([[1]])
    await first.stop()
  })

  it('lets one of two start that come to a new folder at the same moment', async () => {
    const both = await Promise.all([run(), run()])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['ready', 'refused'])
    const winner = both.find(({ outcome }) => outcome === 'ready')!
    expect(await query(winner.words, 'SELECT 1')).toEqual([[1]])
    await winner.end('SIGTERM')
    expect(findPostmaster(cluster)).toBe(undefined)
  })

  it('lets the next one start at once when the first stops in order', async () => {
    const first = await run()
    const [second] = await Promise.all([start(), first.end('SIGTERM')])
    expect(await query(second.ownerUrl, 'SELECT 1')).toEqual([[1]])
    await second.stop()
    // Four starts and stops of a Postgres, on a machine that may be busy.
  }, 60_000)
})

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 15_000; ; ) {
    try {
      return await attempt()
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}
