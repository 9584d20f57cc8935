import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashOfToken } from '../../http/tokens.ts'
import { goodPassword, openHouse, type Reply, type TestHouse } from './test-house.ts'

const next = 'Seven herons beside a slow canal'
let house: TestHouse
let admin: ReturnType<TestHouse['browser']>
beforeAll(async () => {
  house = await openHouse()
  await house.account('administrator', 'admin@example.org')
  admin = house.browser()
  await admin.signIn('admin@example.org')
})
afterAll(() => house.close())

let email: string
let id: string
beforeEach(() => {
  email = `${uuidv7()}@example.org`
})

const invited = async () => {
  const body = { name: 'Invited', email, role: 'editor' }
  id = (await admin.send('POST', '/accounts', body, { 'idempotency-key': uuidv7() })).body.id
}
const joined = async () => {
  id = await house.account('editor', email)
}
const account = async () => (await admin.get(`/accounts/${id}`)).body
async function link() {
  const { version } = await account()
  return admin.send('POST', `/accounts/${id}/link`, undefined, { 'if-match': `"${version}"` })
}
const tokenOf = ({ body }: Reply): string => body.linkPath.split('/').at(-1)
const token = async () => tokenOf(await link())
const hoursUntil = (moment: string) => Math.round((Date.parse(moment) - Date.now()) / 3_600_000)

type Fields = Record<string, unknown>
const ask = (given: string) => house.browser().send('POST', '/accounts/link', { token: given })
const join = (given: string, more: Fields = {}, browser = house.browser()) =>
  browser.send('POST', '/accounts/join', { token: given, name: 'Lan', password: goodPassword, ...more })
const renew = (given: string, more: Fields = {}, browser = house.browser()) =>
  browser.send('POST', '/accounts/password', { token: given, password: next, ...more })
const over = [410, 'link-over']
const said = ({ status, body }: Reply) => [status, body.code]

describe('the link of an invitation', () => {
  it('says who is invited, lets them choose name and password, and signs them in once', async () => {
    await invited()
    const made = await link()
    expect(made.body).toMatchObject({
      state: 'invited',
      version: 2,
      linkPath: expect.stringMatching(/^\/join\/[\w-]{43}$/),
    })
    expect(hoursUntil(made.body.linkExpiresAt)).toBe(7 * 24)
    const given = tokenOf(made)
    expect((await ask(given)).body).toEqual({ for: 'joining', name: 'Invited', email, role: 'editor' })

    const browser = house.browser()
    const entered = await join(given, {}, browser)
    expect(entered.body.account).toMatchObject({ id, name: 'Lan', email, role: 'editor' })
    expect((await browser.get('/views')).status).toBe(200)
    expect(await account()).toMatchObject({ state: 'active', name: 'Lan', linkExpiresAt: null, signIns: 1 })
    expect((await house.browser().signIn(email)).status).toBe(200)
    expect([said(await ask(given)), said(await join(given)), said(await renew(given))]).toEqual([
      over,
      over,
      over,
    ])
  })

  it('lets one in when two use it at once', async () => {
    await invited()
    const given = await token()
    const { pool } = house.database
    const holder = await pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [id])
    const sent = Promise.all(['Lan', 'Mai', 'Thu'].map((name) => join(given, { name })))
    await vi.waitFor(
      async () => {
        const { rows } = await pool.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )
        expect(rows[0].waiting).toBe(3)
      },
      { timeout: 10_000 },
    )
    await holder.query('COMMIT')
    holder.release()
    const replies = await sent
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410, 410])
    const winner = replies.find(({ status }) => status === 200)!
    expect((await account()).name).toBe(winner.body.account.name)
    expect((await account()).signIns).toBe(1)
  })

  it('ends with a newer one, when it is withdrawn, when the invited is blocked, and after seven days', async () => {
    await invited()
    const first = await token()
    const second = await token()
    expect(said(await join(first))).toEqual(over)
    const { version } = await account()
    await admin.send('POST', `/accounts/${id}/link/withdraw`, undefined, { 'if-match': `"${version}"` })
    expect(said(await join(second))).toEqual(over)
    const third = await token()
    await house.database.prisma.verification.updateMany({ data: { expiresAt: new Date() } })
    expect([said(await ask(third)), said(await join(third))]).toEqual([over, over])
    expect((await account()).linkExpiresAt).toBeNull()
    const fourth = await token()
    await house.database.prisma.account.update({ where: { id }, data: { blockedAt: new Date() } })
    expect(said(await join(fourth))).toEqual(over)
    expect((await house.browser().signIn(email)).status).toBe(401)
  })

  it('stays good when the password is too weak or something else is wrong', async () => {
    await invited()
    const given = await token()
    const weak = await join(given, { password: 'Password12345' })
    expect([weak.status, weak.body.issues[0].path, weak.body.issues[0].code]).toEqual([
      422,
      'password',
      'weak-password',
    ])
    const own = await join(given, { name: 'Nguyen Lantern', password: 'nguyenlantern' })
    expect(own.body.issues[0].path).toBe('password')
    for (const more of [{ name: '' }, { role: 'administrator' }, { email: 'x@example.org' }])
      expect((await join(given, more)).body.issues[0].path).toBe(Object.keys(more)[0])
    expect((await account()).state).toBe('invited')
    expect((await join(given)).status).toBe(200)
  })

  it('ends the sign-in of whoever was signed in where it is used', async () => {
    await invited()
    const browser = house.browser()
    await browser.signIn('admin@example.org')
    const before = browser.cookie()
    expect((await join(await token(), {}, browser)).body.account.email).toBe(email)
    browser.comeWith(before)
    expect((await browser.get('/session')).body.account).toBeNull()
  })

  it('is no good once the command line has given a password', async () => {
    await invited()
    const given = await token()
    const { replacePassword } = await import('./commands/administer.ts')
    await replacePassword(house.database, email, next)
    expect(said(await join(given))).toEqual(over)
    expect((await house.browser().signIn(email, next)).status).toBe(200)
  })
})

describe('the link for another password', () => {
  it('is good for a day and once, ends every sign-in, and keeps name and role', async () => {
    await joined()
    const elsewhere = house.browser()
    await elsewhere.signIn(email)
    const made = await link()
    expect([made.body.linkPath.split('/')[1], hoursUntil(made.body.linkExpiresAt)]).toEqual([
      'new-password',
      24,
    ])
    const given = tokenOf(made)
    expect((await ask(given)).body).toMatchObject({ for: 'password', email })
    expect((await elsewhere.get('/views')).status).toBe(200)

    const browser = house.browser()
    const entered = await renew(given, {}, browser)
    expect(entered.body.account).toMatchObject({ id, name: 'The editor', role: 'editor' })
    expect((await browser.get('/views')).status).toBe(200)
    expect((await elsewhere.get('/views')).status).toBe(401)
    expect((await house.browser().signIn(email)).status).toBe(401)
    expect((await house.browser().signIn(email, next)).status).toBe(200)
    expect(said(await renew(given))).toEqual(over)
  })

  it('ends when its owner remembers and changes the password, and is no invitation', async () => {
    await joined()
    const given = await token()
    expect(said(await join(given))).toEqual(over)
    const owner = house.browser()
    await owner.signIn(email)
    await owner.send('POST', '/accounts/me/password', { current: goodPassword, next })
    expect(said(await renew(given))).toEqual(over)
  })

  it('is not good when it is made up or malformed', async () => {
    for (const given of ['', 'x'.repeat(43), hashOfToken('x')]) {
      expect([said(await ask(given)), said(await renew(given))]).toEqual([over, over])
    }
    expect((await ask('x'.repeat(201))).status).toBe(422)
  })
})

it('keeps only hashes in the database, and neither link nor password in the log', async () => {
  house.logged.length = 0
  await invited()
  const given = await token()
  const { rows } = await house.database.pool.query(
    `SELECT value FROM verification WHERE identifier = $1 UNION ALL SELECT answer::text FROM request_key`,
    [`link:${id}`],
  )
  expect(rows.map(({ value }) => value)).toContain(hashOfToken(given))
  expect(rows.some(({ value }) => value.includes(given))).toBe(false)
  await ask('x'.repeat(43))
  await join(given)
  const log = house.logged.join('')
  for (const secret of [given, hashOfToken(given), goodPassword, email])
    expect(log.includes(secret)).toBe(false)
  expect(house.logged.map((line) => JSON.parse(line).event)).toEqual([
    'account-invited',
    'link-made',
    'account-joined',
  ])
})
