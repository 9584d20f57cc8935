import type { Readable } from 'node:stream'
import type { Endpoint, Parsed } from '#contract'
import { type Context, contextOf } from './context.ts'
import { entrance, parse, type Served } from './serve.ts'

/** A file on its way. */
export type Download = { name: string; mediaType: string; content: Readable }

const stalledMs = 60_000

/**
 * Answers an endpoint with a file that is streamed. Nothing is sent before its first bytes are there, so that
 * what fails at once is a problem; what fails later cuts the connection, so that nobody takes half for all.
 */
export function serveFile<E extends Endpoint>(
  endpoint: E,
  handle: (request: Parsed<E>, context: Context) => Promise<Download>,
): Served {
  return {
    endpoint,
    mount: (router, house) =>
      router.get(endpoint.path, ...entrance(endpoint, house), async (req, res) => {
        const parsed = parse(endpoint, req)
        const context = contextOf(endpoint, req, house, res.locals.caller)
        const { name, mediaType, content } = await handle(parsed as Parsed<E>, context)
        // Who left before the first bytes would keep the query, and its connection to the database, for good.
        res.once('close', () => content.destroy())
        if (res.closed) content.destroy()
        await firstBytes(content)
        if (res.closed) return
        // Who stops reading holds them no longer than this.
        res.setTimeout(stalledMs, () => res.destroy())
        res.setHeader('Content-Type', mediaType)
        res.setHeader('Content-Disposition', `attachment; filename="${name}"`)
        res.setHeader('Cache-Control', 'private, no-store')
        content.once('error', () => res.destroy())
        content.pipe(res)
      }),
  }
}

const firstBytes = (content: Readable) =>
  new Promise<void>((resolve, reject) => {
    content.once('readable', resolve)
    content.once('close', resolve)
    content.once('error', reject)
  })
