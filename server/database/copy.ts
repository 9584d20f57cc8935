import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'

/**
 * Streams the rows of a SELECT as CSV without a header (RFC 4180 but for LF at line ends), in one snapshot and
 * in the order of an index, so that the first row comes at once. Destroying the stream ends the query.
 */
export async function copyOut({ pool }: Database, select: Prisma.Sql): Promise<Readable> {
  const leave = await takeTurn(pool)
  const client = await pool.connect().catch((error) => {
    leave()
    throw error
  })
  let done = false
  const release = (error?: Error | boolean) => {
    if (done) return
    done = true
    client.release(error)
    leave()
  }
  try {
    // Sorting or hashing a million rows first would keep the reader waiting and the memory full.
    await client.query('BEGIN READ ONLY; SET LOCAL enable_sort = off; SET LOCAL jit = off')
    const rows = client.query(copyTo(`COPY (${withLiterals(select)}) TO STDOUT (FORMAT csv)`))
    rows.once('end', () => client.query('COMMIT').then(() => release(), release))
    rows.once('error', (error) => release(error))
    // A reader who leaves half-way: the connection is closed, which ends the query.
    rows.once('close', () => release(true))
    return rows
  } catch (error) {
    release(true)
    throw error
  }
}

type Turns = { taken: number; waiting: Set<() => void> }
const turnsOf = new WeakMap<pg.Pool, Turns>()
const turnPatienceMs = 30_000

/**
 * Waits for a turn to write a file, and answers how to leave it. A file takes its connection for as long as its reader
 * takes; half of the pool is always for everything else. Throws where no turn comes within 30 seconds.
 */
export async function takeTurn(pool: pg.Pool): Promise<() => void> {
  const turns = turnsOf.get(pool) ?? { taken: 0, waiting: new Set() }
  turnsOf.set(pool, turns)
  if (turns.taken < Math.max(1, Math.floor(pool.options.max / 2))) turns.taken += 1
  else
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        clearTimeout(patience)
        resolve()
      }
      const patience = setTimeout(() => {
        turns.waiting.delete(go)
        reject(new Error('timeout exceeded when trying to connect: too many files are being read'))
      }, turnPatienceMs)
      turns.waiting.add(go)
    })
  return () => {
    const [next] = turns.waiting
    if (!next) turns.taken -= 1
    else {
      // The turn goes from one to the other.
      turns.waiting.delete(next)
      next()
    }
  }
}

/** A statement with its parameters written into it, for COPY, which takes none. */
export const withLiterals = (statement: Prisma.Sql) =>
  statement.strings.reduce((text, part, i) => text + literal(statement.values[i - 1]) + part)

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'string') return pg.escapeLiteral(value)
  if (typeof value === 'number' && Number.isFinite(value)) return `${value < 0 ? `(${value})` : value}`
  if (typeof value === 'bigint') return `${value}`
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map(element).join(',')}}`)
  throw new TypeError('a parameter that has no literal')
}

function element(value: unknown) {
  if (typeof value !== 'string') throw new TypeError('a list parameter that has no literal')
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
