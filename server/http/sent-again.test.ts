import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

it.each([
  '/interventions',
  '/instruments/:id/actions',
  '/delegates',
  '/delegations',
  '/sessions',
  '/figures',
])('POST %s sent again gets its first answer, also after its conference was hidden', async (path) => {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const delegation = await api.make.delegation(conference.id)
  const instrument = await api.make.instrument(conference.id)
  const source = await api.make.source(conference.id)
  const bodies: Record<string, object> = {
    '/interventions': { sessionId: session.id, delegationId: delegation.id },
    '/instruments/:id/actions': { kind: 'signature', participantName: 'Viet Nam' },
    '/delegates': { delegationId: delegation.id, nameAsPrinted: 'An' },
    '/delegations': { conferenceId: conference.id, kind: 'other', name: 'Another' },
    '/sessions': {
      conferenceId: conference.id,
      type: 'plenary',
      title: 'Another',
      heldOn: '2025-10-26',
    },
    '/figures': { conferenceId: conference.id, measure: 'statements', value: 1, sourceId: source.id },
  }
  const send = () =>
    api.as('editor').post(path.replace(':id', instrument.id), bodies[path], {
      'idempotency-key': `again ${path}`.replace(' ', '-'),
    })
  const first = await send()
  expect(first.status).toBe(201)
  const hidden = await api.as('administrator').delete(`/conferences/${conference.id}`, 1)
  expect(hidden.status).toBe(204)
  const again = await send()
  expect([again.status, again.headers.get('idempotent-replayed'), again.body]).toEqual([
    201,
    'true',
    first.body,
  ])
})

it('takes a UUID in capitals for the same key, and refuses one that made a record of somebody else', async () => {
  const key = uuidv7()
  const person = { name: 'An' }
  const send = (role: 'editor' | 'administrator', name: string) =>
    api.as(role).post('/persons', person, { 'idempotency-key': name })
  const first = await send('editor', key)
  const again = await send('editor', key.toUpperCase())
  expect([again.status, again.body.id, again.headers.get('idempotent-replayed')]).toEqual([
    201,
    first.body.id,
    'true',
  ])
  const other = await send('administrator', key)
  expect([other.status, other.body.code, other.body.issues[0].path]).toEqual([
    422,
    'key-reused',
    'Idempotency-Key',
  ])
})
