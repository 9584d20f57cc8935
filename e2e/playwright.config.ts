import { defineConfig } from '@playwright/test'
import { findBrowsers, quiet } from './find-browser.ts'

// Looked for once, before there are workers.
findBrowsers()

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './start-program.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A second try tells a slow machine from a fault; it is reported as flaky, and its cause looked for.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_URL,
    locale: 'en-GB',
    // Not the conference's, so that a time in the browser's zone is seen to be wrong.
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    // Requests that a service worker answers cannot be watched; the tests about it allow it.
    serviceWorkers: 'block',
    // Each test would pay for the traces of those that fail.
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env.E2E_BROWSER, args: quiet },
  },
})
