import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let first: { id: string; conferenceId: string }
let second: { id: string; conferenceId: string }

const reader = () => api.as('reader')

beforeAll(async () => {
  api = await startApi()
  const { make } = api
  conference = await make.conference()
  const day = (on: string) => ({ heldOn: new Date(on) })
  first = await make.session(conference.id, { ...day('2025-10-25'), type: 'ceremony', title: 'Opening' })
  second = await make.session(conference.id, { ...day('2025-10-26'), status: 'open', title: 'Plenary' })
  await make.session(conference.id, { ...day('2025-10-26'), type: 'closing', title: 'Closing' })
  await make.session(conference.id, { deletedAt: new Date(), position: null, title: 'Hidden' })
  await make.session((await make.conference()).id, { title: 'Elsewhere' })

  const cuba = await make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const angola = await make.delegation(conference.id, { countryCode: 'AGO', name: 'Angola' })
  const union = await make.delegation(conference.id, {
    kind: 'intergovernmental_organization',
    name: 'European Union',
    acronym: 'EU',
  })
  const silent = await make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
  const person = await make.person()
  const sovereignty = await make.theme({ name: 'Sovereignty' })
  const rights = await make.theme({ name: 'Rights' })
  const aid = await make.theme({ name: 'Aid' })
  const speaks = async (
    delegation: { id: string },
    seconds: number | null,
    more: object = {},
    themes: { id: string }[] = [],
  ) => {
    const startedAt = new Date('2025-10-26T02:00:00Z')
    const endedAt = seconds === null ? null : new Date(startedAt.getTime() + seconds * 1000)
    const { id } = await make.intervention(second, delegation, {
      ...(seconds !== null && { startedAt, endedAt }),
      ...more,
    })
    if (themes.length > 0)
      await api.as('editor').patch(`/interventions/${id}`, 1, {
        themes: themes.map((theme) => ({ themeId: theme.id })),
      })
    return id
  }
  await speaks(cuba, 100, { personId: person.id }, [sovereignty, rights])
  await speaks(union, 300, { speakerName: 'Ms. Lê' }, [sovereignty])
  await speaks(angola, 201, { personId: person.id, kind: 'right_of_reply' }, [aid])
  await speaks(cuba, 400, { speakerName: 'MS LE', kind: 'point_of_order' })
  await speaks(cuba, null)
  await speaks(cuba, null, { status: 'on_the_floor', startedAt: new Date('2025-10-26T03:00:00Z') })
  await speaks(silent, null, { status: 'listed' }, [aid])
  await speaks(silent, null, { status: 'absent' })
  const taken = await speaks(silent, 1000, { speakerName: 'Nobody' }, [aid, rights])
  await api.as('editor').delete(`/interventions/${taken}`, 2)

  const source = await make.source(conference.id)
  await make.figure(source, { sessionId: second.id, measure: 'signatures', value: 64 })
  await make.figure(source, { sessionId: second.id, value: 19, qualifier: 'more_than' })
  await make.figure(source, { sessionId: second.id, value: 18, deletedAt: new Date() })
  await make.figure(source, { value: 71 })
  await make.figure(source, { sessionId: first.id, measure: 'signatures', value: 65 })
})
afterAll(() => api.close())

describe('a summary', () => {
  it('adds up what was heard in one session, and nothing that was listed, hidden or said elsewhere', async () => {
    const { body } = await reader().get(`/sessions/${second.id}`)
    expect(body.summary).toEqual({
      interventions: 6,
      delegationsThatSpoke: [
        { code: 'AGO', name: 'Angola' },
        { code: 'CUB', name: 'Cuba' },
        { code: 'EU', name: 'European Union' },
      ],
      speakers: 2,
      totalSpeakingSeconds: 1001,
      medianSpeakingSeconds: 250.5,
      themes: [
        { name: 'Sovereignty', count: 2 },
        { name: 'Aid', count: 1 },
        { name: 'Rights', count: 1 },
      ],
      rightsOfReply: 1,
      pointsOfOrder: 1,
    })
    expect(
      body.figures.map(({ measure, value, qualifier, counted }: Record<string, unknown>) => [
        measure,
        value,
        qualifier,
        counted,
      ]),
    ).toEqual([
      ['statements', 19, 'more_than', 3],
      ['signatures', 64, 'exactly', null],
    ])
  })

  it('is in the list as it is by itself', async () => {
    const { body } = await reader().get(`/sessions?conference=${conference.id}`)
    for (const item of body.items) expect(item).toEqual((await reader().get(`/sessions/${item.id}`)).body)
  })

  it('of one who spoke for years does not overflow', async () => {
    const here = await api.make.conference()
    const sitting = await api.make.session(here.id)
    const delegation = await api.make.delegation(here.id)
    for (const century of [1800, 1850, 1900])
      await api.make.intervention(sitting, delegation, {
        startedAt: new Date(`${century}-01-01T00:00:00Z`),
        endedAt: new Date(`${century + 49}-01-01T00:00:00Z`),
      })
    const { status, body } = await reader().get(`/sessions/${sitting.id}`)
    expect([status, body.summary.totalSpeakingSeconds > 4_600_000_000]).toEqual([200, true])
    expect((await reader().get(`/conferences/${here.id}/overview`)).body.totalSpeakingSeconds).toBe(
      body.summary.totalSpeakingSeconds,
    )
    expect((await reader().get(`/sessions.csv?conference=${here.id}`)).status).toBe(200)
  })
})

describe('listing', () => {
  const titles = async (query: string) =>
    (await reader().get(`/sessions?conference=${conference.id}&${query}`)).body.items.map(
      ({ title }: { title: string }) => title,
    )

  it.each([
    ['', ['Opening', 'Plenary', 'Closing']],
    ['type=ceremony,closing', ['Opening', 'Closing']],
    ['type=ceremony&type=closing', ['Opening', 'Closing']],
    ['status=open', ['Plenary']],
    ['from=2025-10-26', ['Plenary', 'Closing']],
    ['to=2025-10-25', ['Opening']],
    ['from=2025-10-25&to=2025-10-26&type=plenary', ['Plenary']],
    ['from=2025-10-27', []],
  ])('by %j finds %j', async (query, found) => expect(await titles(query)).toEqual(found))

  it('goes page by page in both directions, with a total', async () => {
    const get = (query: string) => reader().get(`/sessions?conference=${conference.id}&pageSize=2&${query}`)
    const one = await get('')
    expect([one.body.items.length, one.body.total]).toEqual([2, { count: 3, isExact: true }])
    const two = await get(`cursor=${one.body.next}`)
    expect([two.body.items.length, two.body.next]).toEqual([1, null])
    const back = await get(`cursor=${two.body.previous}&count=none`)
    expect([back.body.items, back.body.total]).toEqual([one.body.items, null])
  })

  it('asks the database as often for three as for one', async () => {
    const get = (size: number) => reader().get(`/sessions?conference=${conference.id}&pageSize=${size}`)
    const one = await statements(() => get(1))
    expect(await statements(() => get(3))).toBe(one)
  })

  it.each([
    [`conference=${uuidv7()}`, 'conference'],
    ['type=party', 'type.0'],
    ['status=over', 'status.0'],
    ['from=26-10-2025', 'from'],
    ['from=0000-01-01', 'from'],
    ['pageSize=0', 'pageSize'],
    ['cursor=W10', 'cursor'],
    ['room=1', 'room'],
  ])('refuses %s with 400, naming it', async (query, path) => {
    const reply = await reader().get(`/sessions?${query}`)
    expect([reply.status, reply.body.issues[0].path]).toEqual([400, path])
  })

  it('shows nothing of a hidden conference', async () => {
    const here = await api.make.conference()
    const { id } = await api.make.session(here.id, { title: 'Of a hidden conference' })
    await api.as('administrator').delete(`/conferences/${here.id}`, 1)
    const all = await reader().get('/sessions?pageSize=200')
    const found = all.body.items.map(({ title }: { title: string }) => title)
    expect([found.includes('Elsewhere'), found.includes('Of a hidden conference')]).toEqual([true, false])
    expect((await reader().get(`/sessions/${id}`)).status).toBe(404)
    expect((await api.as('editor').post(`/sessions/${id}/restore`)).status).toBe(404)
  })
})
