import type { Endpoint, Parsed } from '#contract'
import { type Context, contextOf } from './context.ts'
import type { Encoded } from './encoded.ts'
import { entrance, parse, type Served } from './serve.ts'

/**
 * Answers an endpoint with what was encoded by its contract before, for all who ask. Who has the same content already
 * (`If-None-Match`) is told so in 304.
 */
export function serveEncoded<E extends Endpoint>(
  endpoint: E,
  handle: (request: Parsed<E>, context: Context) => Promise<Encoded>,
): Served {
  return {
    endpoint,
    mount: (router, house) =>
      router.get(endpoint.path, ...entrance(endpoint, house), async (req, res) => {
        const parsed = parse(endpoint, req)
        const { tag, textAt } = await handle(
          parsed as Parsed<E>,
          contextOf(endpoint, req, house, res.locals.caller),
        )
        res.setHeader('Cache-Control', 'private, no-cache')
        res.setHeader('ETag', `W/"${tag}"`)
        if (hasAlready(req.get('if-none-match'), tag)) res.status(304).end()
        else res.type('application/json').send(textAt(new Date()))
      }),
  }
}

// Not left to Express: programs that name what they have are made to say `Cache-Control: no-cache` beside it.
const hasAlready = (tags: string | undefined, tag: string) =>
  tags?.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`) ?? false
