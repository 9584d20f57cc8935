import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashOfToken } from '../../http/tokens.ts'
import { goodPassword, type TestHouse } from './test-house.ts'

// The real hashing, counted.
const verified = vi.hoisted(() => ({ hashes: [] as string[] }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof real.verify = (hash, password, ...rest) => {
    verified.hashes.push(String(hash))
    return real.verify(hash, password, ...rest)
  }
  return { ...real, verify }
})

const email = 'an.nguyen@example.org'
const wrongPassword = 'Eleven lanterns over 4 quiet rivers'

let house: TestHouse
let accountId: string
beforeAll(async () => {
  // Other files of the run have loaded the program with what is counted here.
  vi.resetModules()
  const { openHouse } = await import('./test-house.ts')
  house = await openHouse()
  accountId = await house.account('editor', email)
})
afterAll(async () => {
  await house.close()
  vi.resetModules()
})

describe('signing in', () => {
  it('answers who it is and sets a cookie that scripts cannot read', async () => {
    const browser = house.browser()
    expect(await browser.get('/session')).toMatchObject({
      status: 200,
      body: { account: null, needsFirstAccount: false },
    })
    const reply = await browser.signIn(email)
    const account = {
      id: accountId,
      name: 'The editor',
      email,
      role: 'editor',
      language: null,
      colorScheme: null,
      density: null,
      singleKeys: true,
    }
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({ account, needsFirstAccount: false })
    expect(reply.headers['set-cookie']![0]).toMatch(
      /^rostrum=[\w-]{43}; Max-Age=7776000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
    expect(reply.headers['cache-control']).toBe('no-store')
    expect((await browser.get('/session')).body).toEqual({ account, needsFirstAccount: false })
  })

  it('does not mind capitals in the e-mail address', async () => {
    expect((await house.browser().signIn('An.Nguyen@Example.ORG')).status).toBe(200)
  })

  it('takes a password however its accents are put together', async () => {
    const spelt = 'Chín đèn lồng trên bốn dòng sông'
    await house.account('reader', 'accents@example.org', spelt.normalize('NFC'))
    expect((await house.browser().signIn('accents@example.org', spelt.normalize('NFD'))).status).toBe(200)
  })

  it('keeps only the hash of the token', async () => {
    const browser = house.browser()
    await browser.signIn(email)
    const token = browser.cookie()!.replace('rostrum=', '')
    const kept = await house.database.prisma.signIn.findMany({ select: { token: true } })
    expect(kept.map((row) => row.token)).toContain(hashOfToken(token))
    expect(kept.map((row) => row.token)).not.toContain(token)
  })

  it('gives a new token each time and ends the one that the browser came with', async () => {
    const browser = house.browser()
    await browser.signIn(email)
    const first = browser.cookie()
    await browser.signIn(email)
    expect(browser.cookie()).not.toBe(first)
    const left = house.browser()
    left.comeWith(first)
    expect((await left.get('/session')).body.account).toBeNull()
  })

  it('takes no token that a visitor chose', async () => {
    const browser = house.browser()
    browser.comeWith(`rostrum=${'a'.repeat(43)}`)
    await browser.signIn(email)
    expect(browser.cookie()).not.toBe(`rostrum=${'a'.repeat(43)}`)
  })
})

describe('a sign-in that is refused', () => {
  it('is answered alike, after the same work, for unknown, wrong and blocked', async () => {
    const blocked = await house.account('editor', 'blocked@example.org')
    await house.database.prisma.account.update({ where: { id: blocked }, data: { blockedAt: new Date() } })
    const cases = [
      ['nobody@example.org', goodPassword],
      [email, wrongPassword],
      ['blocked@example.org', goodPassword],
      ['blocked@example.org', wrongPassword],
    ] as const
    for (const [who, password] of cases) {
      verified.hashes.length = 0
      const reply = await house.browser('127.0.0.9').signIn(who, password)
      expect(reply.status).toBe(401)
      expect(reply.body).toEqual({
        type: 'about:blank',
        title: 'Not signed in',
        status: 401,
        code: 'wrong-credentials',
        detail: 'There is no account with this e-mail address and password.',
      })
      expect(reply.headers['set-cookie']).toBeUndefined()
      expect(verified.hashes).toEqual([
        expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/),
      ])
    }
  })

  it.each([
    [{ email }, 'password'],
    [{ email, password: 12 }, 'password'],
    [{ email: 'a\u0000b', password: goodPassword }, 'email'],
    [{ email, password: 'x'.repeat(1001) }, 'password'],
    [{ email, password: goodPassword, role: 'administrator' }, 'role'],
  ])('names the field of a body that cannot be: %#', async (body, path) => {
    const reply = await house.browser().send('POST', '/session', body)
    expect(reply.status).toBe(422)
    expect(reply.body.issues.map((issue: { path: string }) => issue.path)).toEqual([path])
  })
})

describe('who is signed in', () => {
  const signedIn = async (address: string) => {
    const browser = house.browser()
    const id = await house.account('administrator', address)
    await browser.signIn(address)
    expect((await browser.get('/accounts')).status).toBe(200)
    return { browser, id }
  }

  it('is nobody from the next request after a block, and does not come back with it', async () => {
    const { browser, id } = await signedIn('to-block@example.org')
    await house.database.prisma.account.update({ where: { id }, data: { blockedAt: new Date() } })
    expect((await browser.get('/accounts')).status).toBe(401)
    expect((await browser.get('/session')).body.account).toBeNull()
  })

  it('may do from the next request what another role may', async () => {
    const { browser, id } = await signedIn('to-change@example.org')
    await house.database.prisma.account.update({ where: { id }, data: { role: 'editor' } })
    expect((await browser.get('/accounts')).status).toBe(403)
    expect((await browser.get('/session')).body.account.role).toBe('editor')
  })

  it('is nobody when the sign-in is over, and stays longer by coming back', async () => {
    const { browser, id } = await signedIn('to-expire@example.org')
    const { prisma } = house.database
    const twoDays = 2 * 24 * 60 * 60 * 1000
    const soon = new Date(Date.now() + 60_000)
    await prisma.$executeRaw`UPDATE sign_in SET expires_at = ${soon}, created_at = now() - interval '2 days',
      updated_at = ${new Date(Date.now() - twoDays)} WHERE account_id = ${id}::uuid`
    await browser.get('/session')
    const { expiresAt } = await prisma.signIn.findFirstOrThrow({ where: { accountId: id } })
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(14)

    await prisma.$executeRaw`UPDATE sign_in SET created_at = now() - interval '89 days',
      updated_at = now() - interval '2 days' WHERE account_id = ${id}::uuid`
    await browser.get('/session')
    const last = await prisma.signIn.findFirstOrThrow({ where: { accountId: id } })
    expect(Math.round((last.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(1)

    await prisma.$executeRaw`UPDATE sign_in SET expires_at = now() WHERE account_id = ${id}::uuid`
    expect((await browser.get('/accounts')).status).toBe(401)
  })

  it('is nobody after signing out, also with the cookie kept', async () => {
    const { browser } = await signedIn('to-leave@example.org')
    const kept = browser.cookie()
    const reply = await browser.send('DELETE', '/session')
    expect(reply.status).toBe(204)
    expect(reply.headers['set-cookie']![0]).toMatch(/^rostrum=; Path=\/; Expires=Thu, 01 Jan 1970/)
    expect(browser.cookie()).toBeUndefined()
    browser.comeWith(kept)
    expect((await browser.get('/accounts')).status).toBe(401)
    expect((await house.browser().send('DELETE', '/session')).status).toBe(204)
  })
})

it('writes who came and who was refused into the log, and no secret', async () => {
  house.logged.length = 0
  const browser = house.browser('127.0.0.8')
  await browser.signIn(email, wrongPassword)
  await browser.signIn(email)
  const token = browser.cookie()!.replace('rostrum=', '')
  await browser.send('DELETE', '/session')
  const events = house.logged.map((line) => JSON.parse(line)).filter(({ event }) => event)
  expect(events.map(({ event, account, refused, msg }) => ({ event, account, refused, msg }))).toEqual([
    { event: 'sign-in', account: accountId, refused: 'wrong password', msg: 'Sign-in refused' },
    { event: 'sign-in', account: accountId, refused: undefined, msg: 'Signed in' },
    { event: 'sign-out', account: accountId, refused: undefined, msg: 'Signed out' },
  ])
  const log = house.logged.join('')
  for (const secret of [goodPassword, wrongPassword, token, hashOfToken(token), email])
    expect(log.includes(secret)).toBe(false)
})
