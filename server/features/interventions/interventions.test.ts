import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }
let vietNam: { id: string; conferenceId: string }
let sovereignty: { id: string }
let interference: { id: string }
let source: { id: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  vietNam = await api.make.delegation(conference.id, { countryCode: 'VNM', name: 'Viet Nam' })
  sovereignty = await api.make.theme({ name: 'Sovereignty', hue: 3 })
  interference = await api.make.theme({ name: 'Non-interference', parentId: sovereignty.id })
  source = await api.make.source(conference.id, { title: 'Tin Tuc' })
})
afterAll(() => api.close())

const statement = (more: object = {}) => ({ sessionId: session.id, delegationId: cuba.id, ...more })
const idsOf = (reply: { body: { items: { id: string }[] } }) => reply.body.items.map(({ id }) => id)

describe('recording', () => {
  it('keeps the four-part attribution, times, themes, texts and sources', async () => {
    const person = await api.make.person({ name: 'Oscar Manuel Silvera Martínez' })
    const group = await api.database.prisma.group.findUniqueOrThrow({ where: { code: 'G77' } })
    const id = uuidv7()
    const made = await api.as('editor').post(
      '/interventions',
      statement({
        personId: person.id,
        speakerName: 'Oscar Manuel Silvera Martínez',
        speakerPost: 'Minister of Justice',
        groupIds: [group.id],
        startedAt: '2025-10-26T10:42:10+07:00',
        endedAt: '2025-10-26T10:48:55+07:00',
        summary: 'Chủ quyền — السيادة',
        themes: [{ themeId: interference.id, stance: 'supports', passage: 'Chủ quyền' }],
        texts: [{ kind: 'verbatim', language: 'es', body: 'Señor Presidente' }],
        citations: [{ sourceId: source.id, says: 'Names the minister' }],
      }),
      { 'idempotency-key': id },
    )
    expect(made.status).toBe(201)
    expect(made.headers.get('etag')).toBe('"1"')
    expect(made.body).toMatchObject({
      id,
      version: 1,
      person: { name: 'Oscar Manuel Silvera Martínez' },
      delegation: { code: 'CUB', name: 'Cuba' },
      groups: [{ code: 'G77' }],
      startedAt: '2025-10-26T03:42:10Z',
      endedAt: '2025-10-26T03:48:55Z',
      durationSeconds: 405,
      summary: 'Chủ quyền — السيادة',
      themes: [{ theme: { name: 'Non-interference', hue: 3 }, stance: 'supports', passage: 'Chủ quyền' }],
      texts: [{ kind: 'verbatim', language: 'es', body: 'Señor Presidente' }],
      citations: [{ source: { title: 'Tin Tuc' }, says: 'Names the minister' }],
      sources: 1,
    })
    expect((await api.as('reader').get(`/interventions/${id}`)).body).toEqual(made.body)
    const listed = await api.as('reader').get(`/interventions?session=${session.id}`)
    const { note, reviewedAt, reviewedBy, corrigenda, texts, citations, repliesTo, replies, ...more } =
      made.body
    const { motion, pausedSeconds, lacks, ...inList } = more
    expect(listed.body.items).toEqual([inList])
  })

  it('makes one of the same request sent five times at once', async () => {
    const key = uuidv7()
    const body = statement({ summary: 'Once' })
    const replies = await Promise.all(
      Array.from({ length: 5 }, () =>
        api.as('editor').post('/interventions', body, { 'idempotency-key': key }),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(await api.database.prisma.intervention.count({ where: { summary: 'Once' } })).toBe(1)
    const other = await api
      .as('editor')
      .post('/interventions', statement({ summary: 'Twice' }), { 'idempotency-key': key })
    expect([other.status, other.body.code]).toEqual([422, 'key-reused'])
  })

  it('puts an intervention in its place by time, and the others stay as they were', async () => {
    const here = await api.make.session(conference.id)
    const at = async (startedAt?: string) =>
      (
        await api
          .as('editor')
          .post('/interventions', { sessionId: here.id, delegationId: cuba.id, startedAt })
      ).body.id
    const ten = await at('2025-10-26T10:00:00+07:00')
    const eleven = await at('2025-10-26T11:00:00+07:00')
    const untimed = await at()
    const half = await at('2025-10-26T10:30:00+07:00')
    const nine = await at('2025-10-26T09:00:00+07:00')
    const list = await api.as('reader').get(`/interventions?session=${here.id}`)
    expect(idsOf(list)).toEqual([nine, ten, half, eleven, untimed])
    expect(list.body.items.map((item: { version: number }) => item.version)).toEqual([1, 1, 1, 1, 1])
  })

  it('moves one after another as often as one likes', async () => {
    const here = await api.make.session(conference.id)
    const spoken = { startedAt: new Date('2025-10-26T03:00:00Z'), endedAt: new Date('2025-10-26T03:05:00Z') }
    const [a, b, c] = await Promise.all(
      [1, 2, 3].map((n) => api.make.intervention(here, cuba, { position: n, ...spoken })),
    )
    let order = [a!.id, b!.id, c!.id]
    for (let i = 0; i < 30; i += 1) {
      const last = order[2]!
      const { body: record } = await api.as('editor').get(`/interventions/${last}`)
      const moved = await api
        .as('editor')
        .place(`/interventions/${last}/place`, record.version, { afterId: i % 2 ? null : order[0] })
      expect(moved.status).toBe(200)
      order = i % 2 ? [last, order[0]!, order[1]!] : [order[0]!, last, order[1]!]
      const list = await api.as('reader').get(`/interventions?session=${here.id}`)
      expect(idsOf(list)).toEqual(order)
      // There is no room, so that its neighbours are moved along: their versions stay.
      const versions = list.body.items.map(({ id, version }: Record<string, unknown>) => [id, version])
      expect(new Map(versions).get(last)).toBe(record.version + 1)
      if (i === 0) expect(versions.map(([, version]: unknown[]) => version)).toEqual([1, 2, 1])
    }
  })
})

describe('changing', () => {
  it('tells the second of two editors, with the record as it is now, and loses nothing', async () => {
    const { id } = await api.make.intervention(session, cuba)
    const first = await api.as('editor').patch(`/interventions/${id}`, 1, { summary: 'First' })
    const second = await api.as('administrator').patch(`/interventions/${id}`, 1, { summary: 'Second' })
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"'])
    expect([second.status, second.body.code]).toEqual([412, 'stale-version'])
    expect(second.body.current).toEqual(first.body)
    expect((await api.as('editor').patch(`/interventions/${id}`, null, { summary: 'x' })).status).toBe(428)
  })

  it('leaves what is not named, empties what is null, and keeps unchanged list rows', async () => {
    const { id } = await api.make.intervention(session, cuba, { summary: 'Stays', note: 'Goes' })
    const editor = api.as('editor')
    await editor.patch(`/interventions/${id}`, 1, {
      themes: [{ themeId: sovereignty.id }, { themeId: interference.id, stance: 'opposes' }],
    })
    const after = await editor.patch(`/interventions/${id}`, 2, {
      note: null,
      themes: [{ themeId: sovereignty.id }, { themeId: interference.id, stance: 'mentions' }],
    })
    expect(after.body).toMatchObject({ version: 3, summary: 'Stays', note: null })
    const rows = await api.database.prisma.changeRow.findMany({
      where: { recordId: id, tableName: 'intervention_theme' },
      orderBy: { sequence: 'asc' },
    })
    expect(rows.map(({ before, after }) => [before === null, after === null])).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ])
  })

  it('keeps who changed what from what to what', async () => {
    const { id } = await api.make.intervention(session, cuba, { summary: 'Before' })
    await api.as('editor').patch(`/interventions/${id}`, 1, { summary: 'After' })
    const row = await api.database.prisma.changeRow.findFirstOrThrow({
      where: { recordId: id },
      orderBy: { sequence: 'desc' },
      include: { change: true },
    })
    expect([row.change.accountId, row.change.action]).toEqual([api.accounts.editor.id, 'intervention.update'])
    expect([(row.before as { summary: string }).summary, (row.after as { summary: string }).summary]).toEqual(
      ['Before', 'After'],
    )
  })

  it('hides and brings back, with its themes and its place by time', async () => {
    const here = await api.make.session(conference.id)
    const editor = api.as('editor')
    const first = await api.make.intervention(here, cuba, { startedAt: new Date('2025-10-26T02:00:00Z') })
    const second = await api.make.intervention(here, cuba, { startedAt: new Date('2025-10-26T03:00:00Z') })
    await editor.patch(`/interventions/${first.id}`, 1, { themes: [{ themeId: sovereignty.id }] })
    expect((await editor.delete(`/interventions/${first.id}`, 2)).status).toBe(204)
    expect((await editor.get(`/interventions/${first.id}`)).status).toBe(404)
    expect(idsOf(await editor.get(`/interventions?session=${here.id}&theme=${sovereignty.id}`))).toEqual([])
    expect((await editor.post(`/interventions/${first.id}/restore`)).body.themes).toHaveLength(1)
    expect(idsOf(await editor.get(`/interventions?session=${here.id}`))).toEqual([first.id, second.id])
  })
})

describe('an intervention that another answers', () => {
  it('is not hidden until that answers something else', async () => {
    const said = await api.make.intervention(session, cuba)
    const reply = await api.make.intervention(session, cuba, { kind: 'answer', repliesToId: said.id })
    const editor = api.as('editor')
    const refused = await editor.delete(`/interventions/${said.id}`, 1)
    expect([refused.status, refused.body.code]).toEqual([409, 'answered'])
    expect((await editor.get(`/interventions/${said.id}`)).status).toBe(200)
    expect((await editor.patch(`/interventions/${reply.id}`, 1, { repliesToId: null })).status).toBe(200)
    expect((await editor.delete(`/interventions/${said.id}`, 1)).status).toBe(204)
  })
})

describe('a hidden conference', () => {
  it('hides its record from lists, files and by id', async () => {
    const gone = await api.make.conference()
    const there = await api.make.session(gone.id)
    const one = await api.make.delegation(gone.id, { countryCode: 'ISL', name: 'Iceland' })
    const { id } = await api.make.intervention(there, one)
    const reader = api.as('reader')
    expect(idsOf(await reader.get('/interventions?country=ISL'))).toEqual([id])
    await api.database.asOwner((owner) =>
      owner.query(
        `BEGIN; SET LOCAL rostrum.change = 'none'; UPDATE conference SET deleted_at = now() WHERE id = '${gone.id}'; COMMIT`,
      ),
    )
    expect(idsOf(await reader.get('/interventions?country=ISL'))).toEqual([])
    expect((await reader.get('/interventions.csv?country=ISL')).text.split('\r\n')).toHaveLength(2)
    expect((await reader.get(`/interventions?session=${there.id}`)).status).toBe(400)
    expect((await reader.get(`/interventions/${id}`)).status).toBe(404)
    expect((await api.as('editor').patch(`/interventions/${id}`, 1, { note: 'x' })).status).toBe(404)
    expect((await reader.get(`/sessions/${there.id}.csv`)).status).toBe(404)
  })
})

describe('refusing', () => {
  const refused = async (body: object, status: number, path: string) => {
    const before = await api.database.prisma.intervention.count()
    const reply = await api.as('editor').post('/interventions', statement(body))
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([status, path])
    expect(await api.database.prisma.intervention.count()).toBe(before)
  }

  it.each([
    [
      'an end before the start',
      { startedAt: '2025-10-26T10:00:00Z', endedAt: '2025-10-26T09:00:00Z' },
      'endedAt',
    ],
    ['an end without a start', { endedAt: '2025-10-26T09:00:00Z' }, 'startedAt'],
    ['30 February', { startedAt: '2025-02-30T10:00:00Z' }, 'startedAt'],
    [
      'an end twelve centuries after the start',
      { startedAt: '1800-01-01T00:00:00Z', endedAt: '2999-01-01T00:00:00Z' },
      'endedAt',
    ],
    ['a time without an offset', { startedAt: '2025-10-26T10:00:00' }, 'startedAt'],
    ['a theme that is not there', { themes: [{ themeId: uuidv7() }] }, 'themes.0'],
    ['a stance not on the list', { themes: [{ themeId: uuidv7(), stance: 'likes' }] }, 'themes.0.stance'],
    ['a summary of 2 MB', { summary: 'x'.repeat(2_000_000) }, 'summary'],
    ['U+0000', { summary: 'a\u0000b' }, 'summary'],
    ['an id', { id: uuidv7() }, 'id'],
    ['a version', { version: 7 }, 'version'],
    ['a role', { role: 'administrator' }, 'role'],
    ['a review state', { reviewState: 'final' }, 'reviewState'],
    ['a person who is not there', { personId: uuidv7() }, 'personId'],
    ['a reply by a written statement', { kind: 'written_statement', repliesToId: uuidv7() }, 'repliesToId'],
    ['times of one who is only listed', { status: 'listed', startedAt: '2025-10-26T10:00:00Z' }, 'startedAt'],
  ])('%s, naming the field and changing nothing', (_, body, path) => refused(body, 422, path))

  it('a lone surrogate', async () => {
    const body = `{"sessionId":"${session.id}","delegationId":"${cuba.id}","summary":"a\\ud800b"}`
    const reply = await api.as('editor').post('/interventions', body)
    expect([reply.status, reply.body.issues[0].path]).toEqual([422, 'summary'])
  })

  it("another conference's session, delegation, source and hidden ones", async () => {
    const other = await api.make.conference()
    const theirs = await api.make.delegation(other.id, { countryCode: 'CUB', name: 'Cuba' })
    const elsewhere = await api.make.session(other.id)
    const theirSource = await api.make.source(other.id)
    const hidden = await api.make.theme({ deletedAt: new Date() })
    await refused({ delegationId: theirs.id }, 422, 'delegationId')
    await refused({ sessionId: elsewhere.id }, 422, 'delegationId')
    await refused({ citations: [{ sourceId: theirSource.id }] }, 422, 'citations.0.sourceId')
    await refused({ themes: [{ themeId: hidden.id }] }, 422, 'themes.0')
    const { id } = await api.make.intervention(session, cuba)
    const moved = await api.as('editor').patch(`/interventions/${id}`, 1, { sessionId: elsewhere.id })
    expect([moved.status, moved.body.issues[0].path]).toEqual([422, 'sessionId'])
  })

  it('newly tagging with a retired theme, but not keeping it', async () => {
    const retiring = await api.make.theme()
    const { id } = await api.make.intervention(session, cuba)
    const editor = api.as('editor')
    await editor.patch(`/interventions/${id}`, 1, { themes: [{ themeId: retiring.id }] })
    await api.database.asOwner((owner) =>
      owner.query(
        `BEGIN; SET LOCAL rostrum.change = 'none'; UPDATE theme SET retired_at = now() WHERE id = '${retiring.id}'; COMMIT`,
      ),
    )
    const kept = await editor.patch(`/interventions/${id}`, 2, {
      themes: [{ themeId: retiring.id, stance: 'supports' }],
    })
    expect(kept.status).toBe(200)
    await refused({ themes: [{ themeId: retiring.id }] }, 422, 'themes.0')
  })

  it.each([
    ['country=XYZ', 'country'],
    ['session=00000000-0000-7000-8000-000000000000&country=CUB', 'session'],
    ['country=Cuba', 'country.0'],
    ['theme=nonsense', 'theme.0'],
    ['pageSize=10000000', 'pageSize'],
    ['from=2025-02-30', 'from'],
    ['sort=summary', 'sort'],
    ['colour=red', 'colour'],
    ['cursor=abc', 'cursor'],
    ['group=NOBODY', 'group'],
  ])('the filter %s with 400, naming it', async (query, path) => {
    const reply = await api.as('reader').get(`/interventions?${query}`)
    expect([reply.status, reply.body.issues[0].path]).toEqual([400, path])
  })

  it('keeps markup and SQL as the text they are', async () => {
    const text = `<script>alert(1)</script>'; DROP TABLE intervention; --`
    const reply = await api
      .as('editor')
      .post('/interventions', statement({ summary: text, speakerName: text, speakerPost: text, note: text }))
    expect(reply.body).toMatchObject({ summary: text, speakerName: text, speakerPost: text, note: text })
  })
})

describe('listing', () => {
  let here: { id: string; conferenceId: string }
  let ids: Record<string, string>

  beforeAll(async () => {
    here = await api.make.session(conference.id, { heldOn: new Date('2025-10-25') })
    const eu = await api.make.delegation(conference.id, {
      kind: 'intergovernmental_organization',
      name: 'European Union',
    })
    const asean = await api.database.prisma.group.findUniqueOrThrow({ where: { code: 'ASEAN' } })
    const person = await api.make.person()
    const editor = api.as('editor')
    const record = async (body: object) =>
      (await editor.post('/interventions', { sessionId: here.id, ...body })).body.id as string
    ids = {
      cuba: await record({
        delegationId: cuba.id,
        language: 'es',
        themes: [{ themeId: interference.id, stance: 'supports' }],
      }),
      vietNam: await record({
        delegationId: vietNam.id,
        personId: person.id,
        themes: [{ themeId: sovereignty.id, stance: 'mentions' }],
      }),
      eu: await record({ delegationId: eu.id, kind: 'point_of_order' }),
      forAsean: await record({ delegationId: cuba.id, groupIds: [asean.id] }),
    }
  })

  const found = async (query: string) => {
    const reply = await api.as('reader').get(`/interventions?session=${here.id}&${query}`)
    const without = await api.as('reader').get(`/interventions?from=2025-10-25&to=2025-10-25&${query}`)
    expect(idsOf(without)).toEqual(idsOf(reply))
    expect(without.body.total).toEqual({ count: idsOf(reply).length, isExact: true })
    return idsOf(reply).map((id) => Object.keys(ids).find((name) => ids[name] === id))
  }

  it.each([
    ['country=CUB', ['cuba', 'forAsean']],
    ['country=cub,VNM', ['cuba', 'vietNam', 'forAsean']],
    ['country=VNM&spokenFor=true', ['vietNam', 'forAsean']],
    ['country=VNM&spokenFor=false', ['vietNam']],
    ['group=ASEAN', ['forAsean']],
    ['memberOf=ASEAN', ['vietNam']],
    ['memberOf=G77&kind=statement', ['cuba', 'vietNam', 'forAsean']],
    ['delegationKind=intergovernmental_organization', ['eu']],
    ['kind=point_of_order', ['eu']],
    ['language=es', ['cuba']],
    ['stance=mentions,opposes', ['vietNam']],
    ['lacks=theme', ['eu', 'forAsean']],
    ['lacks=speaker', ['cuba', 'eu', 'forAsean']],
    ['status=listed', []],
    ['reviewState=provisional&sort=-record', ['forAsean', 'eu', 'vietNam', 'cuba']],
  ])('finds by %s', async (query, names) => expect(await found(query)).toEqual(names))

  it('finds a theme with its branch, its stances, and a delegation', async () => {
    expect(await found(`theme=${sovereignty.id}`)).toEqual(['cuba', 'vietNam'])
    expect(await found(`theme=${interference.id}`)).toEqual(['cuba'])
    expect(await found(`theme=${sovereignty.id}&stance=supports`)).toEqual(['cuba'])
    expect(await found(`theme=${sovereignty.id},${interference.id}`)).toEqual(['cuba', 'vietNam'])
    expect(await found(`theme=${sovereignty.id}&country=VNM`)).toEqual(['vietNam'])
    expect(await found(`theme=${sovereignty.id}&delegation=${cuba.id}`)).toEqual(['cuba'])
    expect(await found(`delegation=${vietNam.id}&spokenFor=true`)).toEqual(['vietNam', 'forAsean'])
  })

  it.each(['record', '-record', 'startedAt', '-durationSeconds', 'updatedAt'])(
    'walks every page forth and back by %s and skips none',
    async (sort) => {
      const all = idsOf(await api.as('reader').get(`/interventions?conference=${conference.id}&sort=${sort}`))
      const seen: string[] = []
      let cursor: string | null = ''
      let previous: string | null = null
      while (cursor !== null) {
        const page = await api
          .as('reader')
          .get(
            `/interventions?conference=${conference.id}&sort=${sort}&pageSize=3${cursor && `&cursor=${cursor}`}`,
          )
        seen.push(...idsOf(page))
        ;({ next: cursor, previous } = page.body)
      }
      expect(seen).toEqual(all)
      const back = await api
        .as('reader')
        .get(`/interventions?conference=${conference.id}&sort=${sort}&pageSize=3&cursor=${previous}`)
      const start = Math.floor((all.length - 1) / 3) * 3
      expect(idsOf(back)).toEqual(all.slice(start - 3, start))
    },
  )

  it('asks the database the same number of times for 1 and for 3', async () => {
    const asked = async (pageSize: number) => {
      let count = 0
      const { pool } = api.database
      const query = pool.query
      pool.query = ((...args: Parameters<typeof query>) => {
        count += 1
        return query.apply(pool, args)
      }) as typeof query
      await api.as('reader').get(`/interventions?session=${here.id}&pageSize=${pageSize}`)
      pool.query = query
      return count
    }
    const one = await asked(1)
    expect(one).toBeGreaterThan(0)
    expect(await asked(3)).toBe(one)
  })
})
