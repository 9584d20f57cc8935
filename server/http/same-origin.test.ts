import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '../features/accounts/test-house.ts'

const email = 'mai@example.org'
const own = { host: 'rostrum.example.org' }
let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse({ publicUrl: 'https://rostrum.example.org', secure: true })
  await house.account('editor', email)
  const browser = house.browser()
  await browser.signIn(email)
  cookie = browser.cookie()!
})
afterAll(() => house.close())

const rename = (headers: Record<string, string>) => {
  const browser = house.browser()
  browser.comeWith(cookie)
  return browser.send('PATCH', '/accounts/me', { singleKeys: true }, headers)
}

describe('a change is taken', () => {
  it.each<[string, Record<string, string>]>([
    ['from its own pages', { 'sec-fetch-site': 'same-origin', origin: 'https://rostrum.example.org' }],
    ['from its own pages in an older browser', { origin: 'https://rostrum.example.org' }],
    [
      'from its own pages when reached by another name',
      { origin: 'http://localhost:1', host: 'localhost:1' },
    ],
    ['when a person starts it', { 'sec-fetch-site': 'none' }],
    ['from a program that is no browser', {}],
  ])('%s', async (_, headers) => {
    expect((await rename({ ...own, ...headers })).status).toBe(200)
  })
})

describe('a change is refused', () => {
  it.each<[string, Record<string, string>]>([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another site that hides its origin', { origin: 'null' }],
    ['from another site in an older browser', { origin: 'https://evil.example' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['from a neighbour by origin', { origin: 'https://other.example.org' }],
    ['from another port', { origin: 'https://rostrum.example.org:8443' }],
    ['from a name that begins alike', { origin: 'https://rostrum.example.org.evil.example' }],
    [
      'from a foreign origin that says same-origin',
      {
        'sec-fetch-site': 'same-origin',
        origin: 'https://evil.example',
      },
    ],
    [
      'with its own origin that says cross-site',
      {
        'sec-fetch-site': 'cross-site',
        origin: 'https://rostrum.example.org',
      },
    ],
    ['with a word that there is not', { 'sec-fetch-site': 'friendly' }],
    ['with an origin that is none', { origin: 'rostrum.example.org' }],
  ])('%s', async (_, headers) => {
    const reply = await rename({ ...own, ...headers })
    expect([reply.status, reply.body.code]).toEqual([403, 'foreign-origin'])
  })

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])('by %s', async (method) => {
    const reply = await house
      .browser()
      .send(method, '/session', undefined, { 'sec-fetch-site': 'cross-site' })
    expect([reply.status, reply.body.code]).toEqual([403, 'foreign-origin'])
  })

  it('also for signing in, so that nobody is signed in as somebody else', async () => {
    const browser = house.browser()
    const reply = await browser.signIn(email, undefined, { origin: 'https://evil.example' })
    expect([reply.status, browser.cookie()]).toEqual([403, undefined])
  })
})

it('lets other sites read nothing, though they may ask', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const read = await house.browser().send('GET', '/session', undefined, headers)
  expect(read.status).toBe(200)
  const asked = await house
    .browser()
    .send('OPTIONS', '/session', undefined, { ...headers, 'access-control-request-method': 'POST' })
  for (const reply of [read, asked])
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

describe('a body', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'of type "%s" is refused',
    async (type) => {
      const browser = house.browser()
      const body = JSON.stringify({ email, password: 'x' })
      const reply = await browser.send('POST', '/session', body, { 'content-type': type })
      expect([reply.status, reply.body.code]).toEqual([415, 'json-needed'])
    },
  )

  it('is JSON with or without its character set', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await rename(headers)).status).toBe(200)
  })
})
