import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Logger } from 'pino'
import { connectionTo } from './connection.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

export { isUnavailable } from './unavailable.ts'

/** One pool for everything: Prisma, SQL and COPY. SQL on the pool reads a `date` as text (`2025-10-25`). */
export type Database = {
  prisma: PrismaClient
  pool: pg.Pool
  /** Waits for running work a moment, then cuts it, and closes every connection. */
  close(): Promise<void>
}

/** What commands do their writes with, inside one transaction. */
export type Transaction = Prisma.TransactionClient

export type DatabaseLog = Pick<Logger, 'info' | 'warn' | 'error'>

const closingPatienceMs = 5_000

/**
 * Opens the database at a URL and checks that its sessions run in UTC and on Postgres 14 or newer.
 * A lost database raises no error of its own: queries fail meanwhile (see `isUnavailable`) and work again after.
 * With `keepsPlans` what Prisma asks again is not planned again, where planning takes longer than reading.
 */
export async function openDatabase(
  url: string,
  options: { poolSize: number; log: DatabaseLog; schema?: string; keepsPlans?: boolean },
): Promise<Database> {
  const pool = new pg.Pool({
    ...connectionTo(url),
    max: options.poolSize,
    idleTimeoutMillis: 60_000,
    // Nobody may hold a row or the queue for long; work that takes longer says so with SET LOCAL.
    lock_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const clients = new Set<pg.PoolClient>()
  pool.on('error', (error) => options.log.warn({ err: error }, 'The database closed an idle connection'))
  pool.on('connect', (client) => {
    clients.add(client)
    // Lost while in use: whoever uses it is told by the failing query, and without this the program would end.
    client.on('error', () => {})
  })
  pool.on('remove', (client) => clients.delete(client))

  try {
    await checkServer(pool, options.log)
  } catch (error) {
    await pool.end()
    throw error
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      schema: options.schema ?? 'public',
      ...(options.keepsPlans && { statementNameGenerator: statementNames() }),
    }),
    // Prisma's longer formats print the arguments of a failed query, and so the texts of records.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  })

  async function close() {
    await prisma.$disconnect()
    const patience = setTimeout(() => {
      for (const client of clients) (client as unknown as pg.Client).end().catch(() => {})
    }, closingPatienceMs)
    await pool.end().finally(() => clearTimeout(patience))
  }
  return { prisma, pool, close }
}

const mostNamed = 200

/**
 * Names the statements whose plans connections keep: the first 200 that are asked for twice. Each connection keeps a plan
 * of its own, and nobody is to fill its memory by what they ask for. Without a name a statement is planned each time.
 */
function statementNames() {
  const names = new Map<string, string>()
  const askedOnce = new Set<string>()
  return ({ sql }: { sql: string }) => {
    const name = names.get(sql)
    if (name !== undefined || names.size === mostNamed) return name ?? ''
    if (askedOnce.delete(sql)) names.set(sql, `kept-${names.size}`)
    else {
      if (askedOnce.size === 2 * mostNamed) askedOnce.clear()
      askedOnce.add(sql)
    }
    return names.get(sql) ?? ''
  }
}

/**
 * Runs a SELECT in one process. Where it stops after its first rows, the processes that Postgres would start beside it
 * read what nobody needs.
 */
export async function queryAlone<Row extends pg.QueryResultRow>(
  { pool }: Database,
  { text, values }: Prisma.Sql,
): Promise<pg.QueryResult<Row>> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN READ ONLY; SET LOCAL max_parallel_workers_per_gather = 0')
    const result = await client.query<Row>(text, values)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // Closing the connection ends its transaction.
    client.release(true)
    throw error
  }
}

/** Throws when sessions do not run in UTC or the server is too old; warns when it acknowledges before the disk. */
export async function checkServer(pool: pg.Pool, log: DatabaseLog): Promise<void> {
  const { rows } = await pool.query<{ zone: string; version: number; fsync: string }>(
    `SELECT current_setting('TimeZone') AS zone, current_setting('server_version_num')::int AS version,
            current_setting('fsync') AS fsync`,
  )
  const { zone, version, fsync } = rows[0]!
  if (zone !== 'UTC') {
    throw new Error(`The database session runs in ${zone} instead of UTC, which would store times shifted.`)
  }
  refuseOldServer(version)
  if (fsync !== 'on') log.warn('The database runs with fsync off: a power cut can lose acknowledged writes')
}

/** Throws when a server is older than Postgres 14, the oldest that Rostrum is tried on; takes server_version_num. */
export function refuseOldServer(version: number): void {
  if (version < 140_000) {
    throw new Error(`Rostrum needs PostgreSQL 14 or newer; this server is ${Math.floor(version / 10_000)}.`)
  }
}
