import type { z } from 'zod'
import type { Ask } from '#contract'
import type { StreamEndpoint } from '../../server/contract/stream.ts'
import { address } from './call.ts'
import { ApiError } from './errors.ts'
import { listenTo } from './events.ts'

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
  let end = () => {}
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

  const told = (act: (data: never) => void) => (data: string) => {
    setLive(true)
    wait(silentMs, () => again())
    act(JSON.parse(data) as never)
  }
  const own = Object.entries(hearing.events).map(([name, act]) => [name, told(act)])
  const on = {
    ...Object.fromEntries(own),
    heartbeat: told(({ now }: { now: string }) => hearing.onHeartbeat?.(now)),
    // Where it is refused from now on, what is read next says why.
    over: told(({ code }: { code: string }) =>
      again(code === 'too-many-streams' ? longestWaitMs : waitMs / 4),
    ),
  }

  function open() {
    end = listenTo(address(endpoint, ask), { on, onOpen: () => {}, onEnd: () => again() })
    wait(openingMs, () => again())
  }

  function again(ms = waitMs) {
    end()
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
    end()
  }
}
