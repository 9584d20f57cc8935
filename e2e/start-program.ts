import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { request } from '@playwright/test'
import { removeCluster, temporaryFolder } from '../server/test/server.ts'

const root = join(import.meta.dirname, '..')
export const password = 'a long sentence for tests'

/** The accounts that there are, each with its role. The visitor changes how it looks and the typist its keys, and nobody else reads with them. */
export const accounts = {
  administrator: 'administrator',
  editor: 'editor',
  reader: 'reader',
  visitor: 'reader',
  typist: 'reader',
} as const
export type Account = keyof typeof accounts

/** Starts the program as its users do, with the sample and an account for each role; ends and removes it all after. */
export default async function startProgram() {
  const folder = temporaryFolder()
  const remove = () => removeCluster(folder)
  // Reached without `stop` when the run is cut short.
  process.once('exit', remove)
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...rest } = process.env
  const env = {
    ...rest,
    ROSTRUM_DATA: join(folder, 'data'),
    ROSTRUM_SAMPLE: 'hanoi',
    PORT: '0',
    LOG_LEVEL: 'warn',
  }
  const program = spawn(process.execPath, ['--max-semi-space-size=4', 'server/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tellGone = (code: number | null, signal: string | null) =>
    console.error(`The program ended under the tests (code ${code}, signal ${signal}).`)
  program.once('exit', tellGone)
  const stop = async () => {
    program.off('exit', tellGone)
    if (program.exitCode === null && program.signalCode === null) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    process.off('exit', remove)
    remove()
  }
  try {
    const { address, link } = await said(program)
    process.env.E2E_URL = address
    process.env.E2E_FOLDER = folder
    await makeAdministrator(address, link)
    for (const [name, role] of Object.entries(accounts)) {
      if (name !== 'administrator') makeAccount(name, role, env)
      await keepSignIn(address, name, folder)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Waits for the two lines that the first start prints: the address, and the link for the first administrator. */
function said(program: ChildProcess) {
  return new Promise<{ address: string; link: string }>((resolve, reject) => {
    let text = ''
    program.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const address = text.match(/Rostrum is at (\S+)\n/)?.[1]
      const link = text.match(/once: (\S+)\n/)?.[1]
      if (address && link) resolve({ address, link })
    })
    program.once('error', reject)
    program.once('exit', () => reject(new Error(`The program ended before it was there: ${text}`)))
  })
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

function makeAccount(name: string, role: string, env: NodeJS.ProcessEnv) {
  const args = ['--import', 'tsx', 'server/features/accounts/command-line.ts', 'create']
  const options = ['--email', `${name}@example.org`, '--role', role, '--name', `The ${name}`]
  const made = spawnSync(process.execPath, [...args, ...options], {
    cwd: root,
    env,
    input: password,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`No ${name} could be made: ${made.stderr}`)
}

async function keepSignIn(address: string, name: string, folder: string) {
  const api = await request.newContext({ baseURL: address })
  const signedIn = await api.post('/api/v1/session', { data: { email: `${name}@example.org`, password } })
  if (!signedIn.ok()) throw new Error(`The ${name} could not sign in: ${await signedIn.text()}`)
  await api.storageState({ path: join(folder, `${name}.json`) })
  await api.dispose()
}
