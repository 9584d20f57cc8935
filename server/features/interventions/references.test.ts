import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { beforeHistory, inOrder } from '../../test/in-order.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let delegation: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
})
afterAll(() => api.close())
beforeEach(async () => {
  session = await api.make.session(conference.id)
  delegation = await api.make.delegation(conference.id)
})

type Named = { path: string; body: object; field: string }

/** What an intervention can newly name and somebody can hide. */
const kinds: Record<string, () => Promise<Named>> = {
  session: async () => {
    const { id } = await api.make.session(conference.id)
    return { path: `/sessions/${id}`, body: { sessionId: id }, field: 'sessionId' }
  },
  delegation: async () => {
    const { id } = await api.make.delegation(conference.id)
    return { path: `/delegations/${id}`, body: { delegationId: id }, field: 'delegationId' }
  },
  person: async () => {
    const { id } = await api.make.person()
    return { path: `/persons/${id}`, body: { personId: id }, field: 'personId' }
  },
  theme: async () => {
    const { id } = await api.make.theme()
    return { path: `/themes/${id}`, body: { themes: [{ themeId: id }] }, field: 'themes.0' }
  },
  source: async () => {
    const { id } = await api.make.source(conference.id)
    return { path: `/sources/${id}`, body: { citations: [{ sourceId: id }] }, field: 'citations.0.sourceId' }
  },
}

const record = (body: object) =>
  api.as('editor').post('/interventions', { sessionId: session.id, delegationId: delegation.id, ...body })
const hide = ({ path }: Named) => api.as('editor').delete(path, 1)

const beforePlace = () => `SELECT FROM session WHERE id = '${session.id}' FOR NO KEY UPDATE`

describe('what an intervention names is never hidden under it', () => {
  it.each(Object.keys(kinds))('when a %s is hidden first, it is named no more', async (kind) => {
    const named = await kinds[kind]!()
    const [hidden, recorded] = await inOrder(
      api.database,
      beforeHistory,
      () => hide(named),
      () => record(named.body),
    )
    expect(hidden.status).toBe(204)
    expect([recorded.status, recorded.body.issues?.[0]?.path]).toEqual([422, named.field])
  })

  it.each(Object.keys(kinds))('when a %s is named first, it stays', async (kind) => {
    const named = await kinds[kind]!()
    if ('sessionId' in named.body) session.id = named.body.sessionId as string
    const [recorded, hidden] = await inOrder(
      api.database,
      beforePlace(),
      () => record(named.body),
      () => hide(named),
    )
    expect(recorded.status).toBe(201)
    expect([hidden.status, (await api.as('reader').get(named.path)).status]).toEqual([409, 200])
  })

  it.each(Object.keys(kinds).filter((kind) => kind !== 'session'))(
    'when a %s is named first by a change, it stays',
    async (kind) => {
      const named = await kinds[kind]!()
      const there = await api.make.session(conference.id)
      const { id } = await api.make.intervention(there, delegation)
      const [changed, hidden] = await inOrder(
        api.database,
        beforeHistory,
        () => api.as('editor').patch(`/interventions/${id}`, 1, { sessionId: session.id, ...named.body }),
        () => hide(named),
      )
      expect([changed.status, hidden.status]).toEqual([200, 409])
    },
  )

  it('when an intervention is hidden first, it is answered no more', async () => {
    const { id } = await api.make.intervention(session, delegation)
    const named = { path: `/interventions/${id}`, body: { repliesToId: id }, field: 'repliesToId' }
    const [hidden, recorded] = await inOrder(
      api.database,
      beforeHistory,
      () => hide(named),
      () => record({ ...named.body, kind: 'right_of_reply' }),
    )
    expect(hidden.status).toBe(204)
    expect([recorded.status, recorded.body.issues?.[0]?.path]).toEqual([422, named.field])
  })

  it('and two that name the same in another order are both recorded', async () => {
    const themes = await Promise.all([1, 2, 3, 4].map(() => api.make.theme()))
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const inTurn = i % 2 ? themes : [...themes].reverse()
        return record({ themes: inTurn.map(({ id }) => ({ themeId: id })) })
      }),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
  })
})

describe('a hidden intervention comes back', () => {
  it.each(Object.keys(kinds))('only when its %s has come back', async (kind) => {
    const named = await kinds[kind]!()
    const { id } = (await record(named.body)).body
    const editor = api.as('editor')
    expect((await editor.delete(`/interventions/${id}`, 1)).status).toBe(204)
    expect((await hide(named)).status).toBe(204)
    const early = await editor.post(`/interventions/${id}/restore`)
    const refusal = kind === 'session' ? [422, 'invalid-body'] : [409, `${kind}-hidden`]
    expect([early.status, early.body.code]).toEqual(refusal)
    expect((await editor.get(`/interventions/${id}`)).status).toBe(404)
    expect((await editor.post(`${named.path}/restore`)).status).toBe(200)
    expect((await editor.post(`/interventions/${id}/restore`)).body).toMatchObject({ id, version: 3 })
  })

  it('and nobody hides meanwhile what it names', async () => {
    const named = await kinds.person!()
    const { id } = (await record(named.body)).body
    await api.as('editor').delete(`/interventions/${id}`, 1)
    const [restored, hidden] = await inOrder(
      api.database,
      beforePlace(),
      () => api.as('editor').post(`/interventions/${id}/restore`),
      () => hide(named),
    )
    expect([restored.status, hidden.status]).toEqual([200, 409])
  })
})

it('asks the database as often for three themes as for one', async () => {
  const themes = await Promise.all([1, 2, 3].map(() => api.make.theme()))
  const asked = (some: { id: string }[]) =>
    statements(() => record({ themes: some.map(({ id }) => ({ themeId: id })) }))
  const one = await asked(themes.slice(0, 1))
  expect(one).toBeGreaterThan(0)
  expect(await asked(themes)).toBe(one)
})
