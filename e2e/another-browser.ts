import type { Browser, Page } from '@playwright/test'
import { expect, stateOf, watch } from './fixtures.ts'
import type { Account } from './start-program.ts'

/** A page of somebody else, in a browser that shares nothing with the first; watched like it, and closed after. */
export async function inAnotherBrowser(
  browser: Browser,
  role: Account | null,
  job: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ storageState: role ? stateOf(role) : undefined })
  const page = await context.newPage()
  const seen = watch(page)
  await job(page)
  expect(seen).toEqual([])
  await context.close()
}
