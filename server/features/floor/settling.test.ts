import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { type Api, startApi } from '../../test/api.ts'
import { makeHall } from '../../test/floor.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const settle = (id: string, take: 'record' | 'act', role: 'editor' | 'administrator' | 'reader' = 'editor') =>
  api.as(role).send('POST', `/floor/acts/${id}/settle`, { take })
const waiting = async (session: { id: string }) =>
  (await api.as('editor').get(`/floor/sessions/${session.id}/conflicts`)).body.items
const undo = (change: string | null) => api.as('editor').post(`/changes/${change}/undo`)

describe('an act that differs', () => {
  it('is settled by what it says, and waits again when that is undone', async () => {
    const { act, at, heard, entry, session, floor } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'endTheFloor', at: at('03:07:00'), interventionId })
    const settled = await settle(body.id, 'act')
    expect([settled.status, settled.body.settledAt]).toEqual([200, expect.any(String)])
    expect(await entry(interventionId)).toMatchObject({ endedAt: at('03:07:00') })
    expect([await waiting(session), (await floor()).conflicts]).toEqual([[], 0])

    expect((await undo(settled.headers.get('change-id'))).status).toBe(201)
    expect(await entry(interventionId)).toMatchObject({ endedAt: at('03:05:00') })
    expect(await waiting(session)).toMatchObject([{ id: body.id, settledAt: null }])
    expect((await settle(body.id, 'record')).status).toBe(200)
  })

  it('that the record stands against waits again when that is undone, and the history tells of it', async () => {
    const { act, at, heard, session } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'giveTheFloor', at: at('03:01:00'), interventionId })
    const settled = await settle(body.id, 'record')
    const { body: history } = await api.as('editor').get(`/records/intervention/${interventionId}/changes`)
    expect(history.items[0]).toMatchObject({
      action: 'floor.settle',
      rows: [{ part: 'floor_act', act: 'changed', about: expect.stringContaining('2025-10-26T03:01:00') }],
    })
    expect((await undo(settled.headers.get('change-id'))).status).toBe(201)
    expect(await waiting(session)).toHaveLength(1)
  })

  it('waits no more when whoever sent it takes it back', async () => {
    const { act, at, heard, session, entry } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const summary = (now: string): FloorAct => ({
      act: 'describe',
      at: at('03:04:00'),
      interventionId,
      summary: { was: null, now },
    })
    await act(summary('On sovereignty'))
    const { body } = await act(summary('Asks for technology'))
    expect([body.conflict, await waiting(session)]).toMatchObject(['field-differs', [{ id: body.id }]])
    expect((await undo(body.id)).status).toBe(201)
    expect((await entry(interventionId)).summary).toBe('On sovereignty')
    expect(await waiting(session)).toEqual([])
  })

  it('of two summaries is settled by the one that a desk wrote', async () => {
    const { act, at, heard, entry } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const say = (now: string) =>
      act({ act: 'describe', at: at('03:04:00'), interventionId, summary: { was: null, now } })
    await say('On sovereignty')
    const { body } = await say('Asks for technology')
    expect((await entry(interventionId)).summary).toBe('On sovereignty\n\nAsks for technology')
    await settle(body.id, 'act')
    expect((await entry(interventionId)).summary).toBe('Asks for technology')
  })

  it('gives a start to what was recorded without one', async () => {
    const { act, at, entry, session, cuba } = await makeHall(api)
    const { id } = await api.make.intervention(session, cuba)
    const { body } = await act({ act: 'giveTheFloor', at: at('03:00:00'), interventionId: id })
    expect([body.conflict, (await settle(body.id, 'act')).status]).toEqual(['start-differs', 200])
    expect(await entry(id)).toMatchObject({ status: 'delivered', startedAt: at('03:00:00'), endedAt: null })
  })

  it('is settled where its intervention was moved to', async () => {
    const { act, at, heard, session, conference, patch, read } = await makeHall(api)
    const other = await api.make.session(conference.id)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'endTheFloor', at: at('03:07:00'), interventionId })
    await patch(interventionId, { sessionId: other.id })
    expect([await waiting(session), await waiting(other)]).toMatchObject([[], [{ id: body.id }]])
    expect((await settle(body.id, 'act')).status).toBe(200)
    expect((await read(interventionId)).endedAt).toBe(at('03:07:00'))
  })

  it('about the session itself waits there', async () => {
    const { act, at, session, floor } = await makeHall(api)
    for (const [name, time] of [
      ['open', '03:00:00'],
      ['suspend', '03:10:00'],
      ['continue', '03:20:00'],
    ] as const)
      await act({ act: name, at: at(time) })
    const { body } = await act({ act: 'suspend', at: at('03:15:00') })
    expect([body.conflict, (await floor()).conflicts]).toEqual(['suspended-otherwise', 1])
    expect(await waiting(session)).toMatchObject([{ id: body.id, interventionId: null }])
    const toComplete = async (conferenceId: string) =>
      (await api.as('reader').get(`/conferences/${conferenceId}/incomplete`)).body.sessionConflicts
    const [counted, elsewhere] = [session.conferenceId, (await makeHall(api)).session.conferenceId]
    expect([await toComplete(counted), await toComplete(elsewhere)]).toMatchObject([
      [{ session: { id: session.id, title: session.title }, count: 1 }],
      [],
    ])
    expect((await settle(body.id, 'act')).body.code).toBe('cannot-be-taken')
    const settled = await settle(body.id, 'record')
    expect([settled.status, await waiting(session), await toComplete(counted)]).toEqual([200, [], []])
    expect((await undo(settled.headers.get('change-id'))).status).toBe(201)
    expect(await waiting(session)).toHaveLength(1)
  })
})

describe('settling is refused', () => {
  it('to readers, for what is not there, for what does not differ, and twice', async () => {
    const { act, at, heard, cuba } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'endTheFloor', at: at('03:07:00'), interventionId })
    const same = await act({ act: 'endTheFloor', at: at('03:05:01'), interventionId })
    expect((await settle(body.id, 'record', 'reader')).status).toBe(403)
    expect((await settle(cuba.id, 'record')).status).toBe(404)
    expect([same.body.outcome, (await settle(same.body.id, 'act')).body.code]).toEqual(['same', 'settled'])
    expect((await settle(body.id, 'neither' as never)).status).toBe(422)
    const both = await Promise.all([settle(body.id, 'act'), settle(body.id, 'record', 'administrator')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('where the record cannot become what the act says', async () => {
    const { act, at, heard, read, list, cuba } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const before = await read(interventionId)
    const late: FloorAct[] = [
      { act: 'giveTheFloor', at: at('03:06:00'), interventionId },
      { act: 'withdraw', at: at('03:06:00'), interventionId },
      { act: 'move', at: at('03:06:00'), interventionId, afterId: null },
      { act: 'pause', at: at('03:04:00'), interventionId },
      { act: 'takeBack', at: at('03:06:00'), interventionId },
    ]
    for (const body of late) {
      const reply = await act(body)
      const refused = await settle(reply.body.id, 'act')
      expect([body.act, reply.body.outcome, refused.body.code]).toEqual([
        body.act,
        'conflict',
        'cannot-be-taken',
      ])
    }
    expect(await read(interventionId)).toEqual({ ...before, lacks: expect.arrayContaining(['conflict']) })
    const listed = await list(cuba.id)
    const paused = await act({ act: 'pause', at: at('03:06:00'), interventionId: listed })
    expect((await settle(paused.body.id, 'act')).body.code).toBe('cannot-be-taken')
  })

  it('for a final record, but that it stands', async () => {
    const { act, at, heard, patch, read } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'endTheFloor', at: at('03:07:00'), interventionId })
    await patch(interventionId, { reviewState: 'final' })
    const before = await read(interventionId)
    expect((await settle(body.id, 'act')).body.code).toBe('final')
    expect((await settle(body.id, 'record')).status).toBe(200)
    // It differs no more; all else is as it was.
    expect(await read(interventionId)).toEqual({ ...before, lacks: expect.not.arrayContaining(['conflict']) })
  })

  it('by what was hidden meanwhile', async () => {
    const { act, at, heard, read } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const [seen, gone] = [await api.make.person(), await api.make.person()]
    const speaks = (now: string) =>
      act({ act: 'describe', at: at('03:04:00'), interventionId, personId: { was: null, now } })
    await speaks(seen.id)
    const { body } = await speaks(gone.id)
    await api.as('editor').delete(`/persons/${gone.id}`, 1)
    const refused = await settle(body.id, 'act')
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'personId'])
    expect((await read(interventionId)).person.id).toBe(seen.id)
  })

  it('in a conference that is hidden', async () => {
    const { act, at, heard, conference, session } = await makeHall(api)
    const interventionId = await heard('03:00:00', '03:05:00')
    const { body } = await act({ act: 'endTheFloor', at: at('03:07:00'), interventionId })
    await api.as('administrator').delete(`/conferences/${conference.id}`, 1)
    const addresses = ['', '/kit', '/acts', '/conflicts'].map((end) => `/floor/sessions/${session.id}${end}`)
    const read = await Promise.all(addresses.map((address) => api.as('editor').get(address)))
    expect(read.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await settle(body.id, 'act')).status).toBe(404)
    expect((await act({ act: 'closeList', at: at('03:08:00') })).status).toBe(404)
  })
})
