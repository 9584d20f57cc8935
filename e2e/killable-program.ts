import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Addresses } from '../server/database/program-role.ts'

const root = join(import.meta.dirname, '..')

/** A program over a database that is there already, which can be killed at any moment and started at the same address. */
export async function killableProgram({ url, ownerUrl }: Addresses) {
  let running: ChildProcess | undefined
  let port = '0'

  async function start(): Promise<string> {
    running = spawn(process.execPath, ['--max-semi-space-size=4', 'server/start.mjs'], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATABASE_OWNER_URL: ownerUrl,
        PORT: port,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    for await (const chunk of running.stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      text += chunk
      const address = text.match(/Rostrum is at (\S+)\n/)?.[1]
      if (!address) continue
      running.stdout!.resume()
      ;({ port } = new URL(address))
      return address
    }
    throw new Error(`The program ended before it was there: ${text}`)
  }

  async function end(signal: NodeJS.Signals) {
    const ended = running
    running = undefined
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
    ended.kill(signal)
    await once(ended, 'exit')
  }

  const address = await start()
  return { url: address, start, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
