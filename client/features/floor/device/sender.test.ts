import 'fake-indexeddb/auto'
import { v7 as newUuid } from 'uuid'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, NetworkError } from '../../../http/errors.ts'
import { tellSignedIn } from '../../../http/signed-out.ts'
import { backOff } from './back-off.ts'
import { tellDeviceChange } from './device-changes.ts'
import { type Entry, newAct } from './entry.ts'
import { getsThrough, onSending, tellReached } from './reach.ts'
import { type Heard, heardOf } from './send-entry.ts'
import { startSender } from './sender.ts'
import { openStore } from './store.ts'

const at = '2025-10-26T03:00:00Z'
const nothing = { entries: [], session: null, attendance: [] }
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => stop())

/** Keeps acts, and a sender whose answers the test gives. */
async function house(accountId = newUuid()) {
  const store = await openStore()
  const sessionId = newUuid()
  const sent: string[] = []
  const answers: (Heard | Promise<Heard>)[] = []
  let number = 0
  const acknowledge = (): Heard => {
    number += 1
    return { outcome: 'acknowledged', number, conflict: null }
  }
  const answer = { later: Promise.resolve<Heard>({ outcome: 'unheard' }), come: () => {} }
  answer.later = new Promise((resolve) => {
    answer.come = () => resolve(acknowledge())
  })
  const send = async ({ id }: Entry) => {
    sent.push(id)
    return answers.shift() ?? acknowledge()
  }
  const keep = async (account = accountId) => {
    const id = newUuid()
    const about = { id, accountId: account, sessionId, act: { act: 'open', at } as const, keptAt: at }
    await store.add(newAct(about, nothing))
    tellDeviceChange({ accountId: account, sessionId })
    return id
  }
  const states = async () => (await store.entriesOf(accountId, sessionId)).map(({ state }) => state)
  const settled = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count), { interval: 5 })
  return {
    accountId,
    sent,
    answers,
    answer,
    keep,
    states,
    settled,
    start() {
      stop = startSender(accountId, send)
    },
  }
}

// Real time, in which nothing may happen.
const aMoment = () => new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))))
const quiet = async () => {
  for (let nth = 0; nth < 20; nth += 1) await aMoment()
}

it('sends in order what waits and what comes, and goes on after what is refused', async () => {
  const { keep, start, sent, answers, states, settled } = await house()
  const ids = [await keep(), await keep(), await keep()]
  answers.push({ outcome: 'refused', refusal: { code: 'gone', reason: 'It is gone' } })
  start()
  await settled(3)
  ids.push(await keep())
  await settled(4)
  expect(sent).toEqual(ids)
  await vi.waitFor(async () => expect(await states()).toEqual(['refused', 'done', 'done', 'done']))
})

it('sends again what it did not hear of, later and later, and nothing before it', async () => {
  const { keep, start, sent, answers, settled } = await house()
  const [first, second] = [await keep(), await keep()]
  answers.push({ outcome: 'unheard' }, { outcome: 'unheard' })
  start()
  await settled(1)
  await quiet()
  // What is kept meanwhile does not shorten the wait.
  const third = await keep()
  await quiet()
  expect(sent).toEqual([first])
  await vi.advanceTimersByTimeAsync(1_000)
  await settled(2)
  await quiet()
  await vi.advanceTimersByTimeAsync(900)
  await quiet()
  expect(sent).toEqual([first, first])
  await vi.advanceTimersByTimeAsync(1_200)
  await settled(5)
  expect(sent).toEqual([first, first, first, second, third])
})

it('does not wait once the server is reached, or the network is back', async () => {
  const { keep, start, answers, settled } = await house()
  await keep()
  answers.push({ outcome: 'unheard' }, { outcome: 'unheard' })
  start()
  await settled(1)
  await quiet()
  tellReached()
  await settled(2)
  await quiet()
  dispatchEvent(new Event('online'))
  await settled(3)
})

it('tells at once that what it sends is not heard of, and soon where no answer comes at all', async () => {
  const { keep, start, answers, settled, answer } = await house()
  const told: boolean[] = []
  const stopHearing = onSending(() => told.push(getsThrough()))
  await keep()
  answers.push({ outcome: 'unheard' })
  start()
  await vi.waitFor(() => expect(told).toEqual([false]), { interval: 5 })
  tellReached()
  await vi.waitFor(() => expect(told).toEqual([false, true]), { interval: 5 })

  answers.push(answer.later)
  await keep()
  await settled(3)
  await vi.advanceTimersByTimeAsync(1_900)
  expect(told).toEqual([false, true])
  await vi.advanceTimersByTimeAsync(200)
  expect(told).toEqual([false, true, false])
  answer.come()
  await vi.waitFor(() => expect(told).toEqual([false, true, false, true]), { interval: 5 })
  stopHearing()
})

it('holds everything while its account is signed out, and goes on when it is in again', async () => {
  const { accountId, keep, start, answers, states, sent, settled } = await house()
  await keep()
  answers.push({ outcome: 'signed-out' })
  start()
  await settled(1)
  await quiet()
  await keep()
  tellSignedIn(newUuid())
  await vi.advanceTimersByTimeAsync(60_000)
  await quiet()
  expect([sent.length, await states()]).toEqual([1, ['waiting', 'waiting']])
  tellSignedIn(accountId)
  await settled(3)
})

it('sends nothing of another account', async () => {
  const { keep, start, sent, settled } = await house()
  await keep(newUuid())
  const own = await keep()
  start()
  await settled(1)
  await quiet()
  expect(sent).toEqual([own])
})

it('takes for refused only what the server refuses in its own words', () => {
  const outcomes = [
    new NetworkError(),
    new TypeError('broken'),
    new ApiError(503, { code: 'unavailable' }),
    new ApiError(500, { code: 'internal' }),
    new ApiError(429, { code: 'too-many-tries' }),
    // A page of the hall's network, or of a proxy.
    new ApiError(403, {}),
    new ApiError(404, {}),
    new ApiError(401, { code: 'not-signed-in' }),
    new ApiError(409, { code: 'another-account' }),
    new ApiError(404, { code: 'not-found' }),
    new ApiError(409, { code: 'gone', detail: 'It is gone' }),
    new ApiError(422, {
      code: 'invalid-body',
      detail: 'It cannot be saved like this',
      issues: [{ path: 'delegationId', message: 'Not of this conference' }],
    }),
  ].map((error) => {
    const heard = heardOf(error)
    return heard.outcome === 'refused' ? heard.refusal.reason || heard.refusal.code : heard.outcome
  })
  expect(outcomes).toEqual([
    ...Array(7).fill('unheard'),
    'signed-out',
    'signed-out',
    'not-found',
    'It is gone',
    'Not of this conference',
  ])
})

it('waits longer after each failure, never quite the same, and never longer than a quarter of a minute', () => {
  const waits = (random: number) => [1, 2, 3, 4, 5, 50].map((failures) => backOff(failures, () => random))
  expect(waits(0)).toEqual([500, 1_000, 2_000, 4_000, 7_500, 7_500])
  expect(waits(1)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
})
