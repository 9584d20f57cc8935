import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Endpoint, Parsed } from '#contract'
import type { Database } from '../../database/database.ts'
import type { Caller } from '../../http/context.ts'
import { entrance, parse, type Served } from '../../http/serve.ts'
import { TooManyTries } from './commands/sign-in-limits.ts'
import { longestMs, type Visitor } from './commands/sign-ins.ts'
import { clearCookie, readCookie, setCookie } from './cookie.ts'

/** What only the endpoints of accounts may know of a request and do to its browser. */
export type Visit = {
  database: Database
  caller: Caller | null
  visitor: Visitor
  log: Request['log']
  /** The token that the browser came with, good or not. */
  token: string | null
  remember: (token: string) => void
  forget: () => void
}

/** Like `serve`, for what sets and clears the cookie; its answers are never kept by a browser. */
export function serveVisitor<E extends Endpoint>(
  endpoint: E,
  handle: (
    request: Parsed<E>,
    visit: Visit,
  ) => Promise<undefined extends z.output<E['answer']> ? void : z.output<E['answer']>>,
): Served {
  return {
    endpoint,
    mount: (router, house) =>
      router[endpoint.method](
        endpoint.path,
        ...entrance(endpoint, house),
        async (req: Request, res: Response) => {
          const { database, secure } = house
          res.setHeader('Cache-Control', 'no-store')
          const parsed = parse(endpoint, req) as Parsed<E>
          const answer = await handle(parsed, {
            database,
            caller: res.locals.caller,
            visitor: { address: req.ip ?? 'unknown', userAgent: req.get('user-agent') ?? null },
            log: req.log,
            token: readCookie(req, secure),
            remember: (token) => setCookie(res, secure, token, longestMs),
            forget: () => clearCookie(res, secure),
          }).catch((error) => {
            if (error instanceof TooManyTries) res.setHeader('Retry-After', String(error.retryAfterSeconds))
            throw error
          })
          if (answer === undefined) res.status(204).end()
          else res.json(z.encode(endpoint.answer, answer as never))
        },
      ),
  }
}
