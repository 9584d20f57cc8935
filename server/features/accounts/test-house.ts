import { type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { Role } from '#contract/accounts'
import { type AppOptions, createApp } from '../../app.ts'
import { startLive } from '../../database/live.ts'
import { testDatabase } from '../../test/database.ts'
import { readEvents } from '../../test/events.ts'
import { createAccount } from './commands.ts'
import { identifier } from './identify.ts'
import { hashPassword } from './passwords.ts'

export const goodPassword = 'Nine lanterns over 4 quiet rivers'

type Settings = Partial<Pick<AppOptions, 'secure' | 'publicUrl' | 'trustedProxies' | 'takeTurn'>>

/** The whole program with real sign-ins over a database of its own; what it logs is kept. */
export async function openHouse({ secure = false, publicUrl, trustedProxies = 0, takeTurn }: Settings = {}) {
  const database = await testDatabase()
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const live = startLive(database.url, database, log)
  const app = createApp({
    database,
    published: database.published,
    live,
    identify: identifier(database, { secure }),
    log,
    trustedProxies,
    secure,
    publicUrl,
    takeTurn,
  })
  // Every address of 127.0.0.0/8 is this machine, so that tests can come from several.
  const server = app.listen(0, '0.0.0.0')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo

  return {
    database,
    logged,
    browser: (address = '127.0.0.1') => browser(port, address),
    account: async (role: Role, email: string, password = goodPassword) => {
      const passwordHash = await hashPassword(password)
      return database.prisma.$transaction((tx) =>
        createAccount(tx, { name: `The ${role}`, email, role, passwordHash }),
      )
    },
    async close() {
      await live.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

export type TestHouse = Awaited<ReturnType<typeof openHouse>>

// biome-ignore lint/suspicious/noExplicitAny: tests compare whole answers
export type Reply = { status: number; body: any; headers: IncomingHttpHeaders }

/** Keeps the cookie that it is given, as a browser does, and calls from an address of its own. */
function browser(port: number, localAddress: string) {
  let cookie: string | undefined

  function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const payload = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body)
    return new Promise<Reply>((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          // A connection that is kept may be closed by the server at this very moment.
          agent: false,
          localAddress,
          method,
          path: path.startsWith('/api') ? path : `/api/v1${path}`,
          headers: {
            ...(payload !== undefined && {
              'content-type': 'application/json',
              'content-length': String(Buffer.byteLength(payload)),
            }),
            ...(cookie !== undefined && { cookie }),
            ...headers,
          },
        },
        async (answer) => {
          const chunks: Buffer[] = []
          for await (const chunk of answer) chunks.push(chunk)
          const text = Buffer.concat(chunks).toString()
          const given = answer.headers['set-cookie']?.[0]
          if (given) cookie = /Expires=Thu, 01 Jan 1970/.test(given) ? undefined : given.split(';')[0]
          const isJson = /json/.test(answer.headers['content-type'] ?? '')
          resolve({
            status: answer.statusCode!,
            body: isJson && text ? JSON.parse(text) : text,
            headers: answer.headers,
          })
        },
      )
      sent.on('error', reject)
      sent.end(payload)
    })
  }

  return {
    send,
    get: (path: string) => send('GET', path),
    events: (path: string) =>
      readEvents(`http://127.0.0.1:${port}/api/v1${path}`, cookie === undefined ? {} : { cookie }),
    signIn: (email: string, password = goodPassword, headers?: Record<string, string>) =>
      send('POST', '/session', { email, password }, headers),
    cookie: () => cookie,
    comeWith: (given: string | undefined) => {
      cookie = given
    },
  }
}
