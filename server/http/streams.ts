import { z } from 'zod'
import { streamEvents } from '../contract/stream.ts'

/** A stream of events that is open. */
export type OpenStream = {
  /** Whose it is; each may have some. */
  owner: string
  write: (frame: string) => void
  /** Ends it; the last event says why. */
  end: (code: string) => void
}

/** The streams of this program. */
export type Streams = {
  /** Adds one. Where its owner has too many, the oldest makes room: it may be one that nobody hears any more. */
  add: (stream: OpenStream, most: number) => void
  remove: (stream: OpenStream) => void
}

/** Proxies and browsers give up what is silent for a minute or less. */
const heartbeatMs = 15_000

/** Keeps the streams that are open until the program stops, which ends them, and those that come later. */
export function keepStreams(stopped: AbortSignal): Streams {
  const byOwner = new Map<string, Set<OpenStream>>()
  const each = (act: (stream: OpenStream) => void) => {
    for (const streams of [...byOwner.values()]) for (const stream of [...streams]) act(stream)
  }
  const beat = setInterval(() => {
    const frame = heartbeat()
    each((stream) => stream.write(frame))
  }, heartbeatMs)
  beat.unref()
  const end = (stream: OpenStream) => stream.end('stopping')
  stopped.addEventListener('abort', () => {
    clearInterval(beat)
    each(end)
  })
  return {
    add(stream, most) {
      const streams = byOwner.get(stream.owner) ?? new Set()
      byOwner.set(stream.owner, streams.add(stream))
      if (stopped.aborted) end(stream)
      const [oldest] = streams
      if (streams.size > most) oldest!.end('too-many-streams')
    },
    remove(stream) {
      const streams = byOwner.get(stream.owner)
      streams?.delete(stream)
      if (streams?.size === 0) byOwner.delete(stream.owner)
    },
  }
}

/** One event as it travels; `data` is JSON, which has no line ends. */
export const frame = (event: string, data: string, id?: string) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`

export const heartbeat = () =>
  frame('heartbeat', JSON.stringify(z.encode(streamEvents.heartbeat, { now: new Date() })))
