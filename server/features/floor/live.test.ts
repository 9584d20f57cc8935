import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { type Api, type Program, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let other: Program
beforeAll(async () => {
  api = await startApi()
  other = await api.another()
})
afterAll(() => api.close())

const at = (second: number) => new Date(Date.UTC(2025, 9, 26, 3, 0, second)).toISOString().replace('.000', '')

/** A session with a delegation; acts are done through one program, and the floor is read and followed through another. */
async function house() {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const path = `/floor/sessions/${session.id}`
  const act = (body: FloorAct, id = uuidv7()) =>
    api.as('editor').post(`${path}/acts`, body, { 'idempotency-key': id })
  const list = async (program: Pick<Program, 'as'> = api) => {
    const body: FloorAct = { act: 'register', at: at(0), delegationId: cuba.id }
    const { body: made } = await program.as('editor').post(`${path}/acts`, body)
    return made.interventionId as string
  }
  const follow = async (headers?: Record<string, string>) => {
    const events = await other.as('reader').events(`${path}/events`, headers)
    return { ...events, first: headers ? undefined : await events.next('changed') }
  }
  const floor = async () => (await other.as('reader').get(path)).body
  return { conference, session, cuba, path, act, list, follow, floor }
}

describe('who follows the floor', () => {
  it('is told by one program what was done through another, in an event of ids alone', async () => {
    const { act, cuba, follow, floor, path } = await house()
    const { first, next, heartbeats, headers, close } = await follow()
    expect(first).toMatchObject({ event: 'changed', data: { number: 0 }, id: expect.any(String) })
    expect(Math.abs(Date.parse(heartbeats[0]!.data.now) - Date.now())).toBeLessThan(5_000)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    const before = performance.now()
    await act({ act: 'giveTheFloorTo', at: at(1), delegationId: cuba.id })
    const told = await next('changed')
    expect(told.data).toEqual({ number: 1 })
    expect(told.at - before).toBeLessThan(2_000)
    expect((await floor()).entries).toHaveLength(1)
    expect((await other.as('reader').get(path)).headers.get('etag')).toBe(`W/"${told.id}"`)
    close()
  })

  it('is told of whatever changes, and not only of acts', async () => {
    const { conference, act, list, follow, path, cuba } = await house()
    const group = (await api.as('reader').get('/groups?q=G77')).body.items[0]
    const id = await list()
    await act({ act: 'giveTheFloor', at: at(1), interventionId: id })
    const { next, close } = await follow()
    const heard = async (work: () => Promise<unknown>) => {
      await work()
      return (await next('changed')).data.number
    }
    const editor = api.as('editor')
    const described = uuidv7()
    const describe: FloorAct = {
      act: 'describe',
      at: at(2),
      interventionId: id,
      addGroupIds: [group.id],
    }
    expect(await heard(() => act(describe, described))).toBe(3)
    expect(await heard(() => editor.post(`/changes/${described}/undo`))).toBe(3)
    const { version } = (await editor.get(`/interventions/${id}`)).body
    expect(await heard(() => editor.patch(`/interventions/${id}`, version, { summary: 'Thanks' }))).toBe(3)
    const rules = `/floor/conferences/${conference.id}/rules`
    const { body } = await editor.get(rules)
    const byDay = { ...body.rules, rightsOfReply: { ...body.rules.rightsOfReply, within: 'day' } }
    const put = () => editor.send('PUT', rules, { rules: byDay }, { 'if-match': `"${body.version}"` })
    expect(await heard(put)).toBe(3)
    const elsewhere = await api.make.session(conference.id)
    const reply = { kind: 'right_of_reply', status: 'delivered' } as const
    expect(await heard(() => api.make.intervention(elsewhere, cuba, reply))).toBe(3)
    expect((await other.as('reader').get(path)).body.repliesElsewhere).toEqual([
      { delegationId: cuba.id, count: 1 },
    ])
    close()
  })

  it('is told the first of many changes at once, the others together, and the last for certain', async () => {
    const { list, follow } = await house()
    const { next, told, close } = await follow()
    await sleep(150)
    const began = performance.now()
    await Promise.all(Array.from({ length: 40 }, () => list()))
    const took = performance.now() - began
    const first = await next('changed')
    expect(first.data.number).toBeLessThan(40)
    await expect.poll(() => told.at(-1)!.data.number).toBe(40)
    expect(told.length - 1).toBeLessThanOrEqual(Math.ceil(took / 100) + 2)
    close()
  })

  it('is not told again what it had already, and is told what it has missed', async () => {
    const { list, follow } = await house()
    const { first, close } = await follow()
    close()
    const again = await follow({ 'last-event-id': first!.id! })
    await sleep(300)
    expect(again.told).toEqual([])
    await list()
    const { id } = await again.next('changed')
    again.close()
    await list()
    const later = await follow({ 'last-event-id': id! })
    expect((await later.next('changed')).data.number).toBe(2)
    later.close()
  })

  it('is told after a break what was done meanwhile, when the database ends the connection that listens', async () => {
    const { list, follow, floor } = await house()
    const { next, close } = await follow()
    for (const number of [1, 2, 3]) {
      await api.database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'rostrum listener'`,
      )
      await list()
      expect((await floor()).number).toBe(number)
      let told = await next('changed')
      while (told.data.number < number) told = await next('changed')
      expect(told.data.number).toBe(number)
    }
    close()
  })

  it('is told that it is over when the session is hidden, and finds none that is not there', async () => {
    const { session, follow, path } = await house()
    const { next, ended } = await follow()
    const { body } = await api.as('administrator').get(`/sessions/${session.id}`)
    expect((await api.as('administrator').delete(`/sessions/${session.id}`, body.version)).status).toBe(204)
    expect((await next('over')).data).toEqual({ code: 'not-found' })
    await ended
    expect((await other.as('reader').get(`${path}/events`)).status).toBe(404)
    expect((await other.as('reader').get(`/floor/sessions/${uuidv7()}/events`)).body.code).toBe('not-found')
  })

  it('hears at once although it takes packed answers, and keeps no program from stopping', async () => {
    const { list, path } = await house()
    const program = await api.another()
    const { next, headers, ended } = await program
      .as('reader')
      .events(`${path}/events`, { 'accept-encoding': 'gzip, br' })
    await next('changed')
    expect(headers['content-encoding']).toBeUndefined()
    await list()
    expect((await next('changed')).data.number).toBe(1)
    const began = performance.now()
    await program.close()
    await ended
    expect((await next('over')).data).toEqual({ code: 'stopping' })
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('the floor that is kept for all who ask', () => {
  it('is as of the moment of asking, whichever program wrote it and whichever is asked', async () => {
    const { list, path } = await house()
    for (let number = 1; number <= 60; number += 1) {
      await list(number % 2 ? api : other)
      const read = [other, api].map((program) => program.as('reader').get(path))
      expect((await Promise.all(read)).map(({ body }) => body.number)).toEqual([number, number])
    }
  })

  it('is read once for many who ask at once, and not at all while nothing changes', async () => {
    const { list, path } = await house()
    const ask = () => other.as('reader').get(path)
    for (const entries of [1, 3]) {
      while ((await ask()).body.entries.length < entries) await list()
      expect(await statements(() => Promise.all(Array.from({ length: 20 }, ask)))).toBe(0)
      await list()
      expect(await statements(() => Promise.all(Array.from({ length: 20 }, ask)))).toBe(1)
    }
  })

  it('is not sent again to who has it, while its clock goes on for who has not', async () => {
    const { list, path } = await house()
    const first = await other.as('reader').get(path)
    const had = { 'if-none-match': first.headers.get('etag')! }
    expect((await other.as('reader').get(path, had)).status).toBe(304)
    await sleep(20)
    const again = await other.as('reader').get(path)
    expect(again.body.now > first.body.now).toBe(true)
    expect({ ...again.body, now: null }).toEqual({ ...first.body, now: null })
    await list()
    expect((await other.as('reader').get(path, had)).status).toBe(200)
  })
})
