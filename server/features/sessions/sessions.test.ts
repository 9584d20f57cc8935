import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let conference: { id: string }
let cuba: { id: string }
let chair: { id: string }
let source: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  chair = await api.make.person({ name: 'Bùi Thanh Sơn' })
  source = await api.make.source(conference.id, { title: 'Tin Tuc' })
})
afterAll(() => api.close())

const plenary = (more: object = {}) => ({
  conferenceId: conference.id,
  type: 'plenary',
  title: 'Second plenary',
  heldOn: '2025-10-26',
  ...more,
})
const create = (more: object = {}) => api.as('editor').post('/sessions', plenary(more))
const titles = async (conferenceId: string) =>
  (await api.as('reader').get(`/sessions?conference=${conferenceId}`)).body.items.map(
    ({ title }: { title: string }) => title,
  )

const silence = {
  interventions: 0,
  delegationsThatSpoke: [],
  speakers: 0,
  totalSpeakingSeconds: 0,
  medianSpeakingSeconds: null,
  themes: [],
  rightsOfReply: 0,
  pointsOfOrder: 0,
}

describe('setting up', () => {
  it('keeps every field, chairs and agenda in order, sources, and markup as the text it is', async () => {
    const text = `<script>alert(1)</script>'; DROP TABLE session; --`
    const id = uuidv7()
    const other = await api.make.person({ name: 'Ghada Waly' })
    const fields = {
      ...plenary({ title: text, note: text, room: 'Room 1', status: 'closed', documentSymbol: 'A/79/460' }),
      scheduledStartAt: '2025-10-26T02:00:00Z',
      scheduledEndAt: '2025-10-26T05:00:00Z',
      startedAt: '2025-10-26T02:03:10Z',
      endedAt: '2025-10-26T17:10:00Z',
    }
    const made = await api.as('editor').post(
      '/sessions',
      {
        ...fields,
        startedAt: '2025-10-26T09:03:10+07:00',
        chairs: [{ personId: other.id, delegationId: cuba.id, capacity: 'Co-chair' }, { personId: chair.id }],
        agendaItems: [
          { number: '2', title: 'Later first' },
          { title: 'Then this', documentSymbol: 'A/1' },
        ],
        suspensions: [
          { suspendedAt: '2025-10-26T13:00:00+07:00', reason: 'Consultations' },
          { suspendedAt: '2025-10-26T11:00:00+07:00', resumedAt: '2025-10-26T11:20:00+07:00' },
        ],
        citations: [{ sourceId: source.id, says: 'The list' }],
      },
      { 'idempotency-key': id },
    )
    const { createdAt, updatedAt, agendaItems, ...rest } = made.body
    expect([made.status, rest]).toEqual([
      201,
      {
        ...fields,
        id,
        version: 1,
        chairs: [
          {
            person: { id: other.id, name: 'Ghada Waly' },
            delegation: { id: cuba.id, code: 'CUB', name: 'Cuba', kind: 'state' },
            capacity: 'Co-chair',
          },
          { person: { id: chair.id, name: 'Bùi Thanh Sơn' }, delegation: null, capacity: null },
        ],
        suspensions: [
          { suspendedAt: '2025-10-26T04:00:00Z', resumedAt: '2025-10-26T04:20:00Z', reason: null },
          { suspendedAt: '2025-10-26T06:00:00Z', resumedAt: null, reason: 'Consultations' },
        ],
        citations: [
          { source: { id: source.id, title: 'Tin Tuc', publisher: null, url: null }, says: 'The list' },
        ],
        figures: [],
        summary: silence,
      },
    ])
    expect(agendaItems.map(({ id: _, ...item }: { id: string }) => item)).toEqual([
      { number: '2', title: 'Later first', documentSymbol: null },
      { number: null, title: 'Then this', documentSymbol: 'A/1' },
    ])
    expect((await api.as('reader').get(`/sessions/${id}`)).body).toEqual(made.body)
  })

  it('makes one of the same request sent five times at once', async () => {
    const headers = { 'idempotency-key': uuidv7() }
    const body = plenary({ title: 'Once' })
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => api.as('editor').post('/sessions', body, headers)),
    )
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(await api.database.prisma.session.count({ where: { title: 'Once' } })).toBe(1)
    const other = await api.as('editor').post('/sessions', plenary({ title: 'Twice' }), headers)
    expect([other.status, other.body.code]).toEqual([422, 'key-reused'])
  })

  it.each([
    ['no title', { title: '' }, 'title'],
    ['an unknown type', { type: 'party' }, 'type'],
    ['30 February', { heldOn: '2025-02-30' }, 'heldOn'],
    ['a day eight days after the conference', { heldOn: '2025-11-03' }, 'heldOn'],
    ['a start on the evening before', { startedAt: '2025-10-26T05:30:00+14:00' }, 'startedAt'],
    ['a start in another zone’s morning', { scheduledStartAt: '2025-10-26T17:30:00Z' }, 'scheduledStartAt'],
    ['half a second', { startedAt: '2025-10-26T02:00:00.500Z' }, 'startedAt'],
    [
      'an end before the start',
      { startedAt: '2025-10-26T04:00:00Z', endedAt: '2025-10-26T03:00:00Z' },
      'endedAt',
    ],
    ['an end without a start', { endedAt: '2025-10-26T03:00:00Z' }, 'startedAt'],
    [
      'a scheduled end at the start',
      { scheduledStartAt: '2025-10-26T03:00:00Z', scheduledEndAt: '2025-10-26T03:00:00Z' },
      'scheduledEndAt',
    ],
    ['U+0000', { note: 'a\u0000b' }, 'note'],
    ['a title of 301 characters', { title: 'x'.repeat(301) }, 'title'],
    ['a chair who is not there', { chairs: [{ personId: uuidv7() }] }, 'chairs.0.personId'],
    ['31 chairs', { chairs: Array.from({ length: 31 }, () => ({ personId: uuidv7() })) }, 'chairs'],
    ['an agenda item of no session', { agendaItems: [{ id: uuidv7(), title: 'x' }] }, 'agendaItems.0.id'],
    [
      'a suspension that ends before it begins',
      { suspensions: [{ suspendedAt: '2025-10-26T04:00:00Z', resumedAt: '2025-10-26T03:00:00Z' }] },
      'suspensions.0.resumedAt',
    ],
    [
      'suspensions that overlap',
      {
        suspensions: [
          { suspendedAt: '2025-10-26T04:00:00Z', resumedAt: '2025-10-26T06:00:00Z' },
          { suspendedAt: '2025-10-26T05:00:00Z' },
        ],
      },
      'suspensions',
    ],
    ['a field of an agenda item', { agendaItems: [{ title: 'x', place: 3 }] }, 'agendaItems.0.place'],
    ['an unknown source', { citations: [{ sourceId: uuidv7() }] }, 'citations.0.sourceId'],
    ['a conference that is not there', { conferenceId: uuidv7() }, 'conferenceId'],
    ['a place', { position: 1 }, 'position'],
  ])('refuses %s, naming the field and adding nothing', async (_, body, path) => {
    const before = await api.database.prisma.session.count()
    const reply = await create(body)
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([422, path])
    expect(await api.database.prisma.session.count()).toBe(before)
  })

  it("refuses another conference's delegation, source and agenda item, and hidden ones", async () => {
    const other = await api.make.conference()
    const refused = async (body: object) => (await create(body)).body.issues?.[0]?.path
    const person = { personId: chair.id }
    const theirs = await api.make.delegation(other.id, { countryCode: 'CUB' })
    const gone = await api.make.delegation(conference.id, { deletedAt: new Date() })
    for (const { id } of [theirs, gone])
      expect(await refused({ chairs: [{ ...person, delegationId: id }] })).toBe('chairs.0.delegationId')
    const hidden = await api.make.person({ deletedAt: new Date() })
    expect(await refused({ chairs: [person, { personId: hidden.id }] })).toBe('chairs.1.personId')
    expect(await refused({ chairs: [person, { personId: chair.id.toUpperCase() }] })).toBe(
      'chairs.1.personId',
    )
    for (const { id } of [
      await api.make.source(other.id),
      await api.make.source(conference.id, { deletedAt: new Date() }),
    ])
      expect(await refused({ citations: [{ sourceId: id }] })).toBe('citations.0.sourceId')
    const { body } = await create({ agendaItems: [{ title: 'Mine' }] })
    const item = { id: body.agendaItems[0].id, title: 'Taken' }
    const second = (await create()).body
    const taken = await api.as('editor').patch(`/sessions/${second.id}`, 1, { agendaItems: [item] })
    expect([taken.status, taken.body.issues[0].path]).toEqual([422, 'agendaItems.0.id'])
  })
})

describe('changing', () => {
  it('leaves what is not named, empties what is null, and tells the second of two editors', async () => {
    const { id } = (await create({ room: 'Stays', note: 'Goes', chairs: [{ personId: chair.id }] })).body
    const first = await api.as('editor').patch(`/sessions/${id}`, 1, { title: 'New', note: null })
    expect(first.body).toMatchObject({ version: 2, title: 'New', room: 'Stays', note: null })
    expect(first.body.chairs).toHaveLength(1)
    const second = await api.as('administrator').patch(`/sessions/${id}`, 1, { title: 'Other' })
    expect([second.status, second.body.code]).toEqual([412, 'stale-version'])
    expect(second.body.current).toEqual(first.body)
    const hiding = await api.as('editor').delete(`/sessions/${id}`, 1)
    expect([hiding.status, hiding.body.current]).toEqual([412, first.body])
    expect((await api.as('editor').patch(`/sessions/${id}`, null, { title: 'x' })).status).toBe(428)
  })

  it('weighs a time against the day that is there, and the day against the time', async () => {
    const { id } = (await create({ startedAt: '2025-10-26T02:00:00Z' })).body
    const path = `/sessions/${id}`
    const editor = api.as('editor')
    const day = await editor.patch(path, 1, { heldOn: '2025-10-25' })
    expect([day.status, day.body.issues[0]]).toMatchObject([
      422,
      { path: 'startedAt', message: 'Lies on 2025-10-26, and the session is held on 2025-10-25' },
    ])
    const both = await editor.patch(path, 1, { heldOn: '2025-10-25', startedAt: '2025-10-25T02:00:00Z' })
    expect([both.status, both.body.heldOn]).toEqual([200, '2025-10-25'])
  })

  it('still takes a title when the conference has moved to another zone since', async () => {
    const here = await api.make.conference()
    const session = await api.make.session(here.id, { startedAt: new Date('2025-10-25T20:00:00Z') })
    await api.as('editor').patch(`/conferences/${here.id}`, 1, { timeZone: 'Europe/London' })
    const renamed = await api.as('editor').patch(`/sessions/${session.id}`, 1, { title: 'Renamed' })
    expect([renamed.status, renamed.body.title]).toEqual([200, 'Renamed'])
  })

  it('touches only the rows of its lists that change', async () => {
    const people = await Promise.all(['A', 'B', 'C'].map((name) => api.make.person({ name })))
    const [a, b, c] = people.map(({ id }) => ({ personId: id }))
    const items = [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }]
    const made = (await create({ chairs: [a, b, c], agendaItems: items })).body
    const [one, two, three] = made.agendaItems as { id: string }[]
    const changed = await api.as('editor').patch(`/sessions/${made.id}`, 1, {
      chairs: [a, { ...c, capacity: 'Minister' }, b],
      agendaItems: [three, one, { ...two, title: 'Second' }, { title: 'New' }],
    })
    const names = changed.body.chairs.map(({ person }: { person: { name: string } }) => person.name)
    expect(names).toEqual(['A', 'C', 'B'])
    expect(changed.body.agendaItems.map(({ title }: { title: string }) => title)).toEqual([
      'Three',
      'One',
      'Second',
      'New',
    ])
    const rows = await api.database.prisma.changeRow.findMany({
      where: { recordId: made.id, change: { action: 'session.update' } },
    })
    const touched = (tableName: string) => rows.filter((row) => row.tableName === tableName).length
    expect([touched('session'), touched('session_chair'), touched('agenda_item')]).toEqual([1, 2, 3])
    const same = await api.as('editor').patch(`/sessions/${made.id}`, 2, {
      chairs: [a, { ...c, capacity: 'Minister' }, b],
      agendaItems: changed.body.agendaItems,
    })
    expect(same.body.version).toBe(3)
    expect(
      await api.database.prisma.changeRow.count({
        where: { recordId: made.id, change: { action: 'session.update' } },
      }),
    ).toBe(rows.length + 1)
    const twice = await api.as('editor').patch(`/sessions/${made.id}`, 3, { agendaItems: [one, one] })
    expect([twice.status, twice.body.issues[0].path]).toEqual([422, 'agendaItems.1.id'])
  })

  it('keeps an agenda item that interventions speak to', async () => {
    const made = (await create({ agendaItems: [{ title: 'Spoken to' }] })).body
    await api.as('editor').post('/interventions', {
      sessionId: made.id,
      delegationId: cuba.id,
      agendaItemId: made.agendaItems[0].id,
    })
    const reply = await api.as('editor').patch(`/sessions/${made.id}`, 1, { agendaItems: [] })
    expect([reply.status, reply.body.code]).toEqual([409, 'in-use'])
    expect((await api.as('reader').get(`/sessions/${made.id}`)).body).toMatchObject({
      version: 1,
      agendaItems: [{ title: 'Spoken to' }],
    })
  })

  it('is hidden when it is empty, and comes back to its place by day and time', async () => {
    const here = await api.make.conference()
    const add = async (title: string, time?: string) =>
      (
        await create({
          conferenceId: here.id,
          title,
          ...(time && { scheduledStartAt: `2025-10-26T${time}:00+07:00` }),
        })
      ).body
    const morning = await add('Morning', '09:00')
    await add('Evening', '19:00')
    const editor = api.as('editor')
    const delegation = await api.make.delegation(here.id)
    const said = await api.make.intervention({ id: morning.id, conferenceId: here.id }, delegation)
    const refused = await editor.delete(`/sessions/${morning.id}`, 1)
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'This session has one intervention. Move or hide it first.',
    ])
    await editor.delete(`/interventions/${said.id}`, 1)
    expect((await editor.delete(`/sessions/${morning.id}`, 1)).status).toBe(204)
    expect((await editor.get(`/sessions/${morning.id}`)).status).toBe(404)
    expect((await editor.patch(`/sessions/${morning.id}`, 2, { title: 'x' })).status).toBe(404)
    expect((await editor.get(`/interventions?session=${morning.id}`)).status).toBe(400)
    expect(await titles(here.id)).toEqual(['Evening'])
    const back = await editor.post(`/sessions/${morning.id}/restore`)
    expect([back.status, back.body.version]).toEqual([200, 3])
    expect((await editor.post(`/sessions/${morning.id}/restore`)).body).toEqual(back.body)
    expect(await titles(here.id)).toEqual(['Morning', 'Evening'])
    expect((await editor.post(`/sessions/${uuidv7()}/restore`)).status).toBe(404)
  })
})
