import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const delegation = await api.make.delegation(conference.id)
  const one = await api.make.intervention(session, delegation, { summary: 'x'.repeat(20_000) })
  // More than any buffer between the two ends takes in.
  await api.database.asOwner((owner) =>
    owner.query(`BEGIN; SET LOCAL rostrum.change = 'none';
    INSERT INTO intervention (id, conference_id, session_id, delegation_id, position, summary)
    SELECT gen_random_uuid(), conference_id, session_id, delegation_id, position + n, summary
      FROM intervention, generate_series(1, 2000) n WHERE id = '${one.id}'; COMMIT`),
  )
})
afterAll(() => api.close())

const leaveAfter = (ms: number) =>
  new Promise<void>((resolve) => {
    const { port, pathname } = new URL(`${api.url}/interventions.csv`)
    const socket = connect(Number(port), '127.0.0.1', async () => {
      socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\nx-test-role: reader\r\n\r\n`)
      await sleep(ms)
      socket.resetAndDestroy()
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve())
  })

it('a reader who leaves, however early, leaves no query and no connection behind', async () => {
  for (const ms of [0, 1, 2, 3, 5, 8, 20, 60]) for (let time = 0; time < 3; time += 1) await leaveAfter(ms)
  await expect
    .poll(async () => {
      const { rows } = await api.database.pool.query(
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active' AND datname = current_database()",
      )
      return rows[0].n
    })
    .toBe(0)
  expect((await api.as('reader').get('/persons?pageSize=1')).status).toBe(200)
}, 40_000)

it('readers who stop reading half-way keep nobody else from the record', async () => {
  const { port, pathname } = new URL(`${api.url}/interventions.csv`)
  const stopped = Array.from({ length: api.database.pool.options.max }, () => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    socket.pause()
    socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\nx-test-role: reader\r\n\r\n`)
    return socket
  })
  await sleep(1_000)
  const began = performance.now()
  expect((await api.as('reader').get('/persons?pageSize=1')).status).toBe(200)
  expect((await api.as('editor').post('/persons', { name: 'An' })).status).toBe(201)
  expect(performance.now() - began).toBeLessThan(3_000)
  for (const socket of stopped) socket.destroy()
  const whole = await api.as('reader').get('/interventions.csv')
  expect([whole.status, whole.text.endsWith('\r\n')]).toEqual([200, true])
}, 40_000)
