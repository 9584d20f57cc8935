import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

let made = 0
const hanoi = (more: object = {}) => {
  made += 1
  return {
    slug: `hanoi-${made}`,
    name: 'Signing of the Convention',
    timeZone: 'Asia/Ho_Chi_Minh',
    startsOn: '2025-10-25',
    endsOn: '2025-10-26',
    ...more,
  }
}
const create = (more: object = {}, headers?: Record<string, string>) =>
  api.as('administrator').post('/conferences', hanoi(more), headers)

describe('setting up', () => {
  it('keeps every field, and markup and SQL as the text they are', async () => {
    const text = `<script>alert(1)</script>'; DROP TABLE conference; --`
    const id = uuidv7()
    const body = hanoi({
      name: text,
      shortName: 'Hà Nội',
      motto: text,
      description: 'a\nb',
      place: 'Ha Noi',
      venue: 'National Convention Center',
      workingLanguages: ['ar', 'zh', 'en'],
    })
    const reply = await api.as('administrator').post('/conferences', body, { 'idempotency-key': id })
    const { createdAt, updatedAt, ...rest } = reply.body
    const unpublished = { publishedAt: null, speakerNames: 'always' }
    expect([reply.status, rest]).toEqual([201, { ...body, ...unpublished, id, version: 1 }])
    const again = await api.as('administrator').post('/conferences', body, { 'idempotency-key': id })
    expect(again.body).toEqual(reply.body)
    expect((await api.as('reader').get(`/conferences/${id}`)).body).toEqual(reply.body)
  })

  it.each([
    ['a last day before the first', { endsOn: '2025-10-24' }, 'endsOn'],
    ['a zone by its offset', { timeZone: '+07:00' }, 'timeZone'],
    ['an unknown zone', { timeZone: 'Asia/Atlantis' }, 'timeZone'],
    ['an address with spaces', { slug: 'ha noi' }, 'slug'],
    ['30 February', { startsOn: '2025-02-30' }, 'startsOn'],
    ['the year 0', { startsOn: '0000-01-01' }, 'startsOn'],
    ['U+0000', { name: 'a\u0000' }, 'name'],
    ['no name', { name: ' ' }, 'name'],
    ['21 languages', { workingLanguages: Array(21).fill('en') }, 'workingLanguages'],
    ['a description of 10,001 characters', { description: 'x'.repeat(10_001) }, 'description'],
    ['an id', { id: uuidv7() }, 'id'],
  ])('refuses %s, naming the field and adding nothing', async (_, body, path) => {
    const before = await api.database.prisma.conference.count()
    const reply = await create(body)
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([422, path])
    expect(await api.database.prisma.conference.count()).toBe(before)
  })

  it('refuses a short address that is taken', async () => {
    const { slug } = (await create()).body
    const reply = await create({ slug })
    expect([reply.status, reply.body.code, reply.body.issues[0].path]).toEqual([409, 'slug-taken', 'slug'])
  })

  it('is for administrators, changing for editors, reading for readers', async () => {
    const { id } = (await create()).body
    expect((await api.as('editor').post('/conferences', hanoi())).status).toBe(403)
    expect((await api.as('reader').patch(`/conferences/${id}`, 1, {})).status).toBe(403)
    expect((await api.as('editor').delete(`/conferences/${id}`, 1)).status).toBe(403)
    expect((await api.as('nobody').get(`/conferences/${id}`)).status).toBe(404)
  })
})

describe('changing', () => {
  it('leaves what is not named, and tells the second of two editors', async () => {
    const { id } = (await create({ motto: 'Stays', place: 'Goes' })).body
    const first = await api.as('editor').patch(`/conferences/${id}`, 1, { name: 'New', place: null })
    expect(first.body).toMatchObject({ version: 2, name: 'New', motto: 'Stays', place: null })
    const second = await api.as('editor').patch(`/conferences/${id}`, 1, { name: 'Other' })
    expect([second.status, second.body.current]).toEqual([412, first.body])
    expect((await api.as('administrator').delete(`/conferences/${id}`, 1)).body.current).toEqual(first.body)
    const wrong = await api.as('editor').patch(`/conferences/${id}`, 2, { endsOn: '2025-10-01' })
    expect([wrong.status, wrong.body.issues[0].path]).toEqual([422, 'endsOn'])
  })

  it('moves no instant when the time zone changes', async () => {
    const conference = await api.make.conference()
    const session = await api.make.session(conference.id, { startedAt: new Date('2025-10-26T02:00:00Z') })
    await api.as('editor').patch(`/conferences/${conference.id}`, 1, { timeZone: 'America/New_York' })
    expect((await api.as('reader').get(`/sessions/${session.id}`)).body.startedAt).toBe(
      '2025-10-26T02:00:00Z',
    )
  })
})

describe('hiding', () => {
  it('takes away all that is in it and brings it back with it', async () => {
    const conference = await api.make.conference({ name: 'Soon hidden' })
    const session = await api.make.session(conference.id)
    const delegation = await api.make.delegation(conference.id)
    const source = await api.make.source(conference.id)
    const instrument = await api.make.instrument(conference.id)
    const intervention = await api.make.intervention(session, delegation)
    const inside = [
      `/conferences/${conference.id}`,
      `/conferences/${conference.id}/overview`,
      `/sessions/${session.id}`,
      `/delegations/${delegation.id}`,
      `/sources/${source.id}`,
      `/instruments/${instrument.id}`,
      `/interventions/${intervention.id}`,
    ]
    const reader = api.as('reader')
    const read = () => Promise.all(inside.map(async (path) => (await reader.get(path)).status))
    const listed = async () =>
      (await reader.get('/conferences?pageSize=200')).body.items.some(
        ({ id }: { id: string }) => id === conference.id,
      )
    expect(await read()).toEqual(inside.map(() => 200))
    expect((await api.as('administrator').delete(`/conferences/${conference.id}`, 1)).status).toBe(204)
    expect(await read()).toEqual(inside.map(() => 404))
    expect(await listed()).toBe(false)
    for (const list of ['sessions', 'delegations', 'sources', 'instruments', 'figures', 'interventions'])
      expect((await reader.get(`/${list}?conference=${conference.id}`)).status).toBe(400)
    const back = await api.as('administrator').post(`/conferences/${conference.id}/restore`)
    expect([back.status, back.body.version]).toEqual([200, 3])
    expect(await read()).toEqual(inside.map(() => 200))
    expect(await listed()).toBe(true)
  })
})

describe('listing', () => {
  it('is newest first, found by words of name, place and year, in as many statements for three as for one', async () => {
    for (const [name, place, startsOn] of [
      ['Lisboa Oceans', 'Lisboa', '2301-06-27'],
      ['Climate in Bakú', 'Bakú', '2302-11-11'],
      ['Oceans again', 'Nice', '2303-06-09'],
    ] as const)
      await create({ name, place, startsOn, endsOn: startsOn })
    const get = (query: string) => api.as('reader').get(`/conferences?${query}`)
    const names = async (query: string) =>
      (await get(query)).body.items.map((item: { name: string }) => item.name)
    expect(await names('pageSize=3')).toEqual(['Oceans again', 'Climate in Bakú', 'Lisboa Oceans'])
    const { next } = (await get('pageSize=1')).body
    expect(await names(`pageSize=1&cursor=${next}`)).toEqual(['Climate in Bakú'])
    expect(await names('q=oceans')).toEqual(['Oceans again', 'Lisboa Oceans'])
    expect(await names('q=baku+2302')).toEqual(['Climate in Bakú'])
    expect(await names(`q=${encodeURIComponent(`'; DROP TABLE oceans`)}`)).toEqual([])
    const one = await statements(() => get('pageSize=1'))
    expect(await statements(() => get('pageSize=3'))).toBe(one)
  })

  it('does not know an address that is no id', async () => {
    expect((await api.as('reader').get('/conferences/hanoi')).status).toBe(400)
    expect((await api.as('reader').get(`/conferences/${uuidv7()}`)).status).toBe(404)
  })
})

describe('the overview', () => {
  it('adds up the delivered record of one conference, and says what it lacks', async () => {
    const { make } = api
    const elsewhere = await make.conference()
    const conference = await make.conference()
    for (const here of [elsewhere, conference]) {
      const session = await make.session(here.id)
      await make.session(here.id, { deletedAt: new Date(), position: null })
      const cuba = await make.delegation(here.id, { countryCode: 'CUB' })
      const vietNam = await make.delegation(here.id, { countryCode: 'VNM' })
      await make.delegation(here.id, { countryCode: 'LAO' })
      const person = await make.person()
      await make.delegate(cuba, person.id)
      const theme = await make.theme()
      const source = await make.source(here.id)
      const at = (time: string) => new Date(`2025-10-26T${time}Z`)
      const whole = await make.intervention(session, cuba, {
        personId: person.id,
        startedAt: at('02:00:00'),
        endedAt: at('02:05:00'),
        summary: 'Said much',
        reviewState: 'checked',
        reviewedAt: new Date(),
      })
      await api.as('editor').patch(`/interventions/${whole.id}`, 1, {
        themes: [{ themeId: theme.id }],
        citations: [{ sourceId: source.id }],
      })
      await make.intervention(session, cuba, {
        kind: 'right_of_reply',
        speakerName: 'NGUYỄN Văn An',
        startedAt: at('02:10:00'),
        endedAt: at('02:11:00'),
        summary: '',
      })
      await make.intervention(session, vietNam, { kind: 'point_of_order', speakerName: 'Nguyen Van An' })
      await make.intervention(session, vietNam, { status: 'on_the_floor', startedAt: at('02:20:00') })
      await make.intervention(session, vietNam, { status: 'listed' })
      await make.intervention(session, vietNam, { deletedAt: new Date(), position: null })
      const treaty = await make.instrument(here.id)
      await make.treatyAction(treaty, { countryCode: 'CUB' })
      await make.treatyAction(treaty, { kind: 'ratification' })
      await make.figure(source, { sessionId: session.id, value: 18 })
      await make.figure(source, { value: 71 })
    }
    const reply = await api.as('reader').get(`/conferences/${conference.id}/overview`)
    const { conference: itself, figures, ...totals } = reply.body
    expect(itself).toEqual((await api.as('reader').get(`/conferences/${conference.id}`)).body)
    expect(totals).toEqual({
      sessions: 1,
      delegations: 3,
      delegationsThatSpoke: 2,
      delegates: 1,
      interventions: 4,
      speakers: 2,
      totalSpeakingSeconds: 360,
      rightsOfReply: 1,
      pointsOfOrder: 1,
      signatures: 1,
      reviewStates: { provisional: 3, checked: 1, final: 0 },
      incomplete: [
        { lacks: 'speaker', count: 0 },
        { lacks: 'start', count: 1 },
        { lacks: 'end', count: 1 },
        { lacks: 'long', count: 1 },
        { lacks: 'overlap', count: 0 },
        { lacks: 'conflict', count: 0 },
        { lacks: 'theme', count: 2 },
        { lacks: 'summary', count: 2 },
        { lacks: 'source', count: 2 },
        { lacks: 'capacity', count: 0 },
        { lacks: 'registration', count: 0 },
      ],
    })
    expect(figures.map(({ value, counted }: Record<string, number>) => [value, counted])).toEqual([
      [71, 1],
      [18, 1],
    ])
    for (const { lacks, count } of totals.incomplete) {
      const list = await api.as('reader').get(`/interventions?conference=${conference.id}&lacks=${lacks}`)
      expect([lacks, list.body.total.count]).toEqual([lacks, count])
    }
  })

  it('of an empty conference is all zeros', async () => {
    const { id } = await api.make.conference()
    const { body } = await api.as('reader').get(`/conferences/${id}/overview`)
    expect(body).toMatchObject({ sessions: 0, interventions: 0, totalSpeakingSeconds: 0, figures: [] })
    expect(body.incomplete.map(({ count }: { count: number }) => count)).toEqual(Array(11).fill(0))
  })
})
