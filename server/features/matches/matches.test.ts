import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let here: { id: string }
let session: { id: string; conferenceId: string }
let vietNam: { id: string }
let minister: { id: string }
let spoken: { id: string }

beforeAll(async () => {
  api = await startApi()
  const { make } = api
  here = await make.conference({ name: 'Signing at Ha Noi', place: 'Ha Noi' })
  session = await make.session(here.id, { title: 'Second plenary', heldOn: new Date('2025-10-26') })
  vietNam = await make.delegation(here.id, { countryCode: 'VNM', name: 'Viet Nam' })
  minister = await make.person({ name: 'Lương Tam Quang' })
  spoken = await make.intervention(session, vietNam, { personId: minister.id })
  await make.theme({ name: 'Sovereignty' })
  const elsewhere = await make.conference({ name: 'Elsewhere', deletedAt: new Date() })
  await make.session(elsewhere.id, { title: 'Second plenary, hidden' })
  const other = await make.delegation(elsewhere.id, { countryCode: 'VNM', name: 'Viet Nam, hidden' })
  const there = await make.session(elsewhere.id, { title: 'There' })
  await make.intervention(there, other, { personId: minister.id })
})
afterAll(() => api.close())

const found = async (query: string) =>
  (await api.as('reader').get(`/matches?${query}`)).body.items.map(
    ({ type, id, name }: { type: string; id: string; name: string }) => ({ type, id, name }),
  )

it.each(['Vietnam', 'viet nam', 'Việt Nam', 'VNM'])(
  'finds a delegation and what it said by %s',
  async (q) => {
    expect(await found(`q=${encodeURIComponent(q)}&conference=${here.id}`)).toEqual([
      { type: 'delegation', id: vietNam.id, name: 'Viet Nam' },
      { type: 'intervention', id: spoken.id, name: 'Viet Nam: Lương Tam Quang' },
    ])
  },
)

it('forgives accents in a person, and finds what the person said', async () => {
  expect(await found('q=luong+quang')).toEqual([
    { type: 'person', id: minister.id, name: 'Lương Tam Quang' },
    { type: 'intervention', id: spoken.id, name: 'Viet Nam: Lương Tam Quang' },
  ])
})

it('finds sessions, themes and conferences, and nothing that is hidden', async () => {
  expect(await found('q=plen')).toEqual([{ type: 'session', id: session.id, name: 'Second plenary' }])
  expect((await found('q=sovereign')).map(({ name }: { name: string }) => name)).toEqual(['Sovereignty'])
  expect(await found('q=ha+noi')).toEqual([{ type: 'conference', id: here.id, name: 'Signing at Ha Noi' }])
  expect(await found('q=elsewhere')).toEqual([])
})

it.each([`') & | ! <-> ''`, '%', '\\', '_', '   ', '\u0000', '🙂'])(
  'finds nothing by %j and fails nowhere',
  async (q) => {
    const reply = await api.as('reader').get(`/matches?q=${encodeURIComponent(q)}`)
    expect([reply.status, reply.body]).toEqual([200, { items: [] }])
  },
)
