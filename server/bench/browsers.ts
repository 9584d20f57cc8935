import type { Cookie } from '@playwright/test'
import { findBrowsers } from '../../e2e/find-browser.ts'
import { caller } from './caller.ts'
import { signUp } from './live-hall.ts'
import type { Program } from './program.ts'

/** What a browser holds that is signed in with this cookie. */
export function cookiesOf(cookie: string): Cookie[] {
  findBrowsers()
  const [name, value] = cookie.split('=') as [string, string]
  const kept = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const
  return [{ name, value, domain: '127.0.0.1', path: '/', ...kept }]
}

/** The same for an account of its own that may log. */
export const newDesk = async ({ api, cookie }: Program, name: string) =>
  cookiesOf(await signUp(api, caller(api, cookie), name))
