import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// The shell draws no window of its own: a third less work for the same pages.
const names = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge',
]

/** The browser to test in: Playwright's, else one on the PATH, else one that can be installed. Throws in one line. */
export function findBrowser(): string {
  return playwrights() ?? onPath() ?? installed()
}

function playwrights() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
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
      'The tests need Chromium: run "npx playwright install chromium", or install the package chromium-headless-shell.',
    )
  return found
}

function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000, env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], {
      stdio: 'ignore',
      timeout: 300_000,
      env,
    })
  } catch {
    return undefined
  }
  return onPath()
}
