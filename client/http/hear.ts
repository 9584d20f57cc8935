import type { z } from 'zod'
import type { Ask } from '#contract'
import type { StreamEndpoint } from '../../server/contract/stream.ts'
import { address } from './call.ts'
import { ApiError } from './errors.ts'

type Hearing<E extends StreamEndpoint> = {
  events: { [Name in keyof E['events']]: (data: z.input<E['events'][Name]>) => void }
  /** The server's instant, as it was sent. */
  onHeartbeat?: (now: string) => void
  /** Whether what is told arrives now. */
  onLive: (isLive: boolean) => void
  /** Reads in the ordinary way what the stream is about, before it is opened again. */
  catchUp: () => Promise<unknown>
  /** It is refused, and not opened again. */
  onRefused: (error: ApiError) => void
}

// The server is heard every 15 seconds, and at once when a stream opens.
const silentMs = 40_000
const openingMs = 10_000
const firstWaitMs = 1_000
const longestWaitMs = 15_000

/**
 * Hears the events of a stream for as long as it takes: one that breaks, ends or falls silent is opened again, after
 * what it is about was read, so that nothing is missed where streams do not get through. Answers how to stop.
 */
export function hear<E extends StreamEndpoint>(endpoint: E, ask: Ask<E>, hearing: Hearing<E>): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLive = false
  let isOver = false
  let waitMs = firstWaitMs

  function setLive(next: boolean) {
    if (next) waitMs = firstWaitMs
    if (next !== isLive) hearing.onLive(next)
    isLive = next
  }

  function wait(ms: number, act: () => void) {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }

  function open() {
    source = new EventSource(address(endpoint, ask))
    const on = (name: string, act: (data: never) => void) =>
      source?.addEventListener(name, ({ data }: MessageEvent<string>) => {
        setLive(true)
        wait(silentMs, () => again())
        act(JSON.parse(data) as never)
      })
    on('heartbeat', ({ now }: { now: string }) => hearing.onHeartbeat?.(now))
    for (const [name, act] of Object.entries(hearing.events)) on(name, act)
    // Where it is refused from now on, what is read next says why.
    on('over', ({ code }: { code: string }) =>
      again(code === 'too-many-streams' ? longestWaitMs : waitMs / 4),
    )
    source.onerror = () => {
      setLive(false)
      // What broke is opened again by the browser itself; what was refused is not.
      if (source?.readyState === EventSource.CLOSED) again()
      else wait(openingMs, () => again())
    }
    wait(openingMs, () => again())
  }

  function again(ms = waitMs) {
    source?.close()
    setLive(false)
    // Not all at the same moment after the server was away.
    wait(ms * (0.5 + Math.random() / 2), reopen)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }

  async function reopen() {
    try {
      await hearing.catchUp()
    } catch (error) {
      if (isOver) return
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) hearing.onRefused(error)
      else again()
      return
    }
    if (!isOver) open()
  }

  open()
  return () => {
    isOver = true
    clearTimeout(timer)
    source?.close()
  }
}
