import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let other: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  other = await api.make.conference()
})
afterAll(() => api.close())

const cuba = (more: object = {}) => ({
  conferenceId: conference.id,
  kind: 'state',
  countryCode: 'CUB',
  name: 'Cuba',
  ...more,
})
const create = (body: object, key = uuidv7()) =>
  api.as('editor').post('/delegations', body, { 'idempotency-key': key })
const namesOf = (reply: { body: { items: { name: string }[] } }) => reply.body.items.map(({ name }) => name)
const list = (query: string) => api.as('reader').get(`/delegations?${query}`)

describe('keeping', () => {
  it('keeps what is given, and answers the same request sent again with the first answer', async () => {
    const source = await api.make.source(conference.id, { title: 'The list of participants' })
    const id = uuidv7()
    const body = cuba({
      countryCode: 'cub',
      note: "'; DROP TABLE delegation; -- <script>alert(1)</script>",
      citations: [{ sourceId: source.id, says: 'Trưởng đoàn' }],
    })
    const made = await create(body, id)
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"'])
    const { createdAt, updatedAt, names, ...rest } = made.body
    expect(names.vi).toBe('Cuba')
    expect(rest).toEqual({
      id,
      version: 1,
      conferenceId: conference.id,
      kind: 'state',
      countryCode: 'CUB',
      code: 'CUB',
      name: 'Cuba',
      acronym: null,
      registered: true,
      note: "'; DROP TABLE delegation; -- <script>alert(1)</script>",
      groups: ['G77', 'GRULAC', 'SIDS'],
      delegates: 0,
      interventions: 0,
      speakingSeconds: 0,
      citations: [
        {
          source: { id: source.id, title: 'The list of participants', publisher: null, url: null },
          says: 'Trưởng đoàn',
        },
      ],
    })
    expect((await create(body, id)).body).toEqual(made.body)
    expect((await api.as('reader').get(`/delegations/${id}`)).body).toEqual(made.body)
    expect((await list(`conference=${conference.id}`)).body.items).toEqual([made.body])
  })

  it('refuses what a delegation cannot be, naming the field', async () => {
    const foreign = await api.make.source(other.id)
    const hidden = await api.make.conference({ deletedAt: new Date() })
    const eu = { conferenceId: conference.id, kind: 'intergovernmental_organization', name: 'European Union' }
    const refused = async (body: object) => {
      const { status, body: answer } = await create(body)
      return [status, answer.issues[0].path]
    }
    expect(await refused({ ...eu, countryCode: 'FRA' })).toEqual([422, 'countryCode'])
    expect(await refused(cuba({ countryCode: null }))).toEqual([422, 'countryCode'])
    expect(await refused(cuba({ countryCode: 'XXX' }))).toEqual([422, 'countryCode'])
    expect(await refused(cuba())).toEqual([409, 'countryCode'])
    expect(await refused({ ...eu, name: 'CUBA' })).toEqual([409, 'name'])
    expect(await refused({ ...eu, conferenceId: uuidv7() })).toEqual([422, 'conferenceId'])
    expect(await refused({ ...eu, conferenceId: hidden.id })).toEqual([422, 'conferenceId'])
    expect(await refused({ ...eu, citations: [{ sourceId: foreign.id }] })).toEqual([
      422,
      'citations.0.sourceId',
    ])
    expect(await refused({ ...eu, name: 'a\u0000b' })).toEqual([422, 'name'])
    expect(await refused({ ...eu, name: 'a\ud800b' })).toEqual([422, 'name'])
    expect(await refused({ ...eu, version: 7 })).toEqual([422, 'version'])
    expect((await list(`conference=${conference.id}`)).body.total.count).toBe(1)
  })

  it('changes what is named, and shows who comes too late the record as it is', async () => {
    const { body: made } = await create({ conferenceId: other.id, kind: 'other', name: 'A', note: 'Kept' })
    const url = `/delegations/${made.id}`
    const changed = await api.as('editor').patch(url, 1, { acronym: 'AAA' })
    expect([changed.status, changed.body.acronym, changed.body.note, changed.body.version]).toEqual([
      200,
      'AAA',
      'Kept',
      2,
    ])
    expect((await api.as('editor').patch(url, 2, { note: null })).body.note).toBe(null)
    const late = await api.as('editor').patch(url, 1, { name: 'B' })
    const now = await api.as('reader').get(url)
    expect([late.status, late.body.code, late.body.current]).toEqual([412, 'stale-version', now.body])
    expect((await api.as('editor').patch(url, null, { name: 'B' })).status).toBe(428)
    expect((await api.as('editor').patch(`/delegations/${uuidv7()}`, 1, { name: 'B' })).status).toBe(404)
    expect((await api.as('reader').patch(url, 3, { name: 'B' })).status).toBe(403)
  })

  it('keeps citations that stay the same as they are', async () => {
    const [first, second] = await Promise.all([api.make.source(other.id), api.make.source(other.id)])
    const { body: made } = await create({
      conferenceId: other.id,
      kind: 'other',
      name: 'Cited',
      citations: [{ sourceId: first.id }],
    })
    const rows = () => api.database.prisma.citation.findMany({ where: { delegationId: made.id } })
    const [was] = await rows()
    await api.as('editor').patch(`/delegations/${made.id}`, 1, {
      citations: [{ sourceId: first.id }, { sourceId: second.id }],
    })
    expect((await rows()).map(({ id }) => id)).toContain(was!.id)
    expect((await rows()).map(({ sourceId }) => sourceId).sort()).toEqual([first.id, second.id].sort())
  })

  it('hides what nothing hangs on, says otherwise how much does, and brings it back unless replaced', async () => {
    const there = await api.make.conference()
    const session = await api.make.session(there.id)
    const used = await api.make.delegation(there.id, { countryCode: 'KHM', name: 'Cambodia' })
    const free = await api.make.delegation(there.id, { countryCode: 'LAO', name: 'Laos' })
    await api.make.delegate(used, (await api.make.person()).id)
    await api.make.intervention(session, used)
    await api.make.intervention(session, used)
    const inUse = await api.as('editor').delete(`/delegations/${used.id}`, 1)
    expect([inUse.status, inUse.body.code, inUse.body.detail]).toEqual([
      409,
      'in-use',
      'The delegation has 2 interventions, 1 delegate. Move or delete them first.',
    ])
    expect((await api.as('editor').delete(`/delegations/${free.id}`, 9)).status).toBe(412)
    expect((await api.as('editor').delete(`/delegations/${free.id}`, 1)).status).toBe(204)
    expect((await api.as('reader').get(`/delegations/${free.id}`)).status).toBe(404)
    expect(namesOf(await list(`conference=${there.id}`))).toEqual(['Cambodia'])
    expect(namesOf(await list(`conference=${there.id}&q=laos`))).toEqual([])
    expect((await api.as('editor').delete(`/delegations/${free.id}`, 2)).status).toBe(404)

    const replaced = await api.make.delegation(there.id, { countryCode: 'LAO', name: 'Lao PDR' })
    const taken = await api.as('editor').post(`/delegations/${free.id}/restore`)
    expect([taken.status, taken.body.code]).toEqual([409, 'delegation-exists'])
    await api.as('editor').delete(`/delegations/${replaced.id}`, 1)
    const back = await api.as('editor').post(`/delegations/${free.id}/restore`)
    expect([back.status, back.body.name, back.body.version]).toEqual([200, 'Laos', 3])
    const again = await api.as('editor').post(`/delegations/${free.id}/restore`)
    expect(again.body).toEqual(back.body)
  })
})

describe('counting', () => {
  it('knows memberships of the first day, and none for those without a country', async () => {
    const before = await api.make.conference({
      startsOn: new Date('1990-01-01'),
      endsOn: new Date('1990-01-02'),
    })
    const then = await api.make.delegation(before.id, { countryCode: 'VNM', name: 'Viet Nam' })
    const now = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
    const eu = await api.make.delegation(conference.id, { name: 'European Union', acronym: 'EU' })
    const groups = async ({ id }: { id: string }) =>
      (await api.as('reader').get(`/delegations/${id}`)).body.groups
    expect(await groups(then)).toEqual(['ASIA-PACIFIC', 'G77'])
    expect(await groups(now)).toEqual(['ASEAN', 'ASIA-PACIFIC', 'G77'])
    expect(await groups(eu)).toEqual([])
  })

  it('counts who had the floor and for how long, orders by it and filters by it', async () => {
    const there = await api.make.conference()
    const session = await api.make.session(there.id)
    const [a, b, c] = [
      await api.make.delegation(there.id, { name: 'A' }),
      await api.make.delegation(there.id, { name: 'B' }),
      await api.make.delegation(there.id, { name: 'C' }),
    ]
    const spoke = (delegation: { id: string }, seconds: number, more: object = {}) =>
      api.make.intervention(session, delegation, {
        startedAt: new Date('2025-10-26T03:00:00Z'),
        endedAt: new Date(Date.parse('2025-10-26T03:00:00Z') + seconds * 1000),
        ...more,
      })
    await spoke(b, 60)
    await spoke(b, 30)
    await spoke(b, 500, { deletedAt: new Date(), position: null })
    await spoke(c, 400)
    await api.make.intervention(session, a, { status: 'listed' })
    await api.make.intervention(session, a, { status: 'absent' })
    const rows = async (query: string) =>
      (await list(`conference=${there.id}&${query}`)).body.items.map(
        (item: { name: string; interventions: number; speakingSeconds: number }) => [
          item.name,
          item.interventions,
          item.speakingSeconds,
        ],
      )
    const [inA, inB, inC] = [
      ['A', 0, 0],
      ['B', 2, 90],
      ['C', 1, 400],
    ]
    expect(await rows('')).toEqual([inA, inB, inC])
    expect(await rows('sort=-name')).toEqual([inC, inB, inA])
    expect(await rows('sort=-interventions')).toEqual([inB, inC, inA])
    expect(await rows('sort=interventions')).toEqual([inA, inC, inB])
    expect(await rows('sort=-speakingSeconds')).toEqual([inC, inB, inA])
    expect(await rows('spoke=true')).toEqual([inB, inC])
    expect(await rows('spoke=false')).toEqual([inA])
    const first = (await list(`conference=${there.id}&sort=-speakingSeconds&pageSize=2`)).body
    expect(await rows(`sort=-speakingSeconds&pageSize=2&cursor=${first.next}`)).toEqual([inA])
  })

  it('reads three delegations with as many statements as one', async () => {
    const [one, three] = [await api.make.conference(), await api.make.conference()]
    await api.make.delegation(one.id, { countryCode: 'CUB', name: 'Cuba' })
    for (const countryCode of ['CUB', 'FRA', 'VNM'])
      await api.make.delegation(three.id, { countryCode, name: countryCode })
    for (const more of ['', '&q=u', '&sort=-interventions']) {
      const forOne = await statements(() => list(`conference=${one.id}${more}`))
      expect(await statements(() => list(`conference=${three.id}${more}`))).toBe(forOne)
    }
  })

  it('writes the delegations of a filter as a file', async () => {
    const there = await api.make.conference({ name: 'Signing' })
    await api.make.delegation(there.id, { countryCode: 'LAO', name: 'Laos', note: '=1+1' })
    await api.make.delegation(there.id, { name: 'UNODC', acronym: 'UNODC' })
    const file = await api.as('reader').get(`/delegations.csv?conference=${there.id}&q=laos`)
    const [head, row, ...more] = file.text.trimEnd().split(/\r?\n/)
    expect(head!.split(',').slice(3, 8)).toEqual(['kind', 'country_code', 'country', 'name', 'acronym'])
    expect(row).toContain('state,LAO,Lao People')
    expect(row).toContain(',=1+1,')
    expect(more).toEqual([])
  })
})
