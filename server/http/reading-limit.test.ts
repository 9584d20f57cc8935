import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '../features/accounts/test-house.ts'
import { readingLimit } from './reading-limit.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ takeTurn: readingLimit({ atOnce: 5, perSecond: 0.01 }) })
})
afterAll(() => house.close())

it('a reader has 1,200 turns at once and 20 more each second, and another address its own', () => {
  const take = readingLimit()
  const taken = Array.from({ length: 1201 }, () => take('192.0.2.1', 0))
  expect(taken.filter((wait) => wait > 0)).toEqual([1])
  expect([take('192.0.2.2', 0), take('2001:db8::1', 0)]).toEqual([0, 0])
  const later = Array.from({ length: 41 }, () => take('192.0.2.1', 2_000))
  expect(later.filter((wait) => wait > 0)).toHaveLength(1)
})

it('who reads more than that without signing in is told to wait, and who is signed in is not', async () => {
  await house.account('reader', 'mai@example.org')
  const [stranger, reader] = [house.browser('127.0.0.9'), house.browser('127.0.0.9')]
  await reader.signIn('mai@example.org')
  const replies = []
  for (let i = 0; i < 6; i += 1) replies.push(await stranger.get('/conferences'))
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
  const { body, headers } = replies.at(-1)!
  expect(body.code).toBe('too-many-requests')
  expect(Number(headers['retry-after'])).toBeGreaterThan(50)
  expect((await reader.get('/conferences')).status).toBe(200)
})
