import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FloorRules, usualRules } from '#floor/rules'
import { type Api, startApi } from '../../test/api.ts'
import { makeHall } from '../../test/floor.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const address = (conference: { id: string }) => `/floor/conferences/${conference.id}/rules`
const read = async (conference: { id: string }) => (await api.as('reader').get(address(conference))).body
const put = async (conference: { id: string }, rules: object | null, version?: number) =>
  api.as('editor').send(
    'PUT',
    address(conference),
    { rules },
    {
      'if-match': `"${version ?? (await read(conference)).version}"`,
    },
  )
const allotting = (...allotted: FloorRules['allotted']): FloorRules => ({ ...usualRules, allotted })
const issue = ({ status, body }: { status: number; body: { issues?: { path: string }[] } }) => [
  status,
  body.issues?.[0]?.path,
]

describe('rules of the floor', () => {
  it('are the usual ones until they are changed, and again when that is asked for', async () => {
    const { conference, cuba } = await makeHall(api)
    expect(await read(conference)).toEqual({ rules: usualRules, isUsual: true, version: 1 })
    const rules = allotting({ kind: 'statement', delegationId: cuba.id, seconds: 240 }, { seconds: 180 })
    expect((await put(conference, rules)).body).toEqual({ rules, isUsual: false, version: 2 })
    expect((await put(conference, null)).body).toEqual({ rules: usualRules, isUsual: true, version: 3 })
  })

  it('are told as they are to whoever saw older ones', async () => {
    const { conference } = await makeHall(api)
    const rules = allotting({ seconds: 180 })
    await put(conference, rules)
    const late = await put(conference, usualRules, 1)
    expect([late.status, late.body.current]).toEqual([412, { rules, isUsual: false, version: 2 }])
  })

  it('name no delegation and no group that is not there, hidden, or of another conference', async () => {
    const { conference, cuba } = await makeHall(api)
    const elsewhere = await makeHall(api)
    const hidden = await api.make.delegation(conference.id, { deletedAt: new Date() })
    const first = { delegationId: cuba.id, seconds: 300 }
    for (const { id } of [elsewhere.cuba, hidden, elsewhere.session])
      expect(issue(await put(conference, allotting(first, { delegationId: id, seconds: 180 })))).toEqual([
        422,
        'rules.allotted.1.delegationId',
      ])
    const group = allotting(first, first, { groupId: cuba.id, seconds: 180 })
    expect(issue(await put(conference, group))).toEqual([422, 'rules.allotted.2.groupId'])
    expect(await read(conference)).toMatchObject({ isUsual: true, version: 1 })
  })

  it('say what is wrong by field', async () => {
    const { conference } = await makeHall(api)
    const wrong: [object, string][] = [
      [{ ...usualRules, warningSeconds: -1 }, 'rules.warningSeconds'],
      [allotting({ seconds: 0 }), 'rules.allotted.0.seconds'],
      [{ ...usualRules, order: [['statement'], ['statement', 'answer']] }, 'rules.order'],
      [{ ...usualRules, motions: [usualRules.motions[0], usualRules.motions[0]] }, 'rules.motions'],
      [{ ...usualRules, motions: [{ id: 'To adjourn', name: 'To adjourn' }] }, 'rules.motions.0.id'],
      [{ ...usualRules, motions: [{ id: 'adjourn', name: '' }] }, 'rules.motions.0.name'],
      [{ ...usualRules, hidden: true }, 'rules.hidden'],
      [
        { ...usualRules, rightsOfReply: { perDelegation: 0, within: 'day', seconds: [] } },
        'rules.rightsOfReply.perDelegation',
      ],
    ]
    for (const [rules, path] of wrong) expect(issue(await put(conference, rules))).toEqual([422, path])
  })

  it('keep a motion that was made, which may be renamed', async () => {
    const { conference, act, at, cuba } = await makeHall(api)
    const own = { id: 'vote', name: 'To vote' }
    expect((await put(conference, { ...usualRules, motions: [own, ...usualRules.motions] })).status).toBe(200)
    const made = await act({
      act: 'giveTheFloorTo',
      at: at('03:00:00'),
      delegationId: cuba.id,
      kind: 'point_of_order',
      motion: 'vote',
    })
    expect(made.status).toBe(201)
    for (const rules of [usualRules, null]) {
      const gone = await put(conference, rules)
      expect([...issue(gone), gone.body.issues[0].code]).toEqual([422, 'rules.motions', 'in-use'])
    }
    const renamed = {
      ...usualRules,
      motions: [...usualRules.motions, { ...own, name: 'To proceed to a vote' }],
    }
    expect((await put(conference, renamed)).status).toBe(200)
    await api.as('editor').post(`/changes/${made.body.id}/undo`)
    expect((await put(conference, usualRules)).status).toBe(200)
  })

  it('go along with a delegation that is merged, and come back with its undoing', async () => {
    const { conference, cuba, act, at, entry } = await makeHall(api)
    const twice = await api.make.delegation(conference.id, { name: 'Republic of Cuba' })
    const rules = allotting({ delegationId: twice.id, seconds: 420 })
    await put(conference, rules)
    const merge = await api.as('editor').place(`/delegations/${twice.id}/merge`, 1, { intoId: cuba.id })
    expect((await read(conference)).rules).toEqual(allotting({ delegationId: cuba.id, seconds: 420 }))
    const given = await act({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: cuba.id })
    expect((await entry(given.body.id)).allottedSeconds).toBe(420)
    expect((await put(conference, (await read(conference)).rules)).status).toBe(200)
    await api.as('editor').post(`/changes/${given.body.id}/undo`)
    expect((await api.as('editor').post(`/changes/${merge.body.changeId}/undo`)).status).toBe(201)
    expect((await read(conference)).rules).toEqual(rules)
  })

  it('are a change of the conference, told in its history and undone', async () => {
    const { conference } = await makeHall(api)
    const saved = await put(conference, allotting({ seconds: 180 }))
    const { body } = await api.as('editor').get(`/records/conference/${conference.id}/changes`)
    expect(body.items[0]).toMatchObject({
      action: 'conference.floorRules',
      rows: [{ fields: [{ name: 'floorRules', before: null, after: { allotted: [{ seconds: 180 }] } }] }],
    })
    await api.as('editor').post(`/changes/${saved.headers.get('change-id')}/undo`)
    expect(await read(conference)).toMatchObject({ isUsual: true })
  })
})
