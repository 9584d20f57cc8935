import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { beforeHistory, inOrder } from '../../test/in-order.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const undo = (changeId: string) => editor().post(`/changes/${changeId}/undo`)
const add = async (path: string, body: object) => {
  const made = await editor().post(path, body)
  expect(made.status).toBe(201)
  return { id: made.body.id as string, change: made.headers.get('change-id')! }
}
const version = async (path: string) => (await editor().get(path)).body.version
const speak = (more: object = {}) =>
  add('/interventions', { sessionId: session.id, delegationId: cuba.id, ...more })
const pointOf = (type: string, id: string, changeId: string) =>
  editor().post(`/records/${type}/${id}/restore`, { changeId })

type Case = [what: string, path: string, make: (nth: number) => object, use: (id: string) => Promise<unknown>]

const cases: Case[] = [
  [
    'session',
    '/sessions',
    () => ({ conferenceId: conference.id, type: 'plenary', title: 'Held', heldOn: '2025-10-26' }),
    (sessionId) => speak({ sessionId }),
  ],
  [
    'delegation',
    '/delegations',
    (nth) => ({ conferenceId: conference.id, kind: 'un_entity', name: `Entity ${nth}` }),
    (delegationId) => speak({ delegationId }),
  ],
  ['person', '/persons', () => ({ name: 'Ana Ruiz' }), (personId) => speak({ personId })],
  [
    'source',
    '/sources',
    () => ({ conferenceId: conference.id, title: 'A paper' }),
    (sourceId) => speak({ citations: [{ sourceId }] }),
  ],
  ['theme', '/themes', (nth) => ({ name: `Tagged ${nth}` }), (themeId) => speak({ themes: [{ themeId }] })],
  [
    'theme above',
    '/themes',
    (nth) => ({ name: `Above ${nth}` }),
    (parentId) => add('/themes', { name: 'Below', parentId }),
  ],
  [
    'group',
    '/groups',
    (nth) => ({ code: `TEST-${nth}`, name: 'A group', kind: 'political' }),
    (groupId) => speak({ groupIds: [groupId] }),
  ],
  [
    'instrument',
    '/instruments',
    () => ({ conferenceId: conference.id, name: 'A convention' }),
    (id) => add(`/instruments/${id}/actions`, { kind: 'signature', participantName: 'Cuba' }),
  ],
  [
    'intervention',
    '/interventions',
    () => ({ sessionId: session.id, delegationId: cuba.id }),
    (repliesToId) => speak({ kind: 'right_of_reply', repliesToId }),
  ],
]

describe('undoing', () => {
  it.each(cases)('does not hide a %s that something names by now', async (_, path, make, use) => {
    const made = await add(path, make(1))
    await use(made.id)
    const refused = await undo(made.change)
    expect([refused.status, refused.body.code]).toEqual([409, 'in-use'])
    expect(refused.body.issues[0].path.endsWith(`/${made.id}`)).toBe(true)
    expect((await editor().get(`${path}/${made.id}`)).status).toBe(200)
  })

  it.each(cases)('hides a %s that nothing names, and what else came with it', async (_, path, make) => {
    const made = await add(path, make(2))
    expect((await undo(made.change)).status).toBe(201)
    expect((await editor().get(`${path}/${made.id}`)).status).toBe(404)
  })

  it('does not take back that a person was brought back, nor go back to before, once the person spoke', async () => {
    const { id } = await add('/persons', { name: 'Back again' })
    const hidden = await editor().delete(`/persons/${id}`, 1)
    await editor().send('POST', `/persons/${id}/restore`)
    await speak({ personId: id })
    const [restored] = (await editor().get(`/records/person/${id}/changes`)).body.items
    for (const refused of [
      await undo(restored.id),
      await pointOf('person', id, hidden.headers.get('change-id')!),
    ])
      expect([refused.status, refused.body.code]).toEqual([409, 'in-use'])
  })

  it('brings no theme back below one that is hidden, and no reply to an intervention that is', async () => {
    const above = await add('/themes', { name: 'Gone above' })
    const below = await add('/themes', { name: 'Gone below', parentId: above.id })
    const said = await speak()
    const reply = await speak({ kind: 'right_of_reply', repliesToId: said.id })
    const gone: string[] = []
    for (const path of [`/themes/${below.id}`, `/interventions/${reply.id}`])
      gone.push((await editor().delete(path, await version(path))).headers.get('change-id')!)
    for (const path of [`/themes/${above.id}`, `/interventions/${said.id}`])
      expect((await editor().delete(path, await version(path))).status).toBe(204)
    const refusals = await Promise.all(gone.map(undo))
    expect(refusals.map(({ body }) => [body.code, body.issues[0].path])).toEqual([
      ['hidden', `theme/${above.id}`],
      ['hidden', `intervention/${said.id}`],
    ])
    const back = await editor().send('POST', `/interventions/${reply.id}/restore`)
    expect([back.status, back.body.code]).toEqual([409, 'intervention-hidden'])
  })

  it('makes no circle of themes of two moves, also when two are brought back at once', async () => {
    const theme = async (name: string, parentId: string | null = null) =>
      (await add('/themes', { name, parentId })).id
    const a = await theme('a')
    const c = await theme('c', a)
    const d = await theme('d')
    const b = await theme('b', d)
    const redo: string[] = []
    for (const [id, parentId] of [
      [a, b],
      [d, c],
    ] as const) {
      const moved = await editor().patch(`/themes/${id}`, await version(`/themes/${id}`), { parentId })
      redo.push((await undo(moved.headers.get('change-id')!)).body.id)
    }
    const [first, second] = await inOrder(
      api.database,
      beforeHistory,
      () => undo(redo[0]!),
      () => undo(redo[1]!),
    )
    expect([first.status, second.status, second.body.issues?.[0].path]).toEqual([201, 422, 'parentId'])
  })

  it('of one thing a thousand times over keeps its history readable', async () => {
    const { change } = await add('/persons', { name: 'To and fro' })
    await api.database.asOwner((owner) =>
      owner.query(`DO $$ DECLARE undone uuid := '${change}'; undoing uuid; BEGIN
        FOR nth IN 1..1500 LOOP
          undoing := gen_random_uuid();
          INSERT INTO change (id, action, undoes_id) VALUES (undoing, 'history.undo', undone);
          undone := undoing;
        END LOOP; END $$`),
    )
    expect((await editor().get(`/changes/${change}`)).body.isUndone).toBe(false)
    expect((await editor().get('/changes')).status).toBe(200)
  })
})

describe('a record that was merged', () => {
  it('goes back to no point on the other side of that', async () => {
    const one = await add('/persons', { name: 'Twice' })
    const other = await add('/persons', { name: 'Twice' })
    const said = await speak({ personId: one.id })
    const merge = { intoId: other.id }
    const merged = await editor().send('POST', `/persons/${one.id}/merge`, merge, { 'if-match': '"1"' })
    const before = await pointOf('person', one.id, one.change)
    expect([before.status, before.body.code]).toEqual([409, 'merged'])
    expect((await undo(merged.body.changeId)).status).toBe(201)
    const after = await pointOf('person', one.id, merged.body.changeId)
    expect([after.status, after.body.code]).toEqual([409, 'merged'])
    expect((await editor().get(`/interventions/${said.id}`)).body.person.id).toBe(one.id)
  })
})

describe('a conference', () => {
  it('is hidden and brought back by administrators only, by undoing and going back too', async () => {
    const administrator = api.as('administrator')
    const made = await administrator.post('/conferences', {
      slug: 'to-be-undone',
      name: 'To be undone',
      timeZone: 'UTC',
      startsOn: '2025-10-25',
      endsOn: '2025-10-26',
    })
    const [path, change] = [`/conferences/${made.body.id}`, made.headers.get('change-id')!]
    expect((await undo(change)).status).toBe(403)
    const deleted = await administrator.delete(path, 1)
    const gone = deleted.headers.get('change-id')!
    expect((await undo(gone)).status).toBe(403)
    expect((await pointOf('conference', made.body.id, change)).status).toBe(403)
    expect((await editor().get(path)).status).toBe(404)
    expect((await administrator.post(`/changes/${gone}/undo`)).status).toBe(201)
    expect((await administrator.post(`/changes/${change}/undo`)).status).toBe(201)
    expect((await editor().get(path)).status).toBe(404)
  })

  it('is edited by editors, who undo that', async () => {
    const here = await api.make.conference()
    const renamed = await editor().patch(`/conferences/${here.id}`, 1, { name: 'Renamed' })
    expect((await undo(renamed.headers.get('change-id')!)).status).toBe(201)
  })
})
