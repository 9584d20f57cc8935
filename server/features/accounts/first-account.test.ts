import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hashOfToken } from '../../http/tokens.ts'
import { firstLink } from './first-link.ts'
import { goodPassword, openHouse, type TestHouse } from './test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const link = async () => (await firstLink(house.database, 'https://rostrum.example.org'))!
const body = (token: string, email = 'mai@example.org') => ({
  token,
  name: 'Mai',
  email,
  password: goodPassword,
})
const use = (token: string, email?: string) =>
  house.browser().send('POST', '/accounts/first', body(token, email))
const tokenOf = (address: string) => address.replace('https://rostrum.example.org/welcome/', '')
const accounts = () => house.database.prisma.account.count()

it('is made by the link, signed in, and the link works once', async () => {
  const browser = house.browser()
  expect((await browser.get('/session')).body).toEqual({ account: null, needsFirstAccount: true })
  const token = tokenOf(await link())
  expect(token).toMatch(/^[\w-]{43}$/)
  const made = await browser.send('POST', '/accounts/first', body(token))
  expect(made.status).toBe(200)
  expect(made.body).toMatchObject({
    account: { name: 'Mai', email: 'mai@example.org', role: 'administrator' },
    needsFirstAccount: false,
  })
  expect((await browser.get('/accounts')).body.items.map(({ email }: { email: string }) => email)).toEqual([
    'mai@example.org',
  ])
  const again = await use(token, 'other@example.org')
  expect([again.status, again.body.code]).toEqual([410, 'link-over'])
  expect(await accounts()).toBe(1)
  expect(await firstLink(house.database, 'https://rostrum.example.org')).toBeNull()
})

it('is one, however many use the link at once', async () => {
  const token = tokenOf(await link())
  const { pool } = house.database
  const holder = await pool.connect()
  await holder.query('BEGIN; SELECT 1 FROM verification FOR UPDATE')
  const sent = Promise.all(Array.from({ length: 6 }, (_, n) => use(token, `mai${n}@example.org`)))
  // All of them have found the link good before the first may use it up.
  await vi.waitFor(
    async () => {
      const { rows } = await pool.query(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      expect(rows[0].waiting).toBe(6)
    },
    { timeout: 10_000 },
  )
  await holder.query('COMMIT')
  holder.release()
  const replies = await sent
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410, 410])
  expect(await accounts()).toBe(1)
})

it('is not made by another token, by the link of an earlier start, or a day later', async () => {
  const early = tokenOf(await link())
  const late = tokenOf(await link())
  expect((await use('x'.repeat(43))).status).toBe(410)
  expect((await use(early)).status).toBe(410)
  await house.database.prisma.verification.updateMany({ data: { expiresAt: new Date() } })
  expect((await use(late)).status).toBe(410)
  expect(await accounts()).toBe(0)
})

it('is not made once there is an account of another origin', async () => {
  const token = tokenOf(await link())
  await house.account('reader', 'reader@example.org')
  expect((await use(token)).status).toBe(410)
  expect(await accounts()).toBe(1)
})

it('keeps the link when something in the form is wrong', async () => {
  const token = tokenOf(await link())
  const send = (wrong: object) =>
    house.browser().send('POST', '/accounts/first', { ...body(token), ...wrong })
  const refused = await send({ password: 'Password12345' })
  expect(refused.status).toBe(422)
  expect(refused.body.issues).toEqual([
    {
      path: 'password',
      message: 'Too common: it is among the passwords, or made like those, that are tried first',
      code: 'weak-password',
    },
  ])
  expect((await send({ email: 'mai' })).body.issues).toMatchObject([{ path: 'email' }])
  expect((await send({ role: 'administrator' })).body.issues).toMatchObject([{ path: 'role' }])
  expect((await send({ id: '0197f3b0-0000-7000-8000-000000000000' })).status).toBe(422)
  expect(await accounts()).toBe(0)
  expect((await send({})).status).toBe(200)
})

it('keeps the token out of the log and of the database', async () => {
  const token = tokenOf(await link())
  const kept = await house.database.prisma.verification.findMany({ select: { value: true } })
  expect(kept).toEqual([{ value: hashOfToken(token) }])
  await use(token)
  expect(house.logged.join('').includes(token)).toBe(false)
  expect(house.logged.map((line) => JSON.parse(line).msg)).toEqual(['First account made'])
})
