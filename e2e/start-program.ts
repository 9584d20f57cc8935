import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from '@playwright/test'

const root = join(import.meta.dirname, '..')
export const password = 'a long sentence for tests'
export const roles = ['administrator', 'editor', 'reader'] as const

/** Starts the program as its users do, with the sample and an account for each role; ends and removes it all after. */
export default async function startProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'))
  // The user who runs Postgres for root must be able to enter.
  chmodSync(folder, 0o755)
  const { DATABASE_URL: _, ...rest } = process.env
  const env = {
    ...rest,
    ROSTRUM_DATA: join(folder, 'data'),
    ROSTRUM_SAMPLE: 'hanoi',
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
  const program = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (program.exitCode === null) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const { address, link } = await said(program)
    process.env.E2E_URL = address
    process.env.E2E_FOLDER = folder
    await makeAdministrator(address, link)
    for (const role of ['editor', 'reader']) makeAccount(role, env)
    for (const role of roles) await keepSignIn(address, role, folder)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function said(program: ChildProcess) {
  let text = ''
  for await (const chunk of program.stdout!) {
    text += chunk
    const address = text.match(/Rostrum is at (\S+)/)?.[1]
    const link = text.match(/once: (\S+)/)?.[1]
    if (address && link) {
      program.stdout!.resume()
      return { address, link }
    }
  }
  throw new Error(`The program ended before it was there: ${text}`)
}

async function makeAdministrator(address: string, link: string) {
  const api = await request.newContext({ baseURL: address })
  const data = {
    token: link.split('/').at(-1),
    name: 'The administrator',
    email: 'administrator@example.org',
    password,
  }
  const made = await api.post('/api/v1/accounts/first', { data })
  if (!made.ok()) throw new Error(`No administrator could be made: ${await made.text()}`)
  await api.dispose()
}

function makeAccount(role: string, env: NodeJS.ProcessEnv) {
  const args = ['--import', 'tsx', 'server/features/accounts/command-line.ts', 'create']
  const options = ['--email', `${role}@example.org`, '--role', role, '--name', `The ${role}`]
  const made = spawnSync(process.execPath, [...args, ...options], {
    cwd: root,
    env,
    input: password,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`No ${role} could be made: ${made.stderr}`)
}

async function keepSignIn(address: string, role: string, folder: string) {
  const api = await request.newContext({ baseURL: address })
  const signedIn = await api.post('/api/v1/session', { data: { email: `${role}@example.org`, password } })
  if (!signedIn.ok()) throw new Error(`The ${role} could not sign in: ${await signedIn.text()}`)
  await api.storageState({ path: join(folder, `${role}.json`) })
  await api.dispose()
}
