import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let conference: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
})
afterAll(() => api.close())

const titles = (reply: { body: { items: { title: string }[] } }) => reply.body.items.map(({ title }) => title)
const list = (query: string) => api.as('reader').get(`/sources?${query}`)

describe('recording', () => {
  it('keeps every field, and markup and SQL as the text they are', async () => {
    const text = `<script>alert(1)</script>'; DROP TABLE source; --`
    const id = uuidv7()
    const body = {
      conferenceId: conference.id,
      title: text,
      publisher: 'Báo Tin tức',
      url: 'https://baotintuc.vn/a?b=c',
      language: 'vi',
      publishedOn: '2025-10-26',
      accessedOn: '2025-11-24',
      note: text,
    }
    const made = await api.as('editor').post('/sources', body, { 'idempotency-key': id })
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/sources/${id}`])
    const { createdAt, updatedAt, ...rest } = made.body
    expect(rest).toEqual({ ...body, id, version: 1, citations: 0 })
    expect((await api.as('reader').get(`/sources/${id}`)).body).toEqual(made.body)
  })

  it('makes one of the same request sent twice, also after its conference was hidden', async () => {
    const closing = await api.make.conference()
    const send = () =>
      api
        .as('editor')
        .post('/sources', { conferenceId: closing.id, title: 'Once' }, { 'idempotency-key': 'the-same' })
    const first = await send()
    expect(first.status).toBe(201)
    await api.as('administrator').delete(`/conferences/${closing.id}`, 1)
    const again = await send()
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
    expect(again.body).toEqual(first.body)
    expect(await api.database.prisma.source.count({ where: { title: 'Once' } })).toBe(1)
  })

  it.each([
    ['no title', {}, 'title'],
    ['an empty title', { title: '   ' }, 'title'],
    ['two lines of title', { title: 'a\nb' }, 'title'],
    ['501 characters', { title: 'x'.repeat(501) }, 'title'],
    ['U+0000', { title: 'a\u0000b' }, 'title'],
    ['a note of 5,001 characters', { title: 'x', note: 'x'.repeat(5001) }, 'note'],
    ['an address that would run', { title: 'x', url: 'javascript:alert(1)' }, 'url'],
    ['no address', { title: 'x', url: 'baotintuc.vn' }, 'url'],
    ['30 February', { title: 'x', publishedOn: '2025-02-30' }, 'publishedOn'],
    ['a language in words', { title: 'x', language: 'Vietnamese' }, 'language'],
    ['a version', { title: 'x', version: 3 }, 'version'],
    ['a conference that is not there', { title: 'x', conferenceId: uuidv7() }, 'conferenceId'],
  ])('refuses %s, naming the field and adding nothing', async (_, body, path) => {
    const before = await api.database.prisma.source.count()
    const reply = await api.as('editor').post('/sources', { conferenceId: conference.id, ...body })
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([422, path])
    expect(await api.database.prisma.source.count()).toBe(before)
  })

  it('refuses a lone surrogate', async () => {
    const reply = await api
      .as('editor')
      .post('/sources', `{"conferenceId":"${conference.id}","title":"a\\udc00"}`)
    expect([reply.status, reply.body.issues[0].path]).toEqual([422, 'title'])
  })

  it('refuses an address that is there already, but not at another conference or on a hidden source', async () => {
    const body = { title: 'x', url: 'https://example.org/once' }
    const other = await api.make.conference()
    const add = (conferenceId: string) => api.as('editor').post('/sources', { ...body, conferenceId })
    const first = await add(conference.id)
    const second = await add(conference.id)
    expect([second.status, second.body.code, second.body.issues[0].path]).toEqual([
      409,
      'source-exists',
      'url',
    ])
    expect((await add(other.id)).status).toBe(201)
    await api.as('editor').delete(`/sources/${first.body.id}`, 1)
    expect((await add(conference.id)).status).toBe(201)
    expect((await api.as('editor').post(`/sources/${first.body.id}/restore`)).body.code).toBe('source-exists')
  })
})

describe('changing', () => {
  it('leaves what is not named, empties what is null, and tells the second of two editors', async () => {
    const { id } = await api.make.source(conference.id, { publisher: 'Stays', note: 'Goes' })
    const first = await api.as('editor').patch(`/sources/${id}`, 1, { title: 'New', note: null })
    expect(first.body).toMatchObject({ version: 2, title: 'New', publisher: 'Stays', note: null })
    const second = await api.as('administrator').patch(`/sources/${id}`, 1, { title: 'Other' })
    expect([second.status, second.body.code]).toEqual([412, 'stale-version'])
    expect(second.body.current).toEqual(first.body)
    const hiding = await api.as('editor').delete(`/sources/${id}`, 1)
    expect([hiding.status, hiding.body.current]).toEqual([412, first.body])
    expect((await api.as('editor').patch(`/sources/${id}`, null, { title: 'x' })).status).toBe(428)
  })

  it('keeps a source that something shown cites, and says how often', async () => {
    const source = await api.make.source(conference.id)
    const session = await api.make.session(conference.id)
    const editor = api.as('editor')
    await editor.patch(`/sessions/${session.id}`, 1, { citations: [{ sourceId: source.id }] })
    await api.make.figure(source)
    expect((await api.as('reader').get(`/sources/${source.id}`)).body.citations).toBe(2)
    const refused = await editor.delete(`/sources/${source.id}`, 1)
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      409,
      'source-cited',
      '2 records and figures cite this source. Take it off there first.',
    ])
    expect((await editor.get(`/sources/${source.id}`)).body.version).toBe(1)
    await editor.delete(`/sessions/${session.id}`, 2)
    expect((await editor.delete(`/sources/${source.id}`, 1)).body.detail).toBe(
      'One record or figure cites this source. Take it off there first.',
    )
  })

  it('is never both hidden and newly cited by requests that come at once', async () => {
    const editor = api.as('editor')
    for (let i = 0; i < 8; i += 1) {
      const source = await api.make.source(conference.id)
      const session = await api.make.session(conference.id)
      const [cited, hidden] = await Promise.all([
        editor.patch(`/sessions/${session.id}`, 1, { citations: [{ sourceId: source.id }] }),
        editor.delete(`/sources/${source.id}`, 1),
      ])
      expect([cited.status, hidden.status]).toEqual(cited.status === 200 ? [200, 409] : [422, 204])
    }
  })

  it('hides a source everywhere and brings it back', async () => {
    const here = await api.make.conference()
    const { id } = await api.make.source(here.id)
    const editor = api.as('editor')
    expect((await editor.delete(`/sources/${id}`, 1)).status).toBe(204)
    expect((await editor.get(`/sources/${id}`)).status).toBe(404)
    expect((await editor.patch(`/sources/${id}`, 2, { title: 'x' })).status).toBe(404)
    expect((await editor.delete(`/sources/${id}`, 2)).status).toBe(404)
    expect(titles(await list(`conference=${here.id}`))).toEqual([])
    const back = await editor.post(`/sources/${id}/restore`)
    expect([back.status, back.body.version]).toEqual([200, 3])
    expect((await editor.post(`/sources/${id}/restore`)).body).toEqual(back.body)
    expect((await editor.post(`/sources/${uuidv7()}/restore`)).status).toBe(404)
  })
})

describe('listing', () => {
  let here: { id: string }
  beforeAll(async () => {
    here = await api.make.conference()
    for (const title of ['Zeitung', 'Éclair', 'báo Tin Tức', 'Bao Lao Dong'])
      await api.make.source(here.id, { title, publisher: title === 'Zeitung' ? 'Thông tấn xã' : null })
    await api.make.source(here.id, { title: 'Hidden', deletedAt: new Date() })
    await api.make.source(conference.id, { title: 'Elsewhere' })
  })

  it('is by title, accents and case apart, page by page in both directions', async () => {
    const all = ['Bao Lao Dong', 'báo Tin Tức', 'Éclair', 'Zeitung']
    const first = await list(`conference=${here.id}&pageSize=3`)
    expect([titles(first), first.body.total]).toEqual([all.slice(0, 3), { count: 4, isExact: true }])
    const second = await list(`conference=${here.id}&pageSize=3&cursor=${first.body.next}`)
    expect([titles(second), second.body.next]).toEqual([all.slice(3), null])
    const back = await list(`conference=${here.id}&pageSize=3&cursor=${second.body.previous}`)
    expect(titles(back)).toEqual(all.slice(0, 3))
  })

  it.each([
    ['tuc tin', ['báo Tin Tức']],
    ['thong tan', ['Zeitung']],
    ['bao', ['Bao Lao Dong', 'báo Tin Tức']],
    ['%', []],
    ["'; DROP TABLE source", []],
    ['hidden', []],
    ['\u0000\ud800', []],
  ])('finds %j', async (q, found) => {
    const reply = await list(`conference=${here.id}&q=${encodeURIComponent(q.toWellFormed())}`)
    expect([reply.status, titles(reply)]).toEqual([200, found])
  })

  it.each([
    [`conference=${uuidv7()}`, 'conference'],
    ['conference=x', 'conference'],
    ['pageSize=201', 'pageSize'],
    ['cursor=x', 'cursor'],
    ['title=x', 'title'],
  ])('refuses %s with 400, naming it', async (query, path) => {
    const reply = await list(query)
    expect([reply.status, reply.body.issues[0].path]).toEqual([400, path])
  })

  it('asks the database as often for three as for one', async () => {
    const one = await statements(() => list(`conference=${here.id}&pageSize=1`))
    expect(await statements(() => list(`conference=${here.id}&pageSize=3`))).toBe(one)
  })

  it('shows nothing of a hidden conference', async () => {
    const closed = await api.make.conference()
    const { id } = await api.make.source(closed.id, { title: 'Of a hidden conference' })
    await api.as('administrator').delete(`/conferences/${closed.id}`, 1)
    expect((await list(`conference=${closed.id}`)).status).toBe(400)
    expect(titles(await list('q=hidden+conference'))).toEqual([])
    expect((await api.as('reader').get(`/sources/${id}`)).status).toBe(404)
    expect((await api.as('editor').patch(`/sources/${id}`, 1, { title: 'x' })).status).toBe(404)
    const added = await api.as('editor').post('/sources', { conferenceId: closed.id, title: 'x' })
    expect([added.status, added.body.issues[0].path]).toEqual([422, 'conferenceId'])
  })
})
