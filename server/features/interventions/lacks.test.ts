import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lacks } from '#contract/conferences'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }
let other: { id: string; conferenceId: string }
let guest: { id: string; conferenceId: string }
/** What was made, by its summary: what each record lacks. */
const made: Record<string, string> = {}

const at = (time: string) => new Date(`2025-10-26T${time}Z`)
const ended = (start: string, end: string) => ({ startedAt: at(start), endedAt: at(end) })

beforeAll(async () => {
  api = await startApi()
  const { make } = api
  conference = await make.conference()
  session = await make.session(conference.id, { position: 1024 })
  other = await make.session(conference.id, { position: 2048 })
  cuba = await make.delegation(conference.id, { countryCode: 'CUB' })
  guest = await make.delegation(conference.id, { name: 'Guests', registered: false })
  const theme = await make.theme()
  const source = await make.source(conference.id)
  const listed = await make.person()
  await make.delegate(cuba, listed.id, { nameAsPrinted: 'Bà Nguyễn Thị Hà', post: 'Minister of Justice' })
  const elsewhere = await make.person()
  await make.delegate(guest, elsewhere.id, { nameAsPrinted: 'Somebody Else', post: 'Chair' })
  const former = await make.person()
  await make.delegate(cuba, former.id, { nameAsPrinted: 'Before', deletedAt: new Date() })

  /** Lacks nothing but what is given. */
  const record = async (summary: string, given: object = {}, bare = false, of = cuba, where = session) => {
    const { id } = await make.intervention(where, of, { summary, speakerName: 'A', ...given })
    made[summary] = id
    if (bare) return
    await api.as('editor').patch(`/interventions/${id}`, 1, {
      themes: [{ themeId: theme.id }],
      citations: [{ sourceId: source.id }],
    })
  }
  await record('whole', ended('01:00:00', '01:05:00'))
  await record('an hour', ended('02:00:00', '03:00:00'))
  await record('longer', ended('03:00:00', '04:00:01'))
  await record('running', { status: 'on_the_floor', startedAt: at('05:00:00') })
  await record('just begun', {
    status: 'on_the_floor',
    startedAt: new Date(Math.floor(Date.now() / 1000) * 1000),
  })
  await record('no end', { startedAt: at('06:00:00') })
  await record('written', { kind: 'written_statement' })
  await record('no start')
  await record('bare', ended('07:00:00', '07:05:00'), true)
  await record('nobody', { ...ended('07:05:00', '07:10:00'), speakerName: null })
  await record('listed', { status: 'listed', speakerName: null }, true)
  await record('first of two', ended('08:00:00', '08:30:00'))
  await record('point of order', { ...ended('08:01:00', '08:02:00'), kind: 'point_of_order' })
  await record('second of two', ended('08:20:00', '08:40:00'))
  await record('after two', ended('08:40:00', '08:50:00'))
  await record('long before', ended('09:00:00', '09:50:00'))
  await record('within', ended('09:10:00', '09:15:00'))
  await record('also within', ended('09:20:00', '09:25:00'))
  await record('elsewhere', ended('09:20:00', '09:25:00'), false, cuba, other)
  const as = (
    speakerName: string | null,
    speakerPost: string | null,
    start: string,
    personId = listed.id,
  ) => ({
    ...ended(`${start}:00`, `${start}:30`),
    personId,
    speakerName,
    speakerPost,
  })
  await record('as registered', as('Ba NGUYEN Thi Ha', 'minister of justice', '10:01'))
  await record('other name', as('Ba Tran Thi Ha', 'Minister of Justice', '10:02'))
  await record('other post', as('Bà Nguyễn Thị Hà', 'Minister of Health', '10:03'))
  await record('no post', as('Bà Nguyễn Thị Hà', null, '10:04'))
  await record('name of the person', as(null, 'Minister of Justice', '10:05'))
  await record('of another delegation', as('Somebody', null, '10:06', elsewhere.id))
  await record('no longer registered', as('After', null, '10:07', former.id))
  await record('differs', ended('10:08:00', '10:08:30'))
  await record('differs of who is listed', { status: 'listed' }, true)
  await record('settled', ended('10:09:00', '10:09:30'))
  await differ('differs', { act: 'endTheFloor', at: '2025-10-26T10:30:00Z' })
  await differ('differs of who is listed', { act: 'pause', at: '2025-10-26T10:30:00Z' })
  const act = await differ('settled', { act: 'endTheFloor', at: '2025-10-26T10:30:00Z' })
  await api.as('editor').send('POST', `/floor/acts/${act}/settle`, { take: 'record' })
  await record('unregistered', ended('11:00:00', '11:01:00'), false, guest)
  await make.intervention(session, guest, { deletedAt: new Date(), position: null })
  await api.as('editor').patch(`/interventions/${made.bare}`, 1, { summary: null })
})
afterAll(() => api.close())

/** What a desk says of a record differs from it. */
async function differ(summary: string, act: object) {
  const { body } = await api
    .as('editor')
    .post(`/floor/sessions/${session.id}/acts`, { ...act, interventionId: made[summary] })
  expect(body.outcome).toBe('conflict')
  return body.id
}

const found = async (query: string) => {
  const { body } = await api.as('reader').get(`/interventions?pageSize=200&${query}`)
  const names = Object.entries(made)
  return body.items.map(({ id }: { id: string }) => names.find(([, made]) => made === id)?.[0])
}

describe('what a record lacks', () => {
  it.each([
    ['speaker', ['nobody']],
    ['start', ['no start']],
    ['end', ['no end', 'no start']],
    ['long', ['longer', 'running', 'no end']],
    ['overlap', ['first of two', 'second of two', 'long before', 'within', 'also within']],
    ['conflict', ['differs', 'differs of who is listed']],
    ['theme', ['bare']],
    ['summary', ['bare']],
    ['source', ['bare']],
    ['capacity', ['other name', 'other post', 'no post']],
    ['registration', ['unregistered']],
    ['speaker,summary', ['bare', 'nobody']],
  ])('%s: finds those and no others', async (lack, expected) => {
    expect(await found(`conference=${conference.id}&lacks=${lack}`)).toEqual(expected)
    expect(await found(`lacks=${lack}`)).toEqual(expected)
  })

  it('is said by each record as the lists find it', async () => {
    const lists = new Map<string, string[]>()
    for (const lack of lacks) lists.set(lack, await found(`conference=${conference.id}&lacks=${lack}`))
    for (const [name, id] of Object.entries(made)) {
      const { body } = await api.as('reader').get(`/interventions/${id}`)
      const expected = lacks.filter((lack) => lists.get(lack)!.includes(name))
      expect([name, body.lacks]).toEqual([name, expected])
    }
  })

  it('is asked together with a session, a delegation and a person', async () => {
    expect(await found(`session=${other.id}&lacks=overlap`)).toEqual([])
    expect(await found(`delegation=${guest.id}&lacks=registration,long`)).toEqual(['unregistered'])
  })

  it('is counted by session as the lists find it, in as many statements for many as for none', async () => {
    const address = `/conferences/${conference.id}/incomplete`
    const empty = await api.make.conference()
    const [many, none] = [
      await statements(() => api.as('reader').get(address)),
      await statements(() => api.as('reader').get(`/conferences/${empty.id}/incomplete`)),
    ]
    expect(many).toBe(none)
    const { body } = await api.as('reader').get(address)
    for (const { session: of, total, incomplete } of body.sessions) {
      for (const { lacks: lack, count } of incomplete)
        expect([lack, (await found(`session=${of.id}&lacks=${lack}`)).length]).toEqual([lack, count])
      expect((await found(`session=${of.id}&lacks=${lacks.join(',')}`)).length).toBe(total)
    }
    expect(body.sessions.map(({ session: of }: { session: object }) => of)).toEqual([
      { id: session.id, title: expect.any(String), type: 'plenary', heldOn: '2025-10-26' },
      { id: other.id, title: expect.any(String), type: 'plenary', heldOn: '2025-10-26' },
    ])
    expect(body.total).toBe((await found(`conference=${conference.id}&lacks=${lacks.join(',')}`)).length)
    expect(body.incomplete.map(({ lacks: lack }: { lacks: string }) => lack)).toEqual(lacks)
    expect(body.reviewStates).toEqual({ provisional: 28, checked: 0, final: 0 })
    const { body: overview } = await api.as('reader').get(`/conferences/${conference.id}/overview`)
    expect([overview.incomplete, overview.reviewStates]).toEqual([body.incomplete, body.reviewStates])
  })

  it('of a conference without a record is nothing', async () => {
    const { id } = await api.make.conference()
    const { body } = await api.as('reader').get(`/conferences/${id}/incomplete`)
    expect([body.total, body.sessions]).toEqual([0, []])
    const nowhere = await api.as('reader').get('/conferences/01999999-9999-7999-8999-999999999999/incomplete')
    expect(nowhere.status).toBe(404)
  })
})
