import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'

let api: Api
let conference: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  await api.make.session(conference.id)
  await api.make.session(conference.id)
})
afterAll(() => api.close())

const sendPerson = (body: BodyInit | undefined, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/persons`, {
    method: 'POST',
    headers: {
      'x-test-role': 'editor',
      'idempotency-key': 'a-key',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body ?? null,
  })
const refusalOf = async (response: Response) => {
  const { code, issues } = (await response.json()) as { code: string; issues?: { path: string }[] }
  return [response.status, code, issues?.map(({ path }) => path)]
}

describe('a body', () => {
  it('that is missing is refused, for what makes a record too', async () => {
    expect(await refusalOf(await sendPerson(undefined))).toEqual([422, 'invalid-body', ['']])
  })

  it('that is nested deeper than any record is refused by its field', async () => {
    const deep = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(await refusalOf(await sendPerson(deep))).toEqual([422, 'invalid-body', ['name']])
  })

  it.each(['gzip', 'br'])('that is not the %s it says it is is refused', async (encoding) => {
    const response = await sendPerson('no', { 'content-encoding': encoding })
    expect(await refusalOf(response)).toEqual([400, 'unreadable-body', undefined])
  })

  it('that is packed is read', async () => {
    const response = await sendPerson(gzipSync('{"name":"An"}'), { 'content-encoding': 'gzip' })
    expect(response.status).toBe(201)
  })

  it('of bytes that are no UTF-8 is refused, not altered', async () => {
    const half = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])
    expect(await refusalOf(await sendPerson(half))).toEqual([400, 'not-json', undefined])
  })
})

describe('a cursor', () => {
  it.each(['2025-02-30', '0000-01-01', '9999-99-99'])('of %s is refused', async (day) => {
    const first = (await api.as('reader').get('/sessions?pageSize=1')).body
    const parts = JSON.parse(Buffer.from(first.next, 'base64url').toString())
    parts[2] = day
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    const { status, body } = await api.as('reader').get(`/sessions?cursor=${cursor}`)
    expect([status, body.code, body.issues[0].path]).toEqual([400, 'invalid-query', 'cursor'])
  })

  it.each(['2025-02-30 10:00:00+00', '2025-10-25 99:00:00+00'])('of %s is refused', async (at) => {
    const [delegation, session] = [
      await api.make.delegation(conference.id),
      await api.make.session(conference.id),
    ]
    for (const startedAt of [new Date('2025-10-26T03:00:00Z'), new Date('2025-10-26T04:00:00Z')])
      await api.make.intervention(session, delegation, { startedAt })
    const first = (await api.as('reader').get('/interventions?pageSize=1&sort=startedAt')).body
    const parts = JSON.parse(Buffer.from(first.next, 'base64url').toString())
    parts[2] = at
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    const { status, body } = await api.as('reader').get(`/interventions?sort=startedAt&cursor=${cursor}`)
    expect([status, body.code, body.issues[0].path]).toEqual([400, 'invalid-query', 'cursor'])
  })
})

it.each([
  ['U+0000', 'https://example.org/a\u0000b'],
  ['half of a surrogate pair', 'https://example.org/\ud800'],
])('a web address with %s is refused', async (_, url) => {
  const { status, body } = await api
    .as('editor')
    .post('/sources', { conferenceId: conference.id, title: 'A source', url })
  expect([status, body.issues[0].path]).toEqual([422, 'url'])
})

it('a record that somebody holds for too long is unavailable, not broken', async () => {
  const person = await api.make.person()
  const holder = await api.database.pool.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [person.id])
    const reply = await api.as('editor').patch(`/persons/${person.id}`, 1, { note: 'n' })
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '2'])
  } finally {
    holder.release(true)
  }
}, 30_000)
