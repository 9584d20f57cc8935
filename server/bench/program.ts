import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, type IncomingMessage, get as request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Addresses } from '../database/program-role.ts'

const root = join(import.meta.dirname, '../..')

/** Asks the API for a path and gives the answer that begins; throws when it is a refusal. */
export type Get = (path: string) => Promise<IncomingMessage>
export type Program = { pid: number; api: string; cookie: string; get: Get; stop: () => Promise<void> }

/** Starts the program itself on a database, as its users do, and signs in. */
export async function startProgram({ url, ownerUrl }: Addresses): Promise<Program> {
  const database = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }
  const environment = { ...process.env, ...database, PORT: '0', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'server/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address, link } = await said(child.stdout)
  const account = { email: 'bench@example.org', password: 'only ever in a database of the bench' }
  const token = link?.split('/').at(-1)
  // A database that was kept has its administrator.
  const signedIn = await fetch(`${address}/api/v1/${token ? 'accounts/first' : 'session'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(token ? { ...account, token, name: 'Bench' } : account),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`The bench could not sign in: ${await signedIn.text()}`)
  const api = `${address}/api/v1`
  return {
    pid: child.pid!,
    api,
    cookie,
    get: getter(api, cookie),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

// Not fetch: it takes a millisecond of its own for a page, which is not the program's.
function getter(api: string, cookie: string): Get {
  const agent = new Agent({ keepAlive: true })
  return async (path) => {
    const [response] = (await once(request(api + path, { agent, headers: { cookie } }), 'response')) as [
      IncomingMessage,
    ]
    if (response.statusCode !== 200)
      throw new Error(`${path}: ${response.statusCode} ${await text(response)}`)
    return response
  }
}

async function said(stream: NodeJS.ReadableStream) {
  let output = ''
  for await (const chunk of stream) {
    output += chunk
    const address = output.match(/Rostrum is at (\S+)/)?.[1]
    const link = output.match(/once: (\S+)/)?.[1]
    if (address) return { address, link }
  }
  throw new Error('The program ended before it was there')
}
