import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Parsed } from '#contract'
import { type StreamEndpoint, streamEvents } from '../contract/stream.ts'
import { type Context, contextOf } from './context.ts'
import type { Encoded } from './encoded.ts'
import { Refusal } from './errors.ts'
import { entrance, type House, parse, type Served } from './serve.ts'
import { frame, heartbeat, type OpenStream } from './streams.ts'
import { watchCaller } from './watch-caller.ts'

/** What a handler tells its events to. */
export type Telling<E extends StreamEndpoint> = {
  /** The id of the event that the client had last, where it has come again. */
  lastId: string | undefined
  send: <Name extends keyof E['events'] & string>(
    event: Name,
    data: z.output<E['events'][Name]>,
    id?: string,
  ) => void
  sendEncoded: (event: keyof E['events'] & string, encoded: Encoded) => void
  /** Ends the stream for what went wrong. */
  end: (error: unknown) => void
}

export type Opening<E extends StreamEndpoint> = {
  /** Begins to tell. Answers how to stop. */
  begin: (telling: Telling<E>) => () => void
  /** Whose stream it is where nobody is signed in, and how many streams they may have. */
  owner?: string
  most?: number
}

// Desks and lists in the windows of one person, on all devices.
const mostOfAccount = 30
// What a client has not taken is kept for it up to here; whoever is further behind is better off coming again.
const mostUnsentBytes = 256 * 1024
const retryMs = 2_000
const lastWordsMs = 1_000

/**
 * Answers an endpoint with a stream of events (HTML Living Standard, server-sent events). What `open` throws is a
 * refusal like any other. The stream ends as soon as whoever opened it is signed out, blocked or given another role.
 */
export function serveStream<E extends StreamEndpoint>(
  endpoint: E,
  open: (request: Parsed<E>, context: Context) => Promise<Opening<E>>,
): Served {
  return {
    endpoint,
    mount: (router, house) =>
      router.get(endpoint.path, ...entrance(endpoint, house), async (req, res) => {
        const parsed = parse(endpoint, req)
        const opening = await open(parsed as Parsed<E>, contextOf(endpoint, req, house, res.locals.caller))
        if (res.closed) return
        beginStream(res)
        if (req.method === 'HEAD') res.end()
        else tellEvents(endpoint, opening, house, req, res)
      }),
  }
}

function beginStream(res: Response) {
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
  // Neither kept nor packed on the way, and not collected before it is passed on.
  res.setHeader('Cache-Control', 'no-store, no-transform')
  res.setHeader('X-Accel-Buffering', 'no')
  // The connection goes with the stream, so that none is left when the program stops.
  res.setHeader('Connection', 'close')
  res.flushHeaders()
}

function tellEvents<E extends StreamEndpoint>(
  { access, events }: E,
  { begin, owner, most = mostOfAccount }: Opening<E>,
  house: House,
  req: Request,
  res: Response,
) {
  const { caller } = res.locals
  const stream: OpenStream = {
    owner: owner ?? `account ${caller.id}`,
    write(text) {
      if (res.writableEnded) return
      res.write(text)
      if (res.writableLength > mostUnsentBytes) res.destroy()
    },
    end(code) {
      if (res.writableEnded) return
      stream.write(frame('over', JSON.stringify(z.encode(streamEvents.over, { code }))))
      res.end()
      setTimeout(() => res.destroy(), lastWordsMs).unref()
    },
  }
  const telling: Telling<E> = {
    lastId: req.get('last-event-id'),
    send: (event, data, id) =>
      stream.write(frame(event, JSON.stringify(z.encode(events[event]!, data as never)), id)),
    sendEncoded: (event, { tag, textAt }) => stream.write(frame(event, textAt(new Date()), tag)),
    end(error) {
      if (!(error instanceof Refusal)) req.log.error({ err: error }, 'stream failed')
      stream.end(error instanceof Refusal ? error.code : 'internal')
    },
  }
  stream.write(`retry: ${retryMs}\n\n${heartbeat()}`)
  house.streams.add(stream, most)
  const stops = [() => house.streams.remove(stream), begin(telling)]
  if (access !== 'anybody') stops.push(watchCaller(house, req, caller, telling.end))
  res.once('close', () => {
    for (const stop of stops) stop()
  })
}
