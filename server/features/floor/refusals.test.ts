import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { type Api, startApi } from '../../test/api.ts'
import { makeHall } from '../../test/floor.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

describe('an instant', () => {
  it('that lies days away from the session and from now is refused: the clock is wrong', async () => {
    const { act, cuba, floor, heard, at } = await makeHall(api)
    const register = (time: string) => act({ act: 'register', at: time, delegationId: cuba.id })
    for (const time of [
      '2025-10-23T11:59:59Z',
      '2025-10-29T12:00:01Z',
      '1999-01-01T00:00:00Z',
      '2999-01-01T00:00:00Z',
    ]) {
      const { status, body } = await register(time)
      expect([time, status, body.code]).toEqual([time, 409, 'far-from-the-session'])
    }
    expect((await floor()).number).toBe(0)
    for (const time of ['2025-10-23T12:00:00Z', '2025-10-29T12:00:00Z'])
      expect((await register(time)).status).toBe(201)

    const interventionId = await heard('03:00:00', '03:05:00')
    const corrected = await act({
      act: 'correctTimes',
      at: at('04:00:00'),
      interventionId,
      startedAt: { was: at('03:00:00'), now: '2024-10-26T03:00:00Z' },
      reason: 'A slip',
    })
    expect(corrected.body.code).toBe('far-from-the-session')
  })

  it('of now is taken in a session of another day: the clock is right, and the day may be wrong', async () => {
    const { act, cuba } = await makeHall(api, '2025-03-01')
    const now = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`
    const register = (at: string) => act({ act: 'register', at, delegationId: cuba.id })
    expect((await register(now(0))).status).toBe(201)
    expect((await register(now(-1.1))).body.code).toBe('far-from-the-session')
  })
})

describe('what cannot be kept', () => {
  it('is refused by field: too long, not storable, not known', async () => {
    const { act, cuba, at, list, floor } = await makeHall(api)
    const interventionId = await list(cuba.id)
    const huge = 'a'.repeat(200_000)
    const wrong: [object, string][] = [
      [{ act: 'describe', interventionId, summary: { was: null, now: huge } }, 'summary.now'],
      [{ act: 'describe', interventionId, speakerName: { was: huge, now: 'A' } }, 'speakerName.was'],
      [{ act: 'describe', interventionId, padding: huge }, 'padding'],
      [{ act: 'suspend', reason: huge }, 'reason'],
      [{ act: 'suspend', reason: 'a\u0000b' }, 'reason'],
      [{ act: 'giveTheFloorTo', delegationId: cuba.id, motion: 'a\u0000b' }, 'motion'],
      [{ act: 'giveTheFloorTo', delegationId: cuba.id, motion: '\ud800' }, 'motion'],
      [{ act: 'giveTheFloorTo', delegationId: cuba.id, groupIds: Array(31).fill(cuba.id) }, 'groupIds'],
      [
        { act: 'giveTheFloorTo', delegationId: cuba.id, kind: 'question', repliesToId: interventionId },
        'repliesToId',
      ],
      [{ act: 'giveTheFloorTo', delegationId: huge }, 'delegationId'],
    ]
    const { number } = await floor()
    for (const [body, path] of wrong) {
      const reply = await act({ at: at('03:00:00'), ...body } as FloorAct)
      expect([path, reply.status, reply.body.issues?.[0].path]).toEqual([path, 422, path])
    }
    expect((await floor()).number).toBe(number)
  })

  it('is not a motion of anything but a point of order, on the desk and in the record alike', async () => {
    const { act, cuba, at, entry } = await makeHall(api)
    const order = { act: 'giveTheFloorTo', delegationId: cuba.id, motion: 'adjourn_the_meeting' } as const
    const { body: statement } = await act({ ...order, at: at('03:00:00') })
    const { body: point } = await act({ ...order, at: at('03:01:00'), kind: 'point_of_order' })
    expect([(await entry(statement.id)).motion, (await entry(point.id)).motion]).toEqual([
      null,
      'adjourn_the_meeting',
    ])
    const kind = { was: 'point_of_order', now: 'statement' } as const
    await act({ act: 'describe', at: at('03:02:00'), interventionId: point.id, kind })
    expect(await entry(point.id)).toMatchObject({ kind: 'statement', motion: null })
  })
})

describe('a motion and a pause', () => {
  it('stand in the record and its file, and come back as they went out', async () => {
    const { act, at, cuba, done, read, patch, session } = await makeHall(api)
    const interventionId = await done({
      act: 'giveTheFloorTo',
      at: at('03:00:00'),
      delegationId: cuba.id,
      kind: 'point_of_order',
      motion: 'adjourn_the_meeting',
    })
    for (const [name, time] of [
      ['pause', '03:01:00'],
      ['resume', '03:01:30'],
      ['endTheFloor', '03:05:00'],
    ] as const)
      await act({ act: name, at: at(time), interventionId })
    const [out] = await csvOf(session)
    expect(out).toMatchObject({
      duration_seconds: '270',
      paused_seconds: '30',
      motion: 'adjourn_the_meeting',
    })
    const { motion, pausedSeconds } = await read(interventionId)
    expect([motion, pausedSeconds]).toEqual(['adjourn_the_meeting', 30])
    await patch(interventionId, { motion: null, pausedSeconds: 0 })
    expect(await csvOf(session)).toMatchObject([{ duration_seconds: '300', paused_seconds: '0', motion: '' }])
    await patch(interventionId, { motion: out!.motion, pausedSeconds: Number(out!.paused_seconds) })
    expect(await csvOf(session)).toMatchObject([
      { ...out, version: expect.any(String), updated_at: expect.any(String) },
    ])

    const statement = await patch(interventionId, { kind: 'statement' })
    expect(statement.body.motion).toBeNull()
    const refused = await patch(interventionId, { motion: 'adjourn_the_meeting' })
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'motion'])
  })
})

const csvOf = async ({ id }: { id: string }): Promise<Record<string, string>[]> =>
  parse((await api.as('reader').get(`/sessions/${id}.csv?flavour=exact`)).text, { columns: true })

describe('a final record', () => {
  it('that still has the floor is ended by nobody who gives it to another', async () => {
    const { act, cuba, union, at, read, patch, done } = await makeHall(api)
    const interventionId = await done({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: cuba.id })
    expect((await patch(interventionId, { reviewState: 'final' })).status).toBe(200)
    const before = await read(interventionId)
    for (const kind of ['statement', 'point_of_order'] as const) {
      const next = await act({ act: 'giveTheFloorTo', at: at('03:05:00'), delegationId: union.id, kind })
      expect(next.status).toBe(201)
      await act({ act: 'endTheFloor', at: at('03:06:00'), interventionId: next.body.id })
    }
    await act({ act: 'suspend', at: at('03:07:00') })
    await act({ act: 'close', at: at('03:08:00') })
    expect(await read(interventionId)).toEqual(before)
  })

  it('is not undone by undoing the act that made it and began the session', async () => {
    const { act, cuba, at, patch, read, floor, list } = await makeHall(api)
    const interventionId = await list(cuba.id)
    const { body } = await act({ act: 'giveTheFloor', at: at('03:00:00'), interventionId })
    await patch(interventionId, { reviewState: 'final' })
    expect((await floor()).session.status).toBe('open')
    const undone = await api.as('administrator').post(`/changes/${body.id}/undo`)
    expect([undone.status, undone.body.code]).toEqual([409, 'final'])
    expect(await read(interventionId)).toMatchObject({ reviewState: 'final', startedAt: at('03:00:00') })
  })
})

describe('times', () => {
  it('that pauses do not fit into are refused at a desk and in a form', async () => {
    const { act, cuba, at, done, read, patch } = await makeHall(api)
    const interventionId = await done({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: cuba.id })
    await act({ act: 'pause', at: at('03:01:00'), interventionId })
    const started = await patch(interventionId, { startedAt: at('03:02:00') })
    expect([started.status, started.body.issues[0].path]).toEqual([422, 'startedAt'])
    await act({ act: 'resume', at: at('03:05:00'), interventionId })
    await act({ act: 'endTheFloor', at: at('03:10:00'), interventionId })
    const ended = await patch(interventionId, { endedAt: at('03:03:59') })
    expect([ended.status, ended.body.issues[0].path]).toEqual([422, 'endedAt'])
    const corrected = await act({
      act: 'correctTimes',
      at: at('03:20:00'),
      interventionId,
      endedAt: { was: at('03:10:00'), now: at('03:03:59') },
      reason: 'Heard on the tape',
    })
    expect(corrected.body.code).toBe('shorter-than-its-pauses')
    expect((await read(interventionId)).durationSeconds).toBe(360)
  })

  it('count no second of a pause twice, in whatever order pauses are told', async () => {
    const { act, cuba, at, done, read } = await makeHall(api)
    const interventionId = await done({ act: 'giveTheFloorTo', at: at('03:00:30'), delegationId: cuba.id })
    for (const [name, time] of [
      ['pause', '03:05:00'],
      ['resume', '03:06:00'],
      ['pause', '03:01:00'],
      ['endTheFloor', '03:10:00'],
    ] as const)
      expect((await act({ act: name, at: at(time), interventionId })).status).toBe(201)
    expect((await read(interventionId)).durationSeconds).toBe(0)
  })

  it('are corrected while the clock stands still, which ends with the floor', async () => {
    const { act, cuba, at, done, entry } = await makeHall(api)
    const interventionId = await done({ act: 'giveTheFloorTo', at: at('03:00:00'), delegationId: cuba.id })
    await act({ act: 'pause', at: at('03:01:00'), interventionId })
    const correct = (edit: object) =>
      act({ act: 'correctTimes', at: at('03:20:00'), interventionId, reason: 'Seen late', ...edit })
    await correct({ startedAt: { was: at('03:00:00'), now: at('03:02:00') } })
    expect(await entry(interventionId)).toMatchObject({ startedAt: at('03:02:00'), pausedAt: at('03:02:00') })
    await correct({ endedAt: { was: null, now: at('03:09:00') } })
    expect(await entry(interventionId)).toMatchObject({
      status: 'delivered',
      pausedAt: null,
      pausedSeconds: 420,
    })
  })
})
