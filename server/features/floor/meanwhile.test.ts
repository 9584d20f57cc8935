import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { makeHall } from '../../test/floor.ts'
import { beforeHistory, inOrder } from '../../test/in-order.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const editor = () => api.as('editor')

describe('what is changed at another screen while it is logged', () => {
  it('is not overwritten: the act meets what was saved first, and differs', async () => {
    const { done, act, at, cuba, read } = await makeHall(api)
    const interventionId = await done({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: cuba.id })
    const { version } = await read(interventionId)
    const [typed, logged] = await inOrder(
      api.database,
      beforeHistory,
      () =>
        editor().patch(`/interventions/${interventionId}`, version, {
          endedAt: at('03:05:00'),
          status: 'delivered',
        }),
      () => act({ act: 'endTheFloor', at: at('03:09:00'), interventionId }),
    )
    expect([typed.status, logged.status, logged.body.conflict]).toEqual([200, 201, 'end-differs'])
    expect((await read(interventionId)).endedAt).toBe(at('03:05:00'))
  })

  it('is gone when it was deleted', async () => {
    const { list, act, at, cuba, read } = await makeHall(api)
    const interventionId = await list(cuba.id)
    const { version } = await read(interventionId)
    const [deleted, given] = await inOrder(
      api.database,
      beforeHistory,
      () => editor().delete(`/interventions/${interventionId}`, version),
      () => act({ act: 'giveTheFloor', at: at('03:00:00'), interventionId }),
    )
    expect([deleted.status, given.status, given.body.code]).toEqual([204, 409, 'gone'])
  })

  it('takes its place when an undoing brings it back while others are listed', async () => {
    const { list, act, at, cuba, union, floor } = await makeHall(api)
    const first = await list(cuba.id)
    const moved = await list(union.id)
    const change = await act({ act: 'move', at: at('02:30:00'), interventionId: moved, afterId: null })
    const [undone, listed] = await inOrder(
      api.database,
      beforeHistory,
      () => editor().post(`/changes/${change.body.id}/undo`),
      () => act({ act: 'register', at: at('02:31:00'), delegationId: cuba.id }),
    )
    expect([undone.status, listed.status]).toEqual([201, 201])
    expect((await floor()).entries.map(({ id }) => id)).toEqual([first, moved, listed.body.id])
  })
})

describe('a desk that was away', () => {
  it('names who was merged meanwhile, and is led on to whom they became', async () => {
    const { conference, list, act, at, cuba, entry, floor, session } = await makeHall(api)
    const twice = await api.make.delegation(conference.id, { name: 'Republic of Cuba' })
    const [person, same] = [await api.make.person({ name: 'A' }), await api.make.person({ name: 'A.' })]
    const [theme, alike] = [await api.make.theme(), await api.make.theme()]
    const listed = await list(cuba.id, { personId: same.id })
    const merge = (kind: string, id: string, intoId: string) =>
      editor().place(`/${kind}/${id}/merge`, 1, { intoId })
    expect((await merge('delegations', twice.id, cuba.id)).status).toBe(200)
    expect((await merge('persons', same.id, person.id)).status).toBe(200)
    expect((await merge('themes', alike.id, theme.id)).status).toBe(200)

    const given = await act({
      act: 'giveTheFloorTo',
      at: at('03:00:00'),
      delegationId: twice.id,
      personId: same.id,
    })
    expect(await entry(given.body.interventionId)).toMatchObject({
      delegationId: cuba.id,
      delegationKind: 'state',
      personId: person.id,
    })
    const described = await act({
      act: 'describe',
      at: at('03:01:00'),
      interventionId: listed,
      personId: { was: same.id, now: null },
      addThemes: [{ themeId: alike.id }],
    })
    expect(described.body.outcome).toBe('done')
    expect(await entry(listed)).toMatchObject({ personId: null, themes: [{ themeId: theme.id }] })
    await act({ act: 'attend', at: at('03:02:00'), delegationId: twice.id, isPresent: true })
    expect((await floor()).attendance).toEqual([{ delegationId: cuba.id, isPresent: true }])
    const { body } = await editor().get(`/floor/sessions/${session.id}/acts`)
    expect(body.items[1].body.delegationId).toBe(twice.id)
  })

  it('waits for a merge that is under way', async () => {
    const { conference, act, at, cuba, entry } = await makeHall(api)
    const twice = await api.make.delegation(conference.id, { name: 'Republic of Cuba' })
    const [merged, given] = await inOrder(
      api.database,
      beforeHistory,
      () => editor().place(`/delegations/${twice.id}/merge`, 1, { intoId: cuba.id }),
      () => act({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: twice.id }),
    )
    expect([merged.status, given.status]).toEqual([200, 201])
    expect((await entry(given.body.interventionId)).delegationId).toBe(cuba.id)
  })

  it('is answered as at first when it sends again what was done, whatever was hidden since', async () => {
    const { act, at, session, floor } = await makeHall(api)
    const [id, body] = [uuidv7(), { act: 'closeList', at: at('02:00:00') } as const]
    const first = await act(body, id)
    await editor().delete(`/sessions/${session.id}`, (await floor()).session.version)
    const again = await act(body, id)
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect((await act({ act: 'reopenList', at: at('02:01:00') })).status).toBe(404)
  })
})

describe('presence', () => {
  it('of two delegations that are one goes along with the merge, and comes back with its undoing', async () => {
    const { conference, act, at, cuba, floor } = await makeHall(api)
    const twice = await api.make.delegation(conference.id, { name: 'Republic of Cuba' })
    const attend = (delegationId: string, isPresent: boolean) =>
      act({ act: 'attend', at: at('02:00:00'), delegationId, isPresent })
    await attend(twice.id, true)
    await attend(cuba.id, false)
    const merge = await editor().place(`/delegations/${twice.id}/merge`, 1, { intoId: cuba.id })
    expect((await floor()).attendance).toEqual([{ delegationId: cuba.id, isPresent: true }])
    expect((await editor().post(`/changes/${merge.body.changeId}/undo`)).status).toBe(201)
    const { attendance } = await floor()
    expect(attendance.find(({ delegationId }) => delegationId === twice.id)).toMatchObject({
      isPresent: true,
    })
    expect(attendance.find(({ delegationId }) => delegationId === cuba.id)).toMatchObject({
      isPresent: false,
    })
  })
})
