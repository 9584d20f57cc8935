import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLiterals } from '../../database/copy.ts'
import { Prisma } from '../../database/generated/client.ts'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }

beforeAll(async () => {
  api = await startApi()
  conference = await api.make.conference({ name: 'Hanoi, "2025"' })
  session = await api.make.session(conference.id, { title: 'Second plenary' })
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
})
afterAll(() => api.close())

const read = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[]
const file = (path: string) => api.as('reader').get(path)

describe('a CSV', () => {
  it('has names, codes, offset, local time, duration and themes of each intervention in its place', async () => {
    const theme = await api.make.theme({ name: 'Sovereignty' })
    const group = await api.database.prisma.group.findUniqueOrThrow({ where: { code: 'G77' } })
    const source = await api.make.source(conference.id, { title: 'Tin Tuc', url: 'https://example.org/a' })
    const made = await api.as('editor').post('/interventions', {
      sessionId: session.id,
      delegationId: cuba.id,
      speakerName: 'Oscar Manuel Silvera Martínez',
      speakerPost: 'Minister of Justice',
      groupIds: [group.id],
      startedAt: '2025-10-26T10:42:10+07:00',
      endedAt: '2025-10-26T10:48:55+07:00',
      summary: 'Chủ quyền,\n"السيادة"',
      themes: [{ themeId: theme.id, stance: 'supports' }],
      citations: [{ sourceId: source.id }],
    })
    const reply = await file(`/sessions/${session.id}.csv`)
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(reply.text.endsWith('\r\n')).toBe(true)
    expect(reply.text.startsWith('intervention_id,')).toBe(true)
    expect(read(reply.text)).toEqual([
      {
        intervention_id: made.body.id,
        conference: 'Hanoi, "2025"',
        conference_id: conference.id,
        session: 'Second plenary',
        session_id: session.id,
        session_type: 'plenary',
        session_date: '2025-10-26',
        delegation: 'Cuba',
        delegation_code: 'CUB',
        delegation_kind: 'state',
        country_code: 'CUB',
        country: 'Cuba',
        speaker: 'Oscar Manuel Silvera Martínez',
        speaker_honorific: '',
        speaker_post: 'Minister of Justice',
        person_id: '',
        on_behalf_of: group.name,
        on_behalf_of_codes: 'G77',
        kind: 'statement',
        status: 'delivered',
        replies_to_id: '',
        started_at: '2025-10-26T10:42:10+07:00',
        ended_at: '2025-10-26T10:48:55+07:00',
        local_date: '2025-10-26',
        local_start: '10:42:10',
        local_end: '10:48:55',
        duration_seconds: '405',
        allotted_seconds: '',
        language: '',
        summary: 'Chủ quyền,\n"السيادة"',
        themes: 'Sovereignty',
        stances: 'Sovereignty: supports',
        sources: 'Tin Tuc',
        source_addresses: 'https://example.org/a',
        review_state: 'provisional',
        version: '1',
        updated_at: made.body.updatedAt,
        paused_seconds: '0',
        motion: '',
      },
    ])
  })

  it('runs no cell as a formula in a spreadsheet, and is untouched when exact', async () => {
    const here = await api.make.session(conference.id)
    const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a=1', '']
    for (const summary of nasty) await api.make.intervention(here, cuba, { summary })
    const exact = read((await file(`/sessions/${here.id}.csv?flavour=exact`)).text)
    const spreadsheet = await file(`/sessions/${here.id}.csv?flavour=spreadsheet`)
    expect(exact.map(({ summary }) => summary)).toEqual(nasty)
    expect([...spreadsheet.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(read(spreadsheet.text).map(({ summary }) => summary)).toEqual([
      ...nasty.slice(0, 6).map((text) => `'${text}`),
      'a=1',
      '',
    ])
  })

  it('has the rows that the list finds, for every filter alike', async () => {
    for (const query of [
      'country=CUB',
      'country=VNM&spokenFor=true',
      'kind=question',
      `conference=${conference.id}`,
    ]) {
      const list = await api.as('reader').get(`/interventions?${query}`)
      const rows = read((await file(`/interventions.csv?${query}`)).text)
      expect(rows.map((row) => row.intervention_id)).toEqual(
        list.body.items.map((item: { id: string }) => item.id),
      )
    }
  })

  it('has one intervention in one row, which as JSON is the record itself', async () => {
    const here = await api.make.session(conference.id)
    const one = await api.make.intervention(here, cuba, { summary: 'The one' })
    await api.make.intervention(here, cuba, { summary: 'Another' })
    const rows = read((await file(`/interventions/${one.id}.csv`)).text)
    expect(rows.map((row) => [row.intervention_id, row.summary])).toEqual([[one.id, 'The one']])
    expect((await file(`/interventions/${one.id}.json`)).body).toEqual(
      (await file(`/interventions/${one.id}`)).body,
    )
    expect((await file(`/sessions/${here.id}.json`)).body).toEqual((await file(`/sessions/${here.id}`)).body)
    expect((await file(`/interventions/${here.id}.csv`)).status).toBe(404)
  })

  it('is refused as a problem where the list is', async () => {
    const wrong = await file('/interventions.csv?country=XYZ')
    expect([wrong.status, wrong.body.issues[0].path]).toEqual([400, 'country'])
    expect((await file(`/sessions/${cuba.id}.csv`)).status).toBe(404)
    expect((await api.as('nobody').get('/interventions.csv')).text.trim().split('\n')).toHaveLength(1)
  })

  it('is cut, not ended, when the database fails half-way', async () => {
    const here = await api.make.session(conference.id)
    const one = await api.make.intervention(here, cuba, { summary: 'x'.repeat(20_000) })
    // More than any buffer between the two ends takes in.
    await api.database.asOwner((owner) =>
      // Nobody searches for them.
      owner.query(`BEGIN; SET LOCAL rostrum.change = 'none'; ALTER TABLE intervention DISABLE TRIGGER search_added;
      INSERT INTO intervention (id, conference_id, session_id, delegation_id, position, summary)
      SELECT gen_random_uuid(), conference_id, session_id, delegation_id, position + n, summary
        FROM intervention, generate_series(1, 3000) n WHERE id = '${one.id}';
      ALTER TABLE intervention ENABLE TRIGGER search_added; COMMIT`),
    )
    const response = await fetch(`${api.url}/sessions/${here.id}.csv`, {
      headers: { 'x-test-role': 'reader' },
    })
    expect(response.status).toBe(200)
    await api.database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND datname = current_database()",
    )
    await expect(response.text()).rejects.toThrow('terminated')
  })
})

describe('literals', () => {
  it.each([[`'; DROP TABLE x; --`], ['\\'], [`\\'; SELECT 1`], ['"{},NULL'], ['$1 $$'], ['é 中 😀']])(
    'write %s as the text it is, alone and in a list',
    async (text) => {
      const statement = Prisma.sql`SELECT ${text}::text AS one, ${[text, 'b']}::text[] AS many`
      const { rows } = await api.database.pool.query(withLiterals(statement))
      expect(rows).toEqual([{ one: text, many: [text, 'b'] }])
    },
  )
})
