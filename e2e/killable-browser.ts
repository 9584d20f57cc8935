import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect } from '@playwright/test'
import { stateOf } from './fixtures.ts'
import type { Account } from './start-program.ts'

/** A browser with a folder of its own, which can be killed as a machine that loses its power kills it, and started again. */
export function killableBrowser(role: Account) {
  const folder = mkdtempSync(join(process.env.E2E_FOLDER!, 'browser-'))
  const portFile = join(folder, 'DevToolsActivePort')
  let running: ChildProcess | undefined

  async function start(): Promise<BrowserContext> {
    rmSync(portFile, { force: true })
    rmSync(join(folder, 'SingletonLock'), { force: true })
    const flags = [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--no-first-run',
    ]
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    running = spawn(process.env.E2E_BROWSER!, [...flags, ...root, 'about:blank'], { stdio: 'ignore' })
    await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true)
    const [port] = readFileSync(portFile, 'utf8').split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    // Cookies reach the disk some time after they are set: here the machine has been in use for long.
    const { cookies } = JSON.parse(readFileSync(stateOf(role), 'utf8'))
    await context!.addCookies(cookies)
    return context!
  }

  /** Ends it at once, and whatever it had not written is gone. */
  async function kill() {
    const ended = running
    running = undefined
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
    ended.kill('SIGKILL')
    await once(ended, 'exit')
  }

  return {
    start,
    kill,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}
