import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Program = { pid: number; get: (path: string) => Promise<Response>; stop: () => Promise<void> }

/** Starts the program itself on a database, as its users do, and signs in. */
export async function startProgram(databaseUrl: string): Promise<Program> {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'server/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address, link } = await said(child.stdout)
  const body = {
    token: link.split('/').at(-1),
    name: 'Bench',
    email: 'bench@example.org',
    password: randomBytes(18).toString('base64url'),
  }
  const signedIn = await fetch(`${address}/api/v1/accounts/first`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(body),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`The bench could not sign in: ${await signedIn.text()}`)
  return {
    pid: child.pid!,
    get: (path) => fetch(`${address}/api/v1${path}`, { headers: { cookie } }),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function said(output: NodeJS.ReadableStream) {
  let text = ''
  for await (const chunk of output) {
    text += chunk
    const address = text.match(/Rostrum is at (\S+)/)?.[1]
    const link = text.match(/once: (\S+)/)?.[1]
    if (address && link) return { address, link }
  }
  throw new Error('The program ended before it was there')
}
