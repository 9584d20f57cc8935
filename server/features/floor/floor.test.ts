import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

/** A session with two delegations, and what is done and read there. */
async function house() {
  const conference = await api.make.conference()
  const session = await api.make.session(conference.id)
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const union = await api.make.delegation(conference.id, { name: 'European Union', acronym: 'EU' })
  const act = (body: FloorAct, id = uuidv7(), role: 'editor' | 'administrator' = 'editor') =>
    api.as(role).post(`/floor/sessions/${session.id}/acts`, body, { 'idempotency-key': id })
  const floor = async () => (await api.as('reader').get(`/floor/sessions/${session.id}`)).body
  const entry = async (id: string) => (await floor()).entries.find((one: { id: string }) => one.id === id)
  const list = async (delegationId: string, more: object = {}) => {
    const { body } = await act({ act: 'register', at: at('09:00:00'), delegationId, ...more })
    return body.interventionId as string
  }
  return { conference, session, cuba, union, act, floor, entry, list }
}

const at = (time: string) => `2025-10-26T${time}+07:00`
const utc = (time: string) => `2025-10-26T${time}Z`

describe('an act', () => {
  it('makes what it says, under the name of who did it, as a change of its own id', async () => {
    const { act, cuba, entry, session } = await house()
    const id = uuidv7()
    const made = await act({ act: 'giveTheFloorTo', at: at('10:42:10'), delegationId: cuba.id }, id)
    expect([made.status, made.body]).toEqual([
      201,
      { id, number: 1, outcome: 'done', conflict: null, interventionId: id },
    ])
    expect(made.headers.get('change-id')).toBe(id)
    expect(await entry(id)).toMatchObject({ status: 'on_the_floor', startedAt: utc('03:42:10') })
    const ended = await act({ act: 'endTheFloor', at: at('10:48:55'), interventionId: id })
    expect(ended.body).toMatchObject({ number: 2, outcome: 'done' })
    const { body } = await api.as('reader').get(`/interventions/${id}`)
    expect(body).toMatchObject({ status: 'delivered', durationSeconds: 405, delegation: { code: 'CUB' } })
    const change = await api.as('editor').get(`/changes/${id}`)
    expect(change.body).toMatchObject({
      action: 'floor.giveTheFloorTo',
      account: { id: api.accounts.editor.id },
    })
    expect((await api.as('reader').get(`/sessions/${session.id}`)).body).toMatchObject({
      status: 'open',
      startedAt: utc('03:42:10'),
    })
  })

  it('that is sent again has one effect and the same answer, and another body under its id is refused', async () => {
    const { act, cuba, floor } = await house()
    const id = uuidv7()
    const body: FloorAct = { act: 'giveTheFloorTo', at: at('10:00:00'), delegationId: cuba.id }
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(body, id)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await floor()).toMatchObject({ number: 1, entries: [{ id }] })
    expect((await act({ ...body, at: at('10:00:01') }, id)).status).toBe(422)
    expect((await floor()).number).toBe(1)
  })

  it('gives the floor once when two desks give it at once', async () => {
    const { act, cuba, list, entry, floor } = await house()
    const interventionId = await list(cuba.id)
    const give = (role: 'editor' | 'administrator') =>
      act({ act: 'giveTheFloor', at: at('10:00:00'), interventionId }, uuidv7(), role)
    const both = await Promise.all([give('editor'), give('administrator')])
    expect(both.map(({ body }) => body.outcome).sort()).toEqual(['done', 'same'])
    expect((await entry(interventionId)).startedAt).toBe(utc('03:00:00'))
    expect((await floor()).number).toBe(3)
  })

  it('is undone like any change: whoever had the floor has it again, and the speaker is listed where he stood', async () => {
    const { act, cuba, union, list, floor } = await house()
    const [first, second] = [await list(cuba.id), await list(union.id)]
    await act({ act: 'giveTheFloor', at: at('10:00:00'), interventionId: first })
    const before = await floor()
    const { body } = await act({ act: 'giveTheFloor', at: at('10:05:00'), interventionId: second })
    expect((await floor()).entries.map(({ status }: { status: string }) => status)).toEqual([
      'delivered',
      'on_the_floor',
    ])
    expect((await api.as('editor').post(`/changes/${body.id}/undo`)).status).toBe(201)
    const after = await floor()
    const bare = ({ version: _, ...entry }: { version: number }) => entry
    expect(after.entries.map(bare)).toEqual(before.entries.map(bare))
  })

  it('that cannot be is refused with its reason, and changes nothing', async () => {
    const { act, cuba, union, list, floor } = await house()
    const other = await house()
    const interventionId = await list(cuba.id)
    const elsewhere = await other.list(other.cuba.id)
    await act({ act: 'closeList', at: at('09:30:00') })
    const before = await floor()
    const refusals: [FloorAct, number, string][] = [
      [
        {
          act: 'correctTimes',
          at: at('10:00:00'),
          interventionId,
          startedAt: { was: at('10:00:00'), now: at('10:01:00') },
          reason: 'Heard on the tape',
        },
        409,
        'not-on-the-floor',
      ],
      [{ act: 'giveTheFloor', at: at('10:00:00'), interventionId: elsewhere }, 409, 'gone'],
      [{ act: 'giveTheFloor', at: at('10:00:00'), interventionId: uuidv7() }, 409, 'gone'],
      [{ act: 'register', at: at('10:00:00'), delegationId: union.id }, 409, 'list-closed'],
      [{ act: 'giveTheFloorTo', at: at('10:00:00'), delegationId: other.cuba.id }, 422, 'invalid-body'],
      [
        { act: 'attend', at: at('10:00:00'), delegationId: other.cuba.id, isPresent: true },
        422,
        'invalid-body',
      ],
      [
        { act: 'describe', at: at('10:00:00'), interventionId, addThemes: [{ themeId: uuidv7() }] },
        422,
        'invalid-body',
      ],
      [{ act: 'suspend', at: at('10:00:00') }, 409, 'session-not-open'],
      [{ act: 'dance', at: at('10:00:00') } as never, 422, 'invalid-body'],
      [{ act: 'giveTheFloor', at: '2025-10-26', interventionId } as FloorAct, 422, 'invalid-body'],
    ]
    for (const [body, status, code] of refusals) {
      const answer = await act(body)
      expect([body.act, answer.status, answer.body.code]).toEqual([body.act, status, code])
    }
    const after = await floor()
    expect({ ...after, now: null }).toEqual({ ...before, now: null })
    const { rows } = await api.database.pool.query(
      'SELECT count(*)::int AS n FROM floor_act WHERE session_id = $1',
      [after.session.id],
    )
    expect(rows[0].n).toBe(after.number)
  })

  it('touches no final record', async () => {
    const { act, cuba, list } = await house()
    const interventionId = await list(cuba.id)
    await act({ act: 'giveTheFloor', at: at('10:00:00'), interventionId })
    await act({ act: 'endTheFloor', at: at('10:05:00'), interventionId })
    const { version } = (await api.as('editor').get(`/interventions/${interventionId}`)).body
    await api.as('editor').patch(`/interventions/${interventionId}`, version, { reviewState: 'final' })
    const late = await act({ act: 'endTheFloor', at: at('10:09:00'), interventionId })
    expect([late.status, late.body.code]).toEqual([409, 'final'])
  })
})

describe('what differs from what was logged before', () => {
  it('is kept, counted, listed and settled by letting the record stand or by taking the act', async () => {
    const { act, cuba, list, floor, entry, session } = await house()
    const interventionId = await list(cuba.id)
    await act({ act: 'giveTheFloor', at: at('10:00:00'), interventionId })
    await act({ act: 'endTheFloor', at: at('10:05:00'), interventionId })
    const start = await act({ act: 'giveTheFloor', at: at('10:01:00'), interventionId })
    const end = await act({ act: 'endTheFloor', at: at('10:07:00'), interventionId })
    expect([start.body.conflict, end.body.conflict]).toEqual(['start-differs', 'end-differs'])
    expect(await floor()).toMatchObject({ conflicts: 2 })
    const conflicts = async () =>
      (await api.as('editor').get(`/floor/sessions/${session.id}/conflicts?intervention=${interventionId}`))
        .body.items
    expect((await conflicts()).map(({ id }: { id: string }) => id)).toEqual([start.body.id, end.body.id])
    const settle = (id: string, take: string) =>
      api.as('editor').send('POST', `/floor/acts/${id}/settle`, { take })
    expect((await settle(start.body.id, 'record')).body.settledAt).not.toBeNull()
    expect((await settle(end.body.id, 'act')).status).toBe(200)
    expect((await settle(end.body.id, 'act')).body.code).toBe('settled')
    expect(await entry(interventionId)).toMatchObject({
      startedAt: utc('03:00:00'),
      endedAt: utc('03:07:00'),
    })
    expect([await conflicts(), (await floor()).conflicts]).toEqual([[], 0])
  })
})

describe('the floor', () => {
  it('is read in as many statements with 1 and with 30 entries, and is nobody’s who is not signed in', async () => {
    const { act, cuba, list, session } = await house()
    await list(cuba.id)
    for (let nth = 0; nth < 29; nth += 1) await list(cuba.id)
    await act({ act: 'attend', at: at('09:00:00'), delegationId: cuba.id, isPresent: true })
    const { body } = await api.as('reader').get(`/floor/sessions/${session.id}`)
    expect(body.entries).toHaveLength(30)
    expect(body.attendance).toEqual([{ delegationId: cuba.id, isPresent: true }])
    expect((await api.as('nobody').get(`/floor/sessions/${session.id}`)).status).toBe(401)
    expect((await api.as('reader').post(`/floor/sessions/${session.id}/acts`, {})).status).toBe(403)
  })

  it('counts rights of reply of the same day, or of the conference, as the rules say', async () => {
    const { conference, session, cuba, floor, act } = await house()
    const earlier = await api.make.session(conference.id)
    const other = await api.make.session(conference.id, { heldOn: new Date('2025-10-25') })
    for (const one of [earlier, other])
      await api.make.intervention(one, cuba, { kind: 'right_of_reply', status: 'delivered' })
    const rules = `/floor/conferences/${conference.id}/rules`
    const { body } = await api.as('reader').get(rules)
    expect(body).toMatchObject({ isUsual: true, rules: { rightsOfReply: { within: 'session' } } })
    const put = (within: string, version: number) =>
      api
        .as('editor')
        .send(
          'PUT',
          rules,
          { rules: { ...body.rules, rightsOfReply: { ...body.rules.rightsOfReply, within } } },
          { 'if-match': `"${version}"` },
        )
    expect((await floor()).repliesElsewhere).toEqual([])
    expect((await put('day', body.version)).status).toBe(200)
    expect((await floor()).repliesElsewhere).toEqual([{ delegationId: cuba.id, count: 1 }])
    expect((await put('conference', body.version)).status).toBe(412)
    expect((await put('conference', body.version + 1)).status).toBe(200)
    expect((await floor()).repliesElsewhere).toEqual([{ delegationId: cuba.id, count: 2 }])
    const { body: given } = await act({
      act: 'giveTheFloorTo',
      at: at('11:00:00'),
      delegationId: cuba.id,
      kind: 'right_of_reply',
    })
    const [entry] = (await floor()).entries
    expect([entry.id, entry.allottedSeconds]).toEqual([given.interventionId, 300])
    expect(session.id).toBeDefined()
  })
})

describe('what a desk keeps', () => {
  it('finds each delegation by at most three letters of its own, with its names and speakers', async () => {
    const { session, conference, cuba, union } = await house()
    const unodc = await api.make.delegation(conference.id, {
      acronym: 'UNODC',
      name: 'United Nations Office on Drugs and Crime',
    })
    await api.make.delegation(conference.id, {
      acronym: 'UNOCT',
      name: 'United Nations Office of Counter-Terrorism',
    })
    const person = await api.make.person({ name: 'Oscar Silvera' })
    await api.make.delegate({ id: cuba.id, conferenceId: conference.id }, person.id, {
      nameAsPrinted: 'Oscar Silvera',
      function: 'head',
    })
    const { body } = await api.as('editor').get(`/floor/sessions/${session.id}/kit`)
    const of = (id: string) => body.delegations.find((one: { id: string }) => one.id === id)
    expect(of(cuba.id)).toMatchObject({
      shortcut: 'CUB',
      names: expect.arrayContaining(['Куба', '古巴']),
      speakers: [{ personId: person.id, isHead: true }],
    })
    expect(of(union.id).shortcut).toBe('EU')
    const shortcuts = body.delegations.map(({ shortcut }: { shortcut: string }) => shortcut)
    expect(new Set(shortcuts).size).toBe(4)
    expect(shortcuts.every((shortcut: string) => /^[A-Z0-9]{2,3}$/.test(shortcut))).toBe(true)
    expect(of(unodc.id).shortcut.startsWith('UN')).toBe(true)
    expect((await api.as('reader').get(`/floor/sessions/${session.id}/kit`)).status).toBe(403)
  })
})
