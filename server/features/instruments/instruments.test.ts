import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { beforeHistory, inOrder } from '../../test/in-order.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let convention: { id: string; conferenceId: string }
let cuba: { id: string }
let union: { id: string }
let source: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  convention = await api.make.instrument(conference.id, { name: 'Convention against Cybercrime' })
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  union = await api.make.delegation(conference.id, {
    kind: 'intergovernmental_organization',
    name: 'European Union',
    acronym: 'EU',
  })
  source = await api.make.source(conference.id, { title: 'Depositary' })
})
afterAll(() => api.close())

const act = (more: object = {}) => ({ kind: 'signature', participantName: 'Cuba', ...more })
const record = (more: object = {}, instrument = convention) =>
  api.as('editor').post(`/instruments/${instrument.id}/actions`, act(more))

describe('an instrument', () => {
  it('keeps every field, is changed, and counts its acts', async () => {
    const body = {
      conferenceId: conference.id,
      name: `<script>'; DROP TABLE instrument`,
      shortName: 'UNCC',
      adoptedOn: '2024-12-24',
      openedOn: '2025-10-25',
      closesOn: '2026-12-31',
      entryIntoForceRule: 'Ninety days after the fortieth',
      note: null,
    }
    const id = uuidv7()
    const made = await api.as('editor').post('/instruments', body, { 'idempotency-key': id })
    const { createdAt, updatedAt, ...rest } = made.body
    expect([made.status, rest]).toEqual([201, { ...body, id, version: 1, actions: [] }])
    const instrument = { id, conferenceId: conference.id }
    await api.make.treatyAction(instrument, { kind: 'ratification' })
    await api.make.treatyAction(instrument)
    await api.make.treatyAction(instrument)
    await api.make.treatyAction(instrument, { deletedAt: new Date() })
    const changed = await api.as('editor').patch(`/instruments/${id}`, 1, { shortName: null })
    expect(changed.body).toMatchObject({
      version: 2,
      shortName: null,
      openedOn: '2025-10-25',
      actions: [
        { kind: 'signature', count: 2 },
        { kind: 'ratification', count: 1 },
      ],
    })
    const stale = await api.as('editor').patch(`/instruments/${id}`, 1, { name: 'x' })
    expect([stale.status, stale.body.current]).toEqual([412, changed.body])
    expect((await api.as('reader').get(`/instruments/${id}`)).body).toEqual(changed.body)
  })

  it('is listed by name, with as many statements for three as for one, and not of another conference', async () => {
    const here = await api.make.conference()
    for (const name of ['Zulu', 'Alpha', 'Éclair']) await api.make.instrument(here.id, { name })
    const get = (size: number) => api.as('reader').get(`/instruments?conference=${here.id}&pageSize=${size}`)
    const names = (await get(3)).body.items.map((item: { name: string }) => item.name)
    expect(names).toEqual(['Alpha', 'Éclair', 'Zulu'])
    const one = await statements(() => get(1))
    expect(await statements(() => get(3))).toBe(one)
    await api.as('administrator').delete(`/conferences/${here.id}`, 1)
    expect((await get(3)).body.issues[0].path).toBe('conference')
    const all = await api.as('reader').get('/instruments')
    expect(all.body.items.map((item: { name: string }) => item.name)).not.toContain('Zulu')
  })

  it('is refused for a conference that is not there', async () => {
    const reply = await api.as('editor').post('/instruments', { conferenceId: uuidv7(), name: 'x' })
    expect([reply.status, reply.body.issues[0].path]).toEqual([422, 'conferenceId'])
  })
})

describe('an act', () => {
  it('takes its country from the delegation and keeps its sources', async () => {
    const id = uuidv7()
    const made = await api.as('editor').post(
      `/instruments/${convention.id}/actions`,
      act({
        delegationId: cuba.id,
        actedOn: '2025-10-25',
        citations: [{ sourceId: source.id, says: '<i>72</i>' }],
      }),
      { 'idempotency-key': id },
    )
    const { createdAt, updatedAt, ...rest } = made.body
    expect([made.status, rest]).toEqual([
      201,
      {
        id,
        version: 1,
        instrumentId: convention.id,
        kind: 'signature',
        delegation: { id: cuba.id, code: 'CUB', name: 'Cuba', kind: 'state' },
        countryCode: 'CUB',
        participantName: 'Cuba',
        actedOn: '2025-10-25',
        note: null,
        citations: [
          { source: { id: source.id, title: 'Depositary', publisher: null, url: null }, says: '<i>72</i>' },
        ],
      },
    ])
    const twice = await record({ countryCode: 'cub', participantName: 'Republic of Cuba' })
    expect([twice.status, twice.body.code]).toEqual([409, 'action-exists'])
    expect((await record({ delegationId: cuba.id, kind: 'ratification' })).status).toBe(201)
    expect((await api.as('reader').get(`/sources/${source.id}`)).body.citations).toBe(1)
  })

  it('of an organization has no country, and is recorded once by its name', async () => {
    const made = await record({ delegationId: union.id, participantName: 'European Union' })
    expect(made.body).toMatchObject({ countryCode: null, delegation: { code: 'EU' } })
    expect((await record({ participantName: 'european  union' })).status).toBe(409)
  })

  it('follows a change of its delegation, is told to the second of two editors, and is hidden', async () => {
    const made = await record({ countryCode: 'LAO', participantName: 'Laos' })
    const path = `/instruments/actions/${made.body.id}`
    const editor = api.as('editor')
    const lao = await api.make.delegation(conference.id, { countryCode: 'LAO' })
    const moved = await editor.patch(path, 1, { delegationId: lao.id, citations: [{ sourceId: source.id }] })
    expect(moved.body).toMatchObject({ version: 2, countryCode: 'LAO', delegation: { id: lao.id } })
    const elsewhere = await editor.patch(path, 2, { countryCode: 'VNM' })
    expect([elsewhere.status, elsewhere.body.issues[0].path]).toEqual([422, 'countryCode'])
    const apart = await editor.patch(path, 2, { delegationId: null, citations: [] })
    expect(apart.body).toMatchObject({ version: 3, countryCode: 'LAO', delegation: null, citations: [] })
    const stale = await editor.patch(path, 2, { note: 'x' })
    expect([stale.status, stale.body.current]).toEqual([412, apart.body])
    expect((await editor.delete(path, 3)).status).toBe(204)
    expect((await editor.patch(path, 4, { note: 'x' })).status).toBe(404)
    expect((await record({ countryCode: 'LAO', participantName: 'Laos' })).status).toBe(201)
  })

  it('comes back from hiding as the same record, with its sources, unless it was recorded again', async () => {
    const peru = await api.make.delegation(conference.id, { countryCode: 'PER' })
    const body = { delegationId: peru.id, participantName: 'Peru', citations: [{ sourceId: source.id }] }
    const made = await record(body)
    const path = `/instruments/actions/${made.body.id}`
    const editor = api.as('editor')
    expect((await editor.get(path)).body).toEqual(made.body)
    await editor.delete(path, 1)
    expect((await editor.get(path)).status).toBe(404)
    const again = await record(body)
    const taken = await editor.post(`${path}/restore`)
    expect([taken.status, taken.body.code]).toEqual([409, 'action-exists'])
    await editor.delete(`/instruments/actions/${again.body.id}`, 1)
    const back = await editor.post(`${path}/restore`)
    expect([back.status, back.body]).toEqual([
      200,
      { ...made.body, version: 3, updatedAt: back.body.updatedAt },
    ])
    expect((await editor.post(`${path}/restore`)).body).toEqual(back.body)
    expect((await editor.post(`/instruments/actions/${uuidv7()}/restore`)).status).toBe(404)
  })

  it('is never that of a delegation which is hidden at the same moment', async () => {
    const niger = await api.make.delegation(conference.id, { countryCode: 'NER' })
    const mali = await api.make.delegation(conference.id, { countryCode: 'MLI' })
    const hide = ({ id }: { id: string }) => api.as('editor').delete(`/delegations/${id}`, 1)
    const sign = ({ id }: { id: string }) => record({ delegationId: id, participantName: id })
    const hiddenFirst = await inOrder(
      api.database,
      beforeHistory,
      () => hide(niger),
      () => sign(niger),
    )
    const signedFirst = await inOrder(
      api.database,
      beforeHistory,
      () => sign(mali),
      () => hide(mali),
    )
    expect(hiddenFirst.map(({ status }) => status)).toEqual([204, 422])
    expect(signedFirst.map(({ status }) => status)).toEqual([201, 409])
  })

  it('comes back only when its delegation and its sources are shown', async () => {
    const chad = await api.make.delegation(conference.id, { countryCode: 'TCD' })
    const from = await api.make.source(conference.id)
    const made = await record({ delegationId: chad.id, citations: [{ sourceId: from.id }] })
    const editor = api.as('editor')
    for (const path of [
      `/instruments/actions/${made.body.id}`,
      `/delegations/${chad.id}`,
      `/sources/${from.id}`,
    ])
      expect((await editor.delete(path, 1)).status).toBe(204)
    const codes = []
    for (const path of [`/delegations/${chad.id}`, `/sources/${from.id}`]) {
      codes.push((await editor.post(`/instruments/actions/${made.body.id}/restore`)).body.code)
      await editor.post(`${path}/restore`)
    }
    expect(codes).toEqual(['delegation-hidden', 'source-hidden'])
    expect((await editor.post(`/instruments/actions/${made.body.id}/restore`)).status).toBe(200)
  })

  it.each([
    ['no name', { participantName: '' }, 'participantName'],
    ['an unknown kind', { kind: 'applause' }, 'kind'],
    ['an unknown country', { countryCode: 'XYZ' }, 'countryCode'],
    ['a country in words', { countryCode: 'Cuba' }, 'countryCode'],
    ['an unknown delegation', { delegationId: uuidv7() }, 'delegationId'],
    ['an unknown source', { citations: [{ sourceId: uuidv7() }] }, 'citations.0.sourceId'],
    ['30 February', { actedOn: '2025-02-30' }, 'actedOn'],
    ['another conference by hand', { conferenceId: uuidv7() }, 'conferenceId'],
  ])('is refused with %s, naming the field', async (_, body, path) => {
    const before = await api.database.prisma.treatyAction.count()
    const reply = await record({ participantName: 'Peru', ...body })
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([422, path])
    expect(await api.database.prisma.treatyAction.count()).toBe(before)
  })

  it("is refused with another conference's or a hidden delegation or source, or one source twice", async () => {
    const other = await api.make.conference()
    const theirs = await api.make.delegation(other.id, { countryCode: 'PER' })
    const hidden = await api.make.delegation(conference.id, { countryCode: 'PER', deletedAt: new Date() })
    for (const delegationId of [theirs.id, hidden.id])
      expect((await record({ delegationId })).body.issues[0].path).toBe('delegationId')
    const theirSource = await api.make.source(other.id)
    const sources = [{ sourceId: source.id }, { sourceId: theirSource.id }]
    expect((await record({ citations: sources })).body.issues[0].path).toBe('citations.1.sourceId')
    const twice = [{ sourceId: source.id }, { sourceId: source.id.toUpperCase() }]
    expect((await record({ citations: twice })).body.issues[0].path).toBe('citations.1.sourceId')
    expect((await record({}, { id: uuidv7(), conferenceId: '' })).status).toBe(404)
  })
})

describe('the acts on an instrument', () => {
  it('are listed by name and found in any language, never those on another', async () => {
    const treaty = await api.make.instrument(conference.id)
    await record({ countryCode: 'VNM', participantName: 'Viet Nam' }, treaty)
    await record({ countryCode: 'CIV', participantName: "Côte d'Ivoire" }, treaty)
    await record({ participantName: 'European Union', kind: 'approval' }, treaty)
    const get = (query: string) => api.as('reader').get(`/instruments/${treaty.id}/actions?${query}`)
    const names = async (query: string) =>
      (await get(query)).body.items.map((item: { participantName: string }) => item.participantName)
    expect(await names('')).toEqual(["Côte d'Ivoire", 'European Union', 'Viet Nam'])
    expect(await names('kind=approval')).toEqual(['European Union'])
    for (const q of ['vietnam', 'Việt Nam', 'VNM']) expect(await names(`q=${q}`)).toEqual(['Viet Nam'])
    expect(await names('q=cuba')).toEqual([])
    const one = await statements(() => get('pageSize=1'))
    expect(await statements(() => get('pageSize=3'))).toBe(one)
    expect((await api.as('reader').get(`/instruments/${uuidv7()}/actions`)).status).toBe(404)
  })

  it('are those of one delegation where one is asked for', async () => {
    const treaty = await api.make.instrument(conference.id)
    for (const kind of ['signature', 'ratification']) {
      await record({ delegationId: cuba.id, kind }, treaty)
      await record({ delegationId: union.id, kind, participantName: 'European Union' }, treaty)
      await record({ countryCode: 'VNM', kind, participantName: 'Viet Nam' }, treaty)
    }
    const path = `/instruments/${treaty.id}/actions`
    const told = async (query: string) =>
      (await api.as('reader').get(`${path}?${query}`)).body.items.map(
        ({ kind, participantName }: { kind: string; participantName: string }) =>
          `${participantName} ${kind}`,
      )
    expect(await told(`delegation=${cuba.id}`)).toEqual(['Cuba signature', 'Cuba ratification'])
    expect(await told(`delegation=${union.id}&kind=signature`)).toEqual(['European Union signature'])
    expect(await told(`delegation=${union.id}&q=cuba`)).toEqual([])
    const hidden = await api.make.delegation(conference.id, { deletedAt: new Date() })
    for (const id of [hidden.id, uuidv7(), 'Cuba']) {
      const reply = await api.as('reader').get(`${path}?delegation=${id}`)
      expect([reply.status, reply.body.issues[0].path]).toEqual([400, 'delegation'])
    }
  })
})
