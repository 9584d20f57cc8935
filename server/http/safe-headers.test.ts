import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '../features/accounts/test-house.ts'

let plain: TestHouse
let secure: TestHouse
beforeAll(async () => {
  plain = await openHouse()
  secure = await openHouse({ secure: true, publicUrl: 'https://rostrum.example.org' })
})
afterAll(() => Promise.all([plain.close(), secure.close()]))

/** The style sheets that React Aria writes into a page, as it is installed. */
const ariaStyles = ['interactions/usePress', 'overlays/usePreventScroll'].map((module) => {
  const source = readFileSync(`node_modules/react-aria/dist/private/${module}.mjs`, 'utf8')
  const text = source.match(/style\.textContent = `([^`]+)`/)![1]!.trim()
  return text.replace(/\$\{[^}]+\}/, 'data-react-aria-pressable')
})
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy =
  `default-src 'self';script-src 'self';script-src-attr 'none';style-src 'self' ${ariaStyles.map(hashOf).join(' ')};` +
  "img-src 'self' data:;font-src 'self';connect-src 'self';worker-src 'self';manifest-src 'self';frame-src 'none';frame-ancestors 'none';" +
  "base-uri 'none';form-action 'self';object-src 'none'"

describe('every answer carries the safe headers:', () => {
  it.each([
    ['a good one', 'GET', '/session', 200],
    ['a refused one', 'GET', '/accounts', 401],
    ['one of a foreign origin', 'POST', '/session', 403],
    ['what is not there', 'GET', '/api/nothing', 404],
    ['the page of the API', 'GET', '/api/docs', 200],
    ['a file', 'GET', '/api/docs/assets/swagger-ui.css', 200],
    ['an address that is none', 'GET', '/interventions/%E0%A4%A', 400],
  ])('%s', async (_, method, path, status) => {
    const headers: Record<string, string> = method === 'POST' ? { 'sec-fetch-site': 'cross-site' } : {}
    const reply = await plain.browser().send(method, path, undefined, headers)
    expect(reply.status).toBe(status)
    expect(reply.headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(reply.headers['permissions-policy']).toMatch(/^camera=\(\), .*microphone=\(\)/)
    const absent = ['strict-transport-security', 'x-powered-by', 'access-control-allow-origin']
    expect(absent.filter((name) => name in reply.headers)).toEqual([])
  })
})

it('asks for https alone where people reach it by https', async () => {
  const reply = await secure.browser().get('/session')
  expect(reply.headers['strict-transport-security']).toBe('max-age=31536000')
})

it('gives a cookie that only https and only this host see, where people reach it by https', async () => {
  await secure.account('reader', 'mai@example.org')
  const browser = secure.browser()
  const reply = await browser.signIn('mai@example.org')
  expect(reply.headers['set-cookie']).toEqual([
    expect.stringMatching(
      /^__Host-rostrum=[\w-]{43}; Max-Age=7776000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ])
  expect((await browser.get('/session')).body.account.email).toBe('mai@example.org')
  browser.comeWith(browser.cookie()!.replace('__Host-', ''))
  expect((await browser.get('/session')).body.account).toBeNull()
})
