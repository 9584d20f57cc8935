import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

it('many who place at once in one list wait for each other, also when it is numbered anew', async () => {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const delegation = await api.make.delegation(conference.id)
  const [first, ...others] = await Promise.all(
    Array.from({ length: 31 }, () => api.make.intervention(session, delegation)),
  )
  // Each takes half of the gap behind the first, which is used up after ten.
  const replies = await Promise.all(
    others.map(({ id }) => api.as('editor').place(`/interventions/${id}/place`, 1, { afterId: first!.id })),
  )
  expect(replies.map(({ status }) => status)).toEqual(others.map(() => 200))
  const { rows } = await api.database.pool.query('SELECT position FROM intervention WHERE session_id = $1', [
    session.id,
  ])
  expect(new Set(rows.map(({ position }) => position)).size).toBe(31)
}, 60_000)
