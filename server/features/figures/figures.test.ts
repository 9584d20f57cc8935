import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let source: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id, { heldOn: new Date('2025-10-25') })
  source = await api.make.source(conference.id, { title: 'Tin Tuc' })
})
afterAll(() => api.close())

const figure = (more: object = {}) => ({
  conferenceId: conference.id,
  measure: 'statements',
  value: 19,
  sourceId: source.id,
  ...more,
})

describe('what the record counts', () => {
  const countsIn = async (conferenceId: string, sessionId: string | null) => {
    const from = await api.make.source(conferenceId)
    const editor = api.as('editor')
    const counts: Record<string, number | null> = {}
    for (const measure of [
      'statements',
      'signatures',
      'delegations',
      'delegates',
      'countries',
      'organizations',
      'countries_and_organizations',
      'registered_speakers',
    ]) {
      const body = { conferenceId, sessionId, measure, value: 1, sourceId: from.id }
      counts[measure] = (await editor.post('/figures', body)).body.counted
    }
    return counts
  }

  it('is null or nothing at an empty conference', async () => {
    const empty = await api.make.conference()
    const sitting = await api.make.session(empty.id)
    const nothing = {
      statements: 0,
      delegations: 0,
      countries: 0,
      organizations: 0,
      countries_and_organizations: 0,
      registered_speakers: null,
    }
    expect(await countsIn(empty.id, null)).toEqual({ ...nothing, signatures: 0, delegates: 0 })
    expect(await countsIn(empty.id, sitting.id)).toEqual({ ...nothing, signatures: null, delegates: null })
  })

  it('is of the session or of the whole conference, and never of another or of what is hidden', async () => {
    const { make } = api
    for (const here of [await make.conference(), await make.conference()]) {
      const first = await make.session(here.id, { heldOn: new Date('2025-10-25') })
      const second = await make.session(here.id, { heldOn: new Date('2025-10-26') })
      const cuba = await make.delegation(here.id, { countryCode: 'CUB' })
      const vietNam = await make.delegation(here.id, { countryCode: 'VNM' })
      const union = await make.delegation(here.id, { kind: 'intergovernmental_organization' })
      await make.delegation(here.id, { countryCode: 'MUS', registered: false })
      await make.delegation(here.id, { countryCode: 'LAO', deletedAt: new Date() })
      const person = await make.person()
      await make.delegate(cuba, person.id)
      await make.delegate(vietNam, person.id)
      await make.delegate(union, person.id, { deletedAt: new Date() })

      await make.intervention(first, cuba)
      await make.intervention(first, cuba, { kind: 'video_message' })
      await make.intervention(first, union, { kind: 'message_read_out' })
      await make.intervention(first, vietNam, { kind: 'point_of_order' })
      await make.intervention(first, vietNam, { deletedAt: new Date() })
      await make.intervention(second, vietNam)
      await make.intervention(second, union, { status: 'listed' })
      await make.intervention(second, union, { status: 'withdrawn' })

      const treaty = await make.instrument(here.id)
      await make.treatyAction(treaty, { countryCode: 'CUB', actedOn: new Date('2025-10-25') })
      await make.treatyAction(treaty, { countryCode: 'VNM', actedOn: null })
      await make.treatyAction(treaty, { countryCode: 'LAO', actedOn: new Date('2025-10-26') })
      await make.treatyAction(treaty, { kind: 'ratification', actedOn: new Date('2025-10-25') })
      await make.treatyAction(treaty, { actedOn: new Date('2025-10-25'), deletedAt: new Date() })

      expect(await countsIn(here.id, null)).toEqual({
        statements: 4,
        signatures: 3,
        delegations: 3,
        delegates: 2,
        countries: 2,
        organizations: 1,
        countries_and_organizations: 3,
        registered_speakers: 6,
      })
      expect(await countsIn(here.id, first.id)).toEqual({
        statements: 3,
        signatures: 1,
        delegations: 3,
        delegates: null,
        countries: 2,
        organizations: 1,
        countries_and_organizations: 3,
        registered_speakers: null,
      })
      expect(await countsIn(here.id, second.id)).toMatchObject({
        statements: 1,
        signatures: 1,
        delegations: 1,
        registered_speakers: 3,
      })
    }
  })
})

describe('recording', () => {
  it('keeps what a source says beside what the record counts', async () => {
    const id = uuidv7()
    const body = figure({ sessionId: session.id, qualifier: 'more_than', note: '<b>About</b>' })
    const made = await api.as('editor').post('/figures', body, { 'idempotency-key': id })
    const { createdAt, updatedAt, ...rest } = made.body
    const { sourceId, ...given } = body
    expect([made.status, rest]).toEqual([
      201,
      {
        ...given,
        id,
        version: 1,
        counted: 0,
        source: { id: source.id, title: 'Tin Tuc', publisher: null, url: null },
      },
    ])
    const again = await api.as('editor').post('/figures', body, { 'idempotency-key': id })
    expect(again.text).toBe(made.text)
    expect(await api.database.prisma.reportedFigure.count({ where: { note: '<b>About</b>' } })).toBe(1)
  })

  it.each([
    ['an unknown measure', { measure: 'flags' }, 'measure'],
    ['a number below zero', { value: -1 }, 'value'],
    ['half a statement', { value: 1.5 }, 'value'],
    ['more than the database holds', { value: 2_000_000_001 }, 'value'],
    ['a number in quotes', { value: '19' }, 'value'],
    ['a count of its own', { counted: 3 }, 'counted'],
    ['an unknown source', { sourceId: uuidv7() }, 'sourceId'],
    ['an unknown session', { sessionId: uuidv7() }, 'sessionId'],
    ['an unknown conference', { conferenceId: uuidv7() }, 'conferenceId'],
    ['U+0000', { note: '\u0000' }, 'note'],
  ])('refuses %s, naming the field and adding nothing', async (_, body, path) => {
    const before = await api.database.prisma.reportedFigure.count()
    const reply = await api.as('editor').post('/figures', figure(body))
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([422, path])
    expect(await api.database.prisma.reportedFigure.count()).toBe(before)
  })

  it("refuses another conference's session and source, and hidden ones", async () => {
    const other = await api.make.conference()
    const theirs = await api.make.source(other.id)
    const elsewhere = await api.make.session(other.id)
    const hidden = await api.make.source(conference.id, { deletedAt: new Date() })
    const gone = await api.make.session(conference.id, { deletedAt: new Date() })
    const { id } = await api.make.figure(source)
    for (const sourceId of [theirs.id, hidden.id]) {
      const added = await api.as('editor').post('/figures', figure({ sourceId }))
      expect([added.status, added.body.issues[0].path]).toEqual([422, 'sourceId'])
      const changed = await api.as('editor').patch(`/figures/${id}`, 1, { sourceId })
      expect([changed.status, changed.body.issues[0].path]).toEqual([422, 'sourceId'])
    }
    for (const sessionId of [elsewhere.id, gone.id]) {
      const added = await api.as('editor').post('/figures', figure({ sessionId }))
      expect([added.status, added.body.issues[0].path]).toEqual([422, 'sessionId'])
    }
  })
})

describe('changing', () => {
  it('changes what is named, tells the second of two editors, and hides', async () => {
    const { id } = await api.make.figure(source, { note: 'Stays' })
    const editor = api.as('editor')
    const first = await editor.patch(`/figures/${id}`, 1, { value: 18, qualifier: 'about' })
    expect(first.body).toMatchObject({ version: 2, value: 18, qualifier: 'about', note: 'Stays' })
    const second = await editor.patch(`/figures/${id}`, 1, { value: 20 })
    expect([second.status, second.body.current]).toEqual([412, first.body])
    expect((await editor.delete(`/figures/${id}`, 1)).body.current).toEqual(first.body)
    expect((await editor.delete(`/figures/${id}`, 2)).status).toBe(204)
    expect((await editor.patch(`/figures/${id}`, 3, { value: 20 })).status).toBe(404)
  })
})

describe('a hidden figure', () => {
  it('comes back as the same record, once, under the name of who brought it', async () => {
    const { id } = await api.make.figure(source, { note: 'Stays' })
    const editor = api.as('editor')
    const before = await editor.get(`/figures/${id}`)
    expect([before.status, before.headers.get('etag'), before.body.note]).toEqual([200, '"1"', 'Stays'])
    await editor.delete(`/figures/${id}`, 1)
    expect((await editor.get(`/figures/${id}`)).status).toBe(404)
    const back = await editor.post(`/figures/${id}/restore`)
    expect([back.status, back.body]).toEqual([
      200,
      { ...before.body, version: 3, updatedAt: back.body.updatedAt },
    ])
    const again = await editor.post(`/figures/${id}/restore`)
    expect(again.body).toEqual(back.body)
    const changes = await api.database.prisma.change.findMany({
      where: { rows: { some: { recordId: id } }, action: 'figure.restore' },
    })
    expect(changes.map(({ accountId }) => accountId)).toEqual([api.accounts.editor.id])
  })

  it('comes back only when its session and its source are shown', async () => {
    const here = await api.make.session(conference.id)
    const from = await api.make.source(conference.id)
    const { id } = await api.make.figure(from, { sessionId: here.id, deletedAt: new Date() })
    const editor = api.as('editor')
    await editor.delete(`/sessions/${here.id}`, 1)
    await editor.delete(`/sources/${from.id}`, 1)
    const codes = []
    for (const path of [`/sessions/${here.id}`, `/sources/${from.id}`]) {
      codes.push((await editor.post(`/figures/${id}/restore`)).body.code)
      await editor.post(`${path}/restore`)
    }
    expect(codes).toEqual(['session-hidden', 'source-hidden'])
    expect((await editor.post(`/figures/${id}/restore`)).body).toMatchObject({ id, sessionId: here.id })
  })

  it('is not there where there is none, or its conference is hidden', async () => {
    const gone = await api.make.conference()
    const { id } = await api.make.figure(await api.make.source(gone.id), { deletedAt: new Date() })
    await api.as('administrator').delete(`/conferences/${gone.id}`, 1)
    for (const one of [id, uuidv7()])
      expect((await api.as('editor').post(`/figures/${one}/restore`)).status).toBe(404)
  })
})

describe('listing', () => {
  it('is by measure, of a conference or a session, without hidden ones', async () => {
    const here = await api.make.conference()
    const sitting = await api.make.session(here.id)
    const from = await api.make.source(here.id)
    await api.make.figure(from, { measure: 'delegates', value: 1 })
    await api.make.figure(from, { measure: 'signatures', value: 2 })
    await api.make.figure(from, { measure: 'statements', value: 3, sessionId: sitting.id })
    await api.make.figure(from, { measure: 'signatures', value: 4, sessionId: sitting.id })
    await api.make.figure(from, { value: 5, deletedAt: new Date() })
    await api.make.figure(source, { value: 6 })
    const values = async (query: string) =>
      (await api.as('reader').get(`/figures?${query}`)).body.items.map(
        (item: { value: number }) => item.value,
      )
    expect(await values(`conference=${here.id}`)).toEqual([3, 2, 4, 1])
    expect(await values(`session=${sitting.id}`)).toEqual([3, 4])
    expect(await values(`conference=${conference.id}&session=${sitting.id}`)).toEqual([])
    const get = (size: number) => api.as('reader').get(`/figures?conference=${here.id}&pageSize=${size}`)
    const one = await statements(() => get(1))
    expect(await statements(() => get(3))).toBe(one)

    await api.as('administrator').delete(`/conferences/${here.id}`, 1)
    expect((await api.as('reader').get(`/figures?session=${sitting.id}`)).body.items).toEqual([])
  })

  it.each(['conference', 'session'])('refuses an unknown %s with 400', async (filter) => {
    const reply = await api.as('reader').get(`/figures?${filter}=${uuidv7()}`)
    expect([reply.status, reply.body.issues[0].path]).toEqual([400, filter])
  })
})
