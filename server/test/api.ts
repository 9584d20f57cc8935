import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { Router } from 'express'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { createApp } from '../app.ts'
import { startLive } from '../database/live.ts'
import type { Caller } from '../http/context.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type EventReader, readEvents } from './events.ts'
import { factories } from './factories.ts'

export type Reply = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests compare whole answers
  body: any
  text: string
  bytes: Buffer
  headers: Headers
}

type Accounts = Record<Caller['role'], Caller>

/**
 * The whole API on a free port over a database of its own, with an account for each role:
 * `api.as('editor').post('/sources', body)`. Only who is calling is told by a header instead of a cookie.
 */
export async function startApi() {
  const database = await testDatabase()
  const make = factories(database)
  const accounts: Record<string, Caller> = {}
  for (const role of ['administrator', 'editor', 'reader'] as const) {
    const { id, name } = await make.account(role)
    accounts[role] = { id, name, role }
  }
  const first = await startProgram(database, accounts as Accounts)
  const others: Program[] = []
  return {
    ...first,
    database,
    make,
    accounts: accounts as Accounts,
    /** Another program over the same database. */
    async another() {
      const program = await startProgram(database, accounts as Accounts)
      others.push(program)
      return program
    },
    async close() {
      for (const program of [first, ...others]) await program.close()
      await database.close()
    },
  }
}

// The page of the app before it is built.
const page = readFileSync(new URL('../../client/index.html', import.meta.url), 'utf8')

export type Api = Awaited<ReturnType<typeof startApi>>
export type Program = Awaited<ReturnType<typeof startProgram>>

async function startProgram(database: TestDatabase, accounts: Accounts) {
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const live = startLive(database.url, database, log)
  const app = createApp({
    database,
    published: database.published,
    live,
    identify: async (req) => accounts[req.get('x-test-role') as Caller['role']] ?? null,
    log,
    trustedProxies: 0,
    secure: false,
    takeTurn: () => 0,
    client: {
      router: Router().get('/{*path}', (_req, res) => void res.type('html').send(page)),
      shell: async () => page,
    },
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `${origin}/api/v1`
  return {
    url,
    origin,
    as: (role: Caller['role'] | 'nobody') => client(url, role),
    async close() {
      await live.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function client(url: string, role: string) {
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        'x-test-role': role,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString()
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      body: json ? JSON.parse(text) : null,
      text,
      bytes,
      headers: response.headers,
    } as Reply
  }
  return {
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    /** Opens a stream of events. */
    events: (path: string, headers?: Record<string, string>): Promise<EventReader> =>
      readEvents(url + path, { 'x-test-role': role, ...headers }),
    /** With a fresh Idempotency-Key unless one is given. */
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('POST', path, body, { 'idempotency-key': uuidv7(), ...headers }),
    /** A version of null sends no If-Match. */
    patch: (path: string, version: number | null, body: unknown) =>
      send('PATCH', path, body, version === null ? {} : { 'if-match': `"${version}"` }),
    place: (path: string, version: number, body: unknown) =>
      send('POST', path, body, { 'if-match': `"${version}"` }),
    delete: (path: string, version: number | null) =>
      send('DELETE', path, undefined, version === null ? {} : { 'if-match': `"${version}"` }),
    send,
  }
}
