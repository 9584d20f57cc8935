import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodPassword, openHouse, type TestHouse } from './test-house.ts'

const next = 'Seven herons beside a slow canal'
let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const signedIn = async (email: string) => {
  const id = await house.account('reader', email)
  const browser = house.browser()
  await browser.signIn(email)
  return { browser, id }
}

describe('somebody changes of their own account', () => {
  it('the name and the settings, and what is not named stays', async () => {
    const { browser, id } = await signedIn('settings@example.org')
    const first = await browser.send('PATCH', '/accounts/me', {
      name: '  Mai  ',
      language: 'vi',
      colorScheme: 'dark',
      density: 'compact',
      singleKeys: false,
    })
    const account = {
      id,
      name: 'Mai',
      email: 'settings@example.org',
      role: 'reader',
      language: 'vi',
      colorScheme: 'dark',
      density: 'compact',
      singleKeys: false,
    }
    expect([first.status, first.body]).toEqual([200, account])
    await browser.send('PATCH', '/accounts/me', { colorScheme: null })
    expect((await browser.get('/session')).body.account).toEqual({ ...account, colorScheme: null })
  })

  it.each([
    [{ role: 'administrator' }, 'role'],
    [{ email: 'other@example.org' }, 'email'],
    [{ id: '0197f3b0-0000-7000-8000-000000000000' }, 'id'],
    [{ version: 9 }, 'version'],
    [{ blockedAt: null }, 'blockedAt'],
    [{ name: '' }, 'name'],
    [{ colorScheme: 'pink' }, 'colorScheme'],
  ])('nothing else: %j', async (body, path) => {
    const { browser } = await signedIn(`no-${path.toLowerCase()}@example.org`)
    const before = (await browser.get('/session')).body
    const reply = await browser.send('PATCH', '/accounts/me', body)
    expect([reply.status, reply.body.issues.map((issue: { path: string }) => issue.path)]).toEqual([
      422,
      [path],
    ])
    expect((await browser.get('/session')).body).toEqual(before)
  })

  it('nothing without being signed in', async () => {
    const nobody = house.browser()
    expect((await nobody.send('PATCH', '/accounts/me', { wrong: 1 })).status).toBe(401)
    expect((await nobody.send('POST', '/accounts/me/password', {})).status).toBe(401)
  })
})

describe('another password', () => {
  it('ends every other sign-in at once and renews this one', async () => {
    const { browser } = await signedIn('password@example.org')
    const elsewhere = house.browser()
    await elsewhere.signIn('password@example.org')
    const old = browser.cookie()

    const reply = await browser.send('POST', '/accounts/me/password', { current: goodPassword, next })
    expect([reply.status, reply.body]).toEqual([204, ''])
    expect(browser.cookie()).not.toBe(old)
    expect((await browser.get('/session')).body.account.email).toBe('password@example.org')
    expect((await elsewhere.get('/session')).body.account).toBeNull()
    elsewhere.comeWith(old)
    expect((await elsewhere.get('/session')).body.account).toBeNull()
    expect((await elsewhere.signIn('password@example.org', goodPassword)).status).toBe(401)
    expect((await elsewhere.signIn('password@example.org', next)).status).toBe(200)
  })

  it('needs the present one, and is refused in words on its field when weak', async () => {
    const { browser } = await signedIn('careful@example.org')
    const change = (current: string, wanted: string) =>
      browser.send('POST', '/accounts/me/password', { current, next: wanted })
    const wrong = await change('Eleven lanterns over 4 quiet rivers', next)
    expect([wrong.status, wrong.body.issues]).toEqual([
      422,
      [{ path: 'current', message: 'This is not your password', code: 'wrong-password' }],
    ])
    const weak = await change(goodPassword, 'careful2025!')
    expect([weak.status, weak.body.issues[0].path, weak.body.issues[0].code]).toEqual([
      422,
      'next',
      'weak-password',
    ])
    expect((await browser.signIn('careful@example.org')).status).toBe(200)
  })

  it('is given once, when two ask for it with the same present one', async () => {
    const { browser } = await signedIn('twice@example.org')
    const wanted = [next, 'Eight storks above a wide harbour']
    const replies = await Promise.all(
      wanted.map((given) =>
        browser.send('POST', '/accounts/me/password', { current: goodPassword, next: given }),
      ),
    )
    const first = replies.findIndex(({ status }) => status === 204)
    const [given, other] = [wanted[first]!, wanted[1 - first]!]
    expect((await house.browser().signIn('twice@example.org', given)).status).toBe(200)
    expect((await house.browser().signIn('twice@example.org', other)).status).toBe(401)
    // 401 when the other was through before this one was even looked at.
    expect([401, 422]).toContain(replies[1 - first]!.status)
  })

  it('cannot be tried for by whoever finds an open browser', async () => {
    const { browser } = await signedIn('open@example.org')
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1)
      statuses.push(
        (await browser.send('POST', '/accounts/me/password', { current: `Wrong lantern ${n}`, next })).status,
      )
    expect(statuses).toEqual([...Array(10).fill(422), 429])
  })
})

describe('the list of accounts', () => {
  it('is for administrators, pages by name and shows no secret', async () => {
    await house.account('administrator', 'admin@example.org')
    const admin = house.browser()
    await admin.signIn('admin@example.org')
    const whole = (await admin.get('/accounts?pageSize=200')).body
    const first = (await admin.get('/accounts?pageSize=2')).body
    const second = (await admin.get(`/accounts?pageSize=200&cursor=${first.next}`)).body
    expect([...first.items, ...second.items]).toEqual(whole.items)
    expect(first.total).toEqual({ count: whole.items.length, isExact: true })
    expect(Object.keys(whole.items[0]).sort()).toEqual(
      [
        ...['blockedAt', 'createdAt', 'email', 'id', 'lastSignInAt', 'linkExpiresAt', 'name', 'role'],
        ...['signIns', 'state', 'version'],
      ].sort(),
    )
    const { browser } = await signedIn('curious@example.org')
    expect((await browser.get('/accounts')).status).toBe(403)
    expect((await house.browser().get('/accounts')).status).toBe(401)
  })
})
