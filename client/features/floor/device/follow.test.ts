import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tellSignedIn } from '../../../http/signed-out.ts'
import { follow } from './follow.ts'
import { onReached, tellSending } from './reach.ts'

class Source {
  static CLOSED = 2
  static open: Source[] = []
  readyState = 0
  onerror: (() => void) | undefined
  listeners = new Map<string, (event: { data: string }) => void>()
  constructor() {
    Source.open.push(this)
  }
  addEventListener(name: string, act: (event: { data: string }) => void) {
    this.listeners.set(name, act)
  }
  tell(name: string, data: unknown) {
    this.listeners.get(name)?.({ data: JSON.stringify(data) })
  }
  break() {
    this.readyState = Source.CLOSED
    this.onerror?.()
  }
  close() {
    this.readyState = Source.CLOSED
    Source.open = Source.open.filter((one) => one !== this)
  }
}

const now = '2025-10-26T03:00:00.000Z'
let answer: () => Promise<Response>
let asked: string[]
let isHidden = false
let stop = () => {}

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const floors = () => asked.filter((url) => !url.endsWith('/clock')).length

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Source)
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
  Source.open = []
  isHidden = false
  asked = []
  answer = async () => json(200, { session: {}, number: 1, now })
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return url.endsWith('/clock') ? Promise.resolve(json(200, { now })) : answer()
  })
})
afterEach(() => {
  stop()
  tellSending(true)
  tellSignedIn('anybody')
})

function following() {
  const told: string[] = []
  const read = vi.fn(async () => {})
  const following = follow('s1', {
    onAsk: () => undefined,
    onFloor: read,
    onConnection: (connection) => told.push(connection),
    onFailed: (_, isOver) => isOver && told.push('over'),
  })
  stop = following.stop
  return { told, read }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const hide = (hidden: boolean) => {
  isHidden = hidden
  document.dispatchEvent(new Event('visibilitychange'))
}

it('reads at once, then every three seconds until there is a stream, and then at its events alone', async () => {
  const { told } = following()
  await pass(6_500)
  expect([floors(), told]).toEqual([3, ['polling']])
  Source.open[0]!.tell('heartbeat', { now })
  await pass(30_000)
  expect([floors(), told]).toEqual([4, ['polling', 'live']])
  Source.open[0]!.tell('changed', { number: 2 })
  await pass(10)
  expect(floors()).toBe(5)
})

it('reads four times a second at most, however much happens, and the last of it', async () => {
  const { read } = following()
  await pass(500)
  const before = floors()
  Source.open[0]!.tell('heartbeat', { now })
  for (let nth = 0; nth < 100; nth += 1) {
    Source.open[0]!.tell('changed', { number: nth })
    await pass(10)
  }
  expect(floors() - before).toBeLessThanOrEqual(5)
  const then = read.mock.calls.length
  await pass(300)
  expect(read.mock.calls.length - then).toBeLessThanOrEqual(1)
  await pass(20_000)
  expect(floors() - before).toBeLessThanOrEqual(6)
})

it('says that the server is away, asks later and later, and tells others once it is there', async () => {
  const reached = vi.fn()
  const stopHearing = onReached(reached)
  answer = async () => {
    throw new TypeError('Failed to fetch')
  }
  const { told } = following()
  await pass(60_000)
  expect(told).toEqual(['polling', 'away'])
  expect(floors()).toBeLessThan(30)
  expect(reached).not.toHaveBeenCalled()
  answer = async () => json(200, { session: {}, number: 1, now })
  await pass(16_000)
  expect(told).toEqual(['polling', 'away', 'polling'])
  expect(reached).toHaveBeenCalled()
  stopHearing()
})

it('asks at once when the network is back', async () => {
  answer = async () => {
    throw new TypeError('Failed to fetch')
  }
  following()
  await pass(60_000)
  const before = floors()
  dispatchEvent(new Event('online'))
  // As long as two readings are apart, should one have been made a moment before.
  await pass(300)
  expect(floors()).toBe(before + 1)
})

it('says that it is away as soon as the browser has no network, and believes a server that answers all the same', async () => {
  const { told } = following()
  await pass(100)
  Source.open[0]!.tell('heartbeat', { now })
  await pass(1_000)
  expect(told).toEqual(['polling', 'live'])
  dispatchEvent(new Event('offline'))
  expect(told.at(-1)).toBe('away')
  await pass(300)
  Source.open[0]!.tell('heartbeat', { now })
  expect([told.slice(2), Source.open.length]).toEqual([['away', 'polling', 'live'], 1])
})

it('says that it is away while nothing that is sent gets through, though it is read', async () => {
  const { told } = following()
  await pass(100)
  Source.open[0]!.tell('heartbeat', { now })
  await pass(1_000)
  const before = floors()
  tellSending(false)
  expect(told.at(-1)).toBe('away')
  await pass(10_000)
  expect([floors() - before, told.at(-1)]).toEqual([1, 'away'])
  tellSending(true)
  expect(told.at(-1)).toBe('live')
})

it('rests while nobody is signed in, and goes on when somebody is', async () => {
  const { told } = following()
  await pass(100)
  answer = async () => json(401, { code: 'not-signed-in' })
  await pass(3_000)
  const before = floors()
  expect([told.at(-1), Source.open]).toEqual(['signed-out', []])
  await pass(60_000)
  expect(floors()).toBe(before)
  answer = async () => json(200, { session: {}, number: 1, now })
  tellSignedIn('somebody')
  await pass(300)
  expect([floors(), told.at(-1), Source.open.length]).toEqual([before + 1, 'polling', 1])
})

it('rests in a tab that nobody has seen for a minute, and reads at once when it is seen', async () => {
  following()
  await pass(100)
  hide(true)
  await pass(61_000)
  const before = floors()
  expect(Source.open).toEqual([])
  await pass(600_000)
  expect(floors()).toBe(before)
  hide(false)
  await pass(5)
  expect([floors(), Source.open.length]).toEqual([before + 1, 1])
})

it('reads again when the stream breaks, and has it opened again', async () => {
  const { told } = following()
  await pass(100)
  Source.open[0]!.tell('heartbeat', { now })
  await pass(1_000)
  const before = floors()
  Source.open[0]!.break()
  await pass(5)
  expect([floors(), told.at(-1)]).toEqual([before + 1, 'polling'])
  await pass(3_000)
  Source.open[0]!.tell('heartbeat', { now })
  expect(told.at(-1)).toBe('live')
})

it('says when there is nothing to read, or not for this account', async () => {
  answer = async () => json(404, { code: 'not-found' })
  const { told } = following()
  await pass(100)
  expect(told).toContain('over')
})
