import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../test/database.ts'
import { withConnection } from './connection.ts'
import { checkServer, isUnavailable, openDatabase } from './database.ts'
import { PrismaClient } from './generated/client.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await plainQuery(`ALTER DATABASE "${database.name}" SET timezone = 'Asia/Ho_Chi_Minh'`)
})
afterAll(() => database.close())

// As any other program would connect: without what Rostrum asks of its own connections.
async function plainQuery(sql: string) {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

const withOpen = async <T>(
  url: string,
  work: (opened: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
) => {
  const opened = await openDatabase(url, { poolSize: 3, log })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

describe('times, on a database whose own zone is Asia/Ho_Chi_Minh,', () => {
  it('are stored and returned as the instants they are, as plain SQL sees them', async () => {
    expect(await plainQuery('SHOW timezone')).toEqual([['Asia/Ho_Chi_Minh']])
    const at = new Date('2025-10-25T02:30:00.123Z')
    await withOpen(database.ownerUrl, async ({ prisma, pool }) => {
      const { id } = await prisma.change.create({ data: { action: 'test.time', at } })
      expect(await plainQuery(`SELECT to_char(at, 'YYYY-MM-DD HH24:MI:SS.MS TZH') FROM change`)).toEqual([
        ['2025-10-25 09:30:00.123 +07'],
      ])
      expect((await prisma.change.findUniqueOrThrow({ where: { id } })).at).toEqual(at)
      expect(await prisma.$queryRaw`SELECT at FROM change WHERE at = ${at}`).toEqual([{ at }])
      expect((await pool.query('SELECT at FROM change WHERE at = $1', [at])).rows).toEqual([{ at }])
    })
  })

  it('are in UTC on every connection of the pool and on those outside it', async () => {
    const zone = `SELECT current_setting('TimeZone') AS zone, pg_sleep(0.05)`
    await withOpen(database.url, async ({ pool }) => {
      const answers = await Promise.all([1, 2, 3].map(() => pool.query(zone)))
      expect(pool.totalCount).toBe(3)
      expect(answers.map(({ rows }) => rows[0].zone)).toEqual(['UTC', 'UTC', 'UTC'])
    })
    await withConnection(database.url, async (client) => {
      expect((await client.query(zone)).rows[0].zone).toBe('UTC')
    })
  })

  it('let no session through that is not in UTC', async () => {
    const pool = new pg.Pool({ connectionString: database.url })
    await expect(checkServer(pool, log)).rejects.toThrow(
      'The database session runs in Asia/Ho_Chi_Minh instead of UTC, which would store times shifted.',
    )
    await pool.end()
  })

  it('make no day of another: a date reads as text through SQL', async () => {
    const { rows } = await database.pool.query(`SELECT date '2025-10-25' AS day`)
    expect(rows).toEqual([{ day: '2025-10-25' }])
  })
})

describe('the options of the URL', () => {
  it('are kept, but for the time zone and waiting for the disk', async () => {
    const asked = '-c TimeZone=Asia/Tokyo -c synchronous_commit=off -c statement_timeout=1234'
    const url = `${database.url}?options=${encodeURIComponent(asked)}&application_name=desk`
    const settings = `SELECT current_setting('TimeZone') AS zone, current_setting('synchronous_commit') AS waits,
                             current_setting('statement_timeout') AS timeout`
    const { rows } = await withOpen(url, ({ pool }) => pool.query(settings))
    expect(rows).toEqual([{ zone: 'UTC', waits: 'on', timeout: '1234ms' }])
  })
})

describe('when connections are lost', () => {
  const cutAll = () =>
    plainQuery(
      `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )

  it('running work fails as unavailable, whatever it is, and the next work succeeds', async () => {
    await withOpen(database.ownerUrl, async ({ prisma, pool }) => {
      const running = [
        pool.query('SELECT pg_sleep(20)'),
        prisma.$queryRaw`SELECT pg_sleep(20)::text`,
        prisma.$transaction(async (tx) => {
          await tx.change.create({ data: { action: 'test.lost' } })
          await tx.$queryRaw`SELECT pg_sleep(20)::text`
        }),
      ]
      const outcomes = Promise.allSettled(running)
      while (
        !(await plainQuery(`SELECT count(*) = 3 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`))[0]![0]
      );
      await cutAll()
      const reasons = (await outcomes).map((outcome) => outcome.status === 'rejected' && outcome.reason)
      expect(reasons.map(isUnavailable)).toEqual([true, true, true])
      expect(await prisma.change.count({ where: { action: 'test.lost' } })).toBe(0)
      expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    })
  })

  it('a connection in use but idle, and those that wait in the pool, end nothing', async () => {
    await withOpen(database.url, async ({ prisma, pool }) => {
      await pool.query('SELECT 1')
      const held = await pool.connect()
      const transaction = prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`
        await cutAll()
        return tx.change.count()
      })
      expect(isUnavailable(await transaction.catch((error) => error))).toBe(true)
      expect(isUnavailable(await held.query('SELECT 1').catch((error) => error))).toBe(true)
      held.release()
      expect(await prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
    })
  })
})

describe('unavailable', () => {
  it('is a server that does not answer', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
    expect(isUnavailable(await pool.query('SELECT 1').catch((error) => error))).toBe(true)
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
    expect(isUnavailable(await prisma.$queryRaw`SELECT 1`.catch((error) => error))).toBe(true)
    expect(isUnavailable(await prisma.change.count().catch((error) => error))).toBe(true)
    const opening = openDatabase('postgresql://rostrum@127.0.0.1:1/rostrum', { poolSize: 1, log })
    expect(isUnavailable(await opening.catch((error) => error))).toBe(true)
  })

  it('is a transaction that waited too long for a connection', async () => {
    await withOpen(database.url, async ({ prisma, pool }) => {
      const held = await Promise.all([1, 2, 3].map(() => pool.connect()))
      const waiting = prisma.$transaction((tx) => tx.change.count(), { maxWait: 50 })
      expect(isUnavailable(await waiting.catch((error) => error))).toBe(true)
      for (const client of held) client.release()
    })
  })

  it('is not a refused value, a wrong statement or any other error', async () => {
    const id = '01999999-9999-7999-8999-999999999999'
    await withOpen(database.ownerUrl, async ({ prisma, pool }) => {
      await prisma.change.create({ data: { id, action: 'test.twice' } })
      const errors = await Promise.all(
        [
          prisma.change.create({ data: { id, action: 'test.twice' } }),
          prisma.$queryRaw`SELECT nothing`,
          pool.query('SELECT nothing'),
          Promise.reject(new Error('no')),
          Promise.reject(null),
        ].map((work) => Promise.resolve(work).catch((error) => error)),
      )
      expect(errors.map(isUnavailable)).toEqual([false, false, false, false, false])
    })
  })
})

describe('a test database', () => {
  it('is its own, with the reference data and no other record', async () => {
    const other = await testDatabase()
    expect(other.name).not.toBe(database.name)
    expect(await other.prisma.change.count()).toBe(0)
    expect(await other.prisma.country.count()).toBe(await database.prisma.country.count())
    expect(await other.prisma.country.count()).toBeGreaterThan(200)
    await other.close()
    expect(await plainQuery(`SELECT FROM pg_database WHERE datname = '${other.name}'`)).toEqual([])
  })
})

it('keeps the plans of the first 200 statements where it is to, and answers the others all the same', async () => {
  const opened = await openDatabase(database.url, { poolSize: 1, log, keepsPlans: true })
  try {
    for (let round = 0; round < 2; round += 1)
      for (let nth = 0; nth < 205; nth += 1)
        expect(await opened.prisma.$queryRawUnsafe(`SELECT $1::int + ${nth} AS sum`, 1)).toEqual([
          { sum: nth + 1 },
        ])
    const { rows } = await opened.pool.query('SELECT count(*)::int AS kept FROM pg_prepared_statements')
    expect(rows).toEqual([{ kept: 200 }])
  } finally {
    await opened.close()
  }
})
