import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge']
const shells = ['chromium-headless-shell']

// No sandbox for root, and a browser that asks nobody anything.
export const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Browsers to test in, for the workers to come: `E2E_WHOLE_BROWSER` as users have it, Playwright's, else one on the PATH,
 * else one that can be installed; `E2E_BROWSER` its shell where there is one, which draws no window and keeps nothing: a
 * third less work for the same pages. Throws in one line.
 */
export function findBrowsers(): void {
  const own = playwrights()
  process.env.E2E_WHOLE_BROWSER ??= own ?? onPath(names) ?? process.env.E2E_BROWSER ?? installed()
  process.env.E2E_BROWSER ??= (own ? undefined : onPath(shells)) ?? process.env.E2E_WHOLE_BROWSER
}

/** For tests of what is installed on a device: in the shell a newer version is at times not taken over when asked for. */
export const wholeBrowser = () => ({ executablePath: process.env.E2E_WHOLE_BROWSER, args: quiet })

function playwrights() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const onPath = (called: string[]) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => called.map((name) => join(folder, name)))
    .find((path) => existsSync(path) && starts(path))

// Where the package is a stub that only says how to get the browser, nothing starts.
const starts = (path: string) =>
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

function installed() {
  console.log('No Chromium was found: installing one …')
  const playwright = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' }
  const options = { stdio: 'ignore', timeout: 120_000, env } as const
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], options)
  const found = playwrights() ?? debians()
  if (!found)
    throw new Error(
      'The tests need Chromium: run "npx playwright install chromium", or install the package chromium.',
    )
  return found
}

function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = (...packages: string[]) =>
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'ignore', timeout: 300_000, env })
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000, env })
    install('chromium')
  } catch {
    return undefined
  }
  try {
    install(...shells)
  } catch {
    // Not every release has one, and the whole browser does as well.
  }
  return onPath(names)
}
