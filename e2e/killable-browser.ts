import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, type Cookie, chromium, expect } from '@playwright/test'
import { quiet } from './find-browser.ts'

type Options = { folder: string; cookies: Cookie[] }

/**
 * A browser that keeps what it has in a folder of its own, can be killed as a machine that loses its power kills it,
 * and started again.
 */
export function killableBrowser({ folder: parent, cookies }: Options) {
  const folder = mkdtempSync(join(parent, 'browser-'))
  const portFile = join(folder, 'DevToolsActivePort')
  let running: ChildProcess | undefined

  async function start(): Promise<BrowserContext> {
    rmSync(portFile, { force: true })
    rmSync(join(folder, 'SingletonLock'), { force: true })
    const flags = [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--window-size=1440,900',
      ...quiet,
    ]
    running = spawn(process.env.E2E_WHOLE_BROWSER!, [...flags, 'about:blank'], { stdio: 'ignore' })
    await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true)
    const [port] = readFileSync(portFile, 'utf8').split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    // Cookies reach the disk some time after they are set: here the machine has been in use for long.
    await context!.addCookies(cookies)
    // Where tsx runs this, functions that go to a page bring calls of it.
    await context!.addInitScript('globalThis.__name ??= (named) => named')
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
