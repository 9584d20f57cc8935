import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { stream } from '../../server/contract/stream.ts'
import { ApiError, NetworkError } from './errors.ts'
import { hear } from './hear.ts'

const endpoint = stream({
  path: '/things/:id/events',
  summary: '',
  access: 'anybody',
  params: z.object({ id: z.string() }),
  events: { changed: z.object({ number: z.int() }) },
})

class Source {
  static all: Source[] = []
  isOpen = true
  onerror: (() => void) | undefined
  url: string
  listeners = new Map<string, (event: { data: string }) => void>()
  constructor(url: string) {
    this.url = url
    Source.all.push(this)
  }
  addEventListener(name: string, act: (event: { data: string }) => void) {
    this.listeners.set(name, act)
  }
  tell(name: string, data: unknown) {
    this.listeners.get(name)?.({ data: JSON.stringify(data) })
  }
  close() {
    this.isOpen = false
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Source)
  Source.all = []
})
afterEach(() => vi.useRealTimers())

function hearing() {
  const heard: unknown[] = []
  const catchUp = vi.fn(async () => undefined as unknown)
  const stop = hear(
    endpoint,
    { params: { id: 'a b' } },
    {
      events: { changed: ({ number }) => heard.push(number) },
      onHeartbeat: (now) => heard.push(now),
      onLive: (isLive) => heard.push(isLive ? 'live' : 'waiting'),
      catchUp,
      onRefused: ({ status }) => heard.push(status),
    },
  )
  return { heard, catchUp, stop, source: () => Source.all.at(-1)! }
}

it('hears what is told, and says that it does', () => {
  const { heard, source } = hearing()
  expect(source().url).toBe('/api/v1/things/a%20b/events')
  source().tell('heartbeat', { now: '2025-10-26T03:00:00.000Z' })
  source().tell('changed', { number: 3 })
  expect(heard).toEqual(['live', '2025-10-26T03:00:00.000Z', 3])
})

it('opens one that broke or fell silent again, after it has read what may have been missed', async () => {
  const { heard, source, catchUp } = hearing()
  source().tell('changed', { number: 1 })
  source().onerror!()
  expect([heard.at(-1), source().isOpen, catchUp.mock.calls.length]).toEqual(['waiting', false, 0])
  await vi.advanceTimersByTimeAsync(1_000)
  expect([catchUp.mock.calls.length, Source.all.length]).toEqual([1, 2])
  source().tell('changed', { number: 2 })
  await vi.advanceTimersByTimeAsync(42_000)
  expect(Source.all.map(({ isOpen }) => isOpen)).toEqual([false, false, true])
  expect(heard).toEqual(['live', 1, 'waiting', 'live', 2, 'waiting'])
})

it('reads again and again while streams do not get through, ever less often', async () => {
  const { catchUp } = hearing()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(catchUp.mock.calls.length).toBeGreaterThan(2)
  const before = catchUp.mock.calls.length
  catchUp.mockRejectedValue(new NetworkError())
  await vi.advanceTimersByTimeAsync(60_000)
  expect(catchUp.mock.calls.length - before).toBeGreaterThan(3)
  expect(catchUp.mock.calls.length - before).toBeLessThan(12)
})

it('ends for good when what it is about is refused', async () => {
  const { heard, source, catchUp } = hearing()
  source().tell('changed', { number: 1 })
  catchUp.mockRejectedValue(new ApiError(404))
  source().tell('over', { code: 'not-found' })
  await vi.advanceTimersByTimeAsync(120_000)
  expect(heard).toEqual(['live', 1, 'waiting', 404])
  expect([catchUp.mock.calls.length, Source.all.length]).toEqual([1, 1])
})

it('waits long where there are too many streams, and is silent once it is stopped', async () => {
  const { heard, source, catchUp, stop } = hearing()
  source().tell('over', { code: 'too-many-streams' })
  await vi.advanceTimersByTimeAsync(7_000)
  expect(catchUp).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(Source.all).toHaveLength(2)
  const told = heard.length
  stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect([source().isOpen, heard.length, Source.all.length]).toEqual([false, told, 2])
})
