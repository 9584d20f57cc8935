import type { Database } from '../../database/database.ts'
import type { House } from '../../http/serve.ts'
import { hashOfToken } from '../../http/tokens.ts'
import { prolongSignIn } from './commands/sign-ins.ts'
import { readCookie } from './cookie.ts'
import { whoIsSignedIn } from './queries.ts'

/**
 * Tells who a request comes from, by its cookie. The database is asked each time, so that a block, another role
 * or another password counts from the very next request.
 */
export function identifier(database: Database, { secure }: { secure: boolean }): House['identify'] {
  return async (req) => {
    const token = readCookie(req, secure)
    if (!token) return null
    const found = await whoIsSignedIn(database, hashOfToken(token))
    if (found?.isAgeing) await prolongSignIn(database, found.signInId)
    return found?.caller ?? null
  }
}
