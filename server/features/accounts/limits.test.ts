import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { networkOf } from '../../http/network.ts'
import { goodPassword, openHouse, type TestHouse } from './test-house.ts'

const wrong = 'Eleven lanterns over 4 quiet rivers'
const emails = ['one', 'two', 'three'].map((name) => `${name}@example.org`)

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
  for (const email of emails) await house.account('editor', email)
})
afterAll(() => house.close())

const guess = (
  times: number,
  email: string,
  address: string,
  headers?: (n: number) => Record<string, string>,
) =>
  Promise.all(
    Array.from({ length: times }, async (_, n) => {
      const reply = await house.browser(address).signIn(email, wrong, headers?.(n))
      return reply.status
    }),
  )
const count = (statuses: number[]) => ({
  refused: statuses.filter((status) => status === 401).length,
  stopped: statuses.filter((status) => status === 429).length,
})

describe('wrong passwords', () => {
  it('for an account from one address are stopped after ten, all at once or not', async () => {
    expect(count(await guess(14, emails[0]!, '127.0.1.1'))).toEqual({ refused: 10, stopped: 4 })
    const reply = await house.browser('127.0.1.1').signIn(emails[0]!, goodPassword)
    expect([reply.status, reply.body.code, reply.body.title]).toEqual([
      429,
      'too-many-tries',
      'Too many requests',
    ])
    const seconds = Number(reply.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(600)
  })

  it('of a stranger do not keep the owner out elsewhere, nor others at the same place', async () => {
    expect((await house.browser('127.0.1.2').signIn(emails[0]!)).status).toBe(200)
    expect((await house.browser('127.0.1.1').signIn(emails[1]!)).status).toBe(200)
  })

  it('are stopped alike for an account that there is not', async () => {
    expect(count(await guess(11, 'nobody@example.org', '127.0.1.3'))).toEqual({ refused: 10, stopped: 1 })
  })

  it('count again when the time is over', async () => {
    await house.database.pool.query("UPDATE sign_in_try SET ends_at = now() - interval '1 s'")
    expect((await house.browser('127.0.1.1').signIn(emails[0]!)).status).toBe(200)
  })

  it('are forgotten by the right one', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect(count(await guess(9, emails[1]!, '127.0.1.4'))).toEqual({ refused: 9, stopped: 0 })
      expect((await house.browser('127.0.1.4').signIn(emails[1]!)).status).toBe(200)
    }
  })

  it('do not go on under a forged X-Forwarded-For', async () => {
    const forged = (n: number) => ({
      'x-forwarded-for': `203.0.113.${n}`,
      'x-real-ip': `203.0.113.${n}`,
      forwarded: `for=203.0.113.${n}`,
    })
    expect(count(await guess(12, emails[2]!, '127.0.1.5', forged))).toEqual({ refused: 10, stopped: 2 })
  })

  it('for many accounts from one address are stopped after a hundred, and right ones do not count', async () => {
    for (let n = 0; n < 3; n += 1) await house.browser('127.0.1.6').signIn(emails[0]!)
    const statuses: number[] = []
    for (let n = 0; n < 12; n += 1) statuses.push(...(await guess(9, `many${n}@example.org`, '127.0.1.6')))
    expect(count(statuses)).toEqual({ refused: 100, stopped: 8 })
  }, 60_000)

  it('for one account from many addresses are stopped after a hundred, but not where the owner was', async () => {
    await house.database.pool.query('DELETE FROM sign_in_try')
    expect((await house.browser('127.0.2.200').signIn(emails[2]!)).status).toBe(200)
    const statuses: number[] = []
    for (let n = 1; n <= 12; n += 1) statuses.push(...(await guess(9, emails[2]!, `127.0.2.${n}`)))
    expect(count(statuses)).toEqual({ refused: 100, stopped: 8 })
    expect((await house.browser('127.0.2.100').signIn(emails[2]!)).status).toBe(429)
    expect((await house.browser('127.0.2.200').signIn(emails[2]!)).status).toBe(200)
  }, 60_000)

  it('leave neither addresses nor e-mail addresses in the table of tries', async () => {
    const { rows } = await house.database.pool.query('SELECT key FROM sign_in_try')
    expect(rows.filter(({ key }) => !/^[0-9a-f]{64}$/.test(key))).toEqual([])
  })
})

it('believes as many proxies as it is told, and no more', async () => {
  const behind = await openHouse({ trustedProxies: 1 })
  const statuses: number[] = []
  // The proxy appends the address it saw; what stands before it was written by the visitor.
  for (let n = 0; n < 12; n += 1) {
    const headers = { 'x-forwarded-for': `198.51.100.${n}, 203.0.113.7` }
    statuses.push((await behind.browser().signIn('nobody@example.org', wrong, headers)).status)
  }
  expect(count(statuses)).toEqual({ refused: 10, stopped: 2 })
  const other = { 'x-forwarded-for': '203.0.113.8' }
  expect((await behind.browser().signIn('nobody@example.org', wrong, other)).status).toBe(401)
  await behind.close()
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network))
