import { afterAll, beforeAll, expect, it } from 'vitest'
import { factories } from '../../test/factories.ts'
import { openHouse, type TestHouse } from '../accounts/test-house.ts'

let house: TestHouse
let editor: ReturnType<TestHouse['browser']>
let session: { id: string }
let token: string
let displayId: string

beforeAll(async () => {
  house = await openHouse()
  await house.account('editor', 'editor@example.org')
  editor = house.browser()
  await editor.signIn('editor@example.org')
  const make = factories(house.database)
  session = await make.session((await make.conference()).id)
  const body = { sessionId: session.id, label: 'Main hall', languages: ['en'] }
  const made = await editor.send('POST', '/displays', body, { 'idempotency-key': 'one' })
  token = made.body.token
  displayId = made.body.id
})
afterAll(() => house.close())

it('the token of a display signs nobody in', async () => {
  const paths = [
    ['GET', '/views', 401],
    ['GET', `/floor/sessions/${session.id}`, 401],
    ['GET', `/floor/sessions/${session.id}/events`, 401],
    ['GET', `/displays?session=${session.id}`, 401],
    ['DELETE', `/displays/${displayId}`, 401],
    ['POST', `/floor/sessions/${session.id}/acts`, 401],
    // Whoever is not signed in reads what is published, which this is not.
    ['GET', `/sessions/${session.id}`, 404],
    ['GET', `/sessions/${session.id}.csv`, 404],
  ] as const
  const ways: Record<string, string>[] = [
    { cookie: `rostrum=${token}` },
    { authorization: `Bearer ${token}` },
    { authorization: `Basic ${Buffer.from(`${token}:`).toString('base64')}` },
    { 'x-api-key': token },
  ]
  const stranger = house.browser()
  for (const [method, path, status] of paths)
    for (const way of ways)
      expect([path, (await stranger.send(method, path, undefined, way)).status]).toEqual([path, status])
  expect((await stranger.get(`/session?token=${token}`)).status).toBe(400)
  expect((await stranger.get('/session')).body.account).toBeNull()
  expect((await stranger.send('POST', `/hall/${token}`, {})).status).toBe(404)
  expect((await stranger.get(`/hall/${token}`)).status).toBe(200)
})

it('nothing that comes with it is kept by a browser, or told in a Referer', async () => {
  const stranger = house.browser()
  const hall = await stranger.get(`/hall/${token}`)
  expect(hall.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-cache',
  })
  expect(hall.headers['set-cookie']).toBeUndefined()
  const page = await stranger.send('GET', `/api/../hall/${token}`)
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  expect((await stranger.get('/session')).headers['referrer-policy']).toBe('same-origin')
})

const rename = (from: string, to: string) =>
  house.database.asOwner((owner) => owner.query(`ALTER TABLE ${from} RENAME TO ${to}`))

it('the token is not in the log, whatever goes wrong', async () => {
  const stranger = house.browser()
  const events = await stranger.events(`/hall/${token}/events`)
  await events.next('hall')
  await rename('hall_display', 'hall_display_gone')
  await house.database.pool.query(`SELECT pg_notify('rostrum', 'display ${displayId}')`)
  expect((await events.next('over')).data).toEqual({ code: 'internal' })
  const addresses = [`/hall/${token}`, `/hall/${token}/events`, `/hall/${token}?x=1`, `/HALL/${token}/`]
  for (const address of addresses) expect((await stranger.get(address)).status).toBeGreaterThanOrEqual(400)
  await rename('hall_display_gone', 'hall_display')
  const failed = house.logged.map((line) => JSON.parse(line)).filter(({ msg }) => /failed/.test(msg))
  expect(failed.map(({ msg, req }) => [msg, req.url])).toEqual([
    ['stream failed', '/api/v1/hall/…/events'],
    ['request failed', '/api/v1/hall/…'],
    ['request failed', '/api/v1/hall/…/events'],
    ['request failed', '/api/v1/HALL/…/'],
  ])
  expect(house.logged.join('')).not.toContain(token)
  expect(house.logged.join('')).toContain('Hall display made')
})
