import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

it('answers a record anew to who has its version, as what it counts changes without it', async () => {
  const conference = await api.make.conference()
  const delegation = await api.make.delegation(conference.id)
  const { body: session } = await api.as('editor').post('/sessions', {
    conferenceId: conference.id,
    type: 'plenary',
    title: 'First meeting',
    heldOn: '2025-10-26',
  })
  const read = await api.as('reader').get(`/sessions/${session.id}`)
  expect(read.body.summary.interventions).toBe(0)

  await api.as('editor').post('/interventions', { sessionId: session.id, delegationId: delegation.id })
  const kept = { 'if-none-match': read.headers.get('etag')! }
  const again = await api.as('reader').get(`/sessions/${session.id}`, kept)
  expect([again.status, again.headers.get('etag')]).toEqual([200, '"1"'])
  expect(again.body.summary.interventions).toBe(1)
})
