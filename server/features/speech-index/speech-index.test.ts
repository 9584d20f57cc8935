import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../../prisma/seed/sample.ts'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

type Entry = { interventionId: string; speaker: string | null; delegation: { code: string } }
type Heading = {
  letter: string
  kind: string
  name: string | null
  count: number
  isContinued: boolean
  see: { name: string } | null
  seeAlso: { name: string }[]
  entries: Entry[]
}

let api: Api
let hanoi: string
beforeAll(async () => {
  api = await startApi()
  hanoi = await loadSample(api.database)
}, 60_000)
afterAll(() => api.close())

const index = async (conference: string, query: string) => {
  const { status, body } = await api.as('reader').get(`/conferences/${conference}/index?${query}`)
  expect(status).toBe(200)
  return body as {
    entries: number
    headings: number
    pages: number
    letters: { letter: string; entries: number }[]
    items: Heading[]
  }
}
const headings = ({ items }: { items: Heading[] }) => items.filter(({ see }) => see === null)
const inWords = ({ letter, name, see, seeAlso, count }: Heading) =>
  [
    `${letter} ${name ?? '?'}`,
    see && `see ${see.name}`,
    seeAlso.length > 0 && `see also ${seeAlso.map((one) => one.name).join('; ')}`,
    count > 0 && count,
  ]
    .filter(Boolean)
    .join(', ')
const sql = async (statement: string) =>
  (await api.database.pool.query<{ count: number }>(statement, [hanoi])).rows[0]!.count
const counts = (items: Heading[]) => items.reduce((sum, { entries }) => sum + entries.length, 0)

describe('the index of the sample', () => {
  it.each([
    ['country', 'SELECT count(*)::int AS count FROM intervention WHERE conference_id = $1'],
    ['speaker', 'SELECT count(*)::int AS count FROM intervention WHERE conference_id = $1'],
    [
      'subject',
      `SELECT ((SELECT count(*) FROM intervention_theme it JOIN intervention i ON i.id = it.intervention_id
          WHERE i.conference_id = $1)
        + (SELECT count(*) FROM intervention i WHERE i.conference_id = $1 AND i.agenda_item_id IS NOT NULL)
        + (SELECT count(*) FROM intervention i WHERE i.conference_id = $1 AND i.agenda_item_id IS NULL
            AND NOT EXISTS (SELECT FROM intervention_theme it WHERE it.intervention_id = i.id)))::int AS count`,
    ],
  ])('by %s has every intervention, as plain SQL counts', async (by, counted) => {
    const whole = await index(hanoi, `by=${by}`)
    expect(whole.entries).toBe(await sql(counted))
    expect(counts(whole.items)).toBe(whole.entries)
    expect(whole.letters.reduce((sum, { entries }) => sum + entries, 0)).toBe(whole.entries)
    for (const { letter, entries } of whole.letters)
      expect([
        letter,
        counts((await index(hanoi, `by=${by}&letter=${encodeURIComponent(letter)}`)).items),
      ]).toEqual([letter, entries])
  })

  it('is in the order of the language of the reader, organizations in their own place', async () => {
    const english = headings(await index(hanoi, 'by=country')).map(({ name }) => name!)
    expect(english).toEqual([...english].sort(new Intl.Collator('en').compare))
    expect(english).toContain('European Union')
    const vietnamese = headings(await index(hanoi, 'by=country&language=vi'))
    expect(vietnamese.map(({ name }) => name)).toContain('Việt Nam')
    expect(vietnamese.length).toBe(english.length)
  })

  it('is a file of the same entries in the same order, as CSV, JSON and text', async () => {
    for (const by of ['country', 'speaker', 'subject']) {
      const file = (extension: string) =>
        api.as('reader').get(`/conferences/${hanoi}/index.${extension}?by=${by}&language=vi`)
      const { items } = await index(hanoi, `by=${by}&language=vi`)
      const ids = items.flatMap(({ entries }) => entries.map(({ interventionId }) => interventionId))
      const rows = parse((await file('csv')).text, { columns: true }) as Record<string, string>[]
      expect(rows.flatMap((row) => row.intervention_id || [])).toEqual(ids)
      expect(new Set(rows.map(({ heading }) => heading))).toEqual(
        new Set(items.map(({ name }) => name ?? '')),
      )
      const { items: whole } = JSON.parse((await file('json')).text)
      expect(whole).toEqual(items)
      const { text, headers } = await file('txt')
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(text.split('\n').filter((line) => line.startsWith('  ')).length).toBe(ids.length)
    }
  })

  it('is read with a number of statements that no size changes', async () => {
    const one = await statements(() => index(hanoi, 'by=subject&letter=C'))
    expect(await statements(() => index(hanoi, 'by=subject'))).toBe(one)
  })
})

describe('an index made by hand', () => {
  let id: string
  beforeAll(async () => {
    const { make, database } = api
    const conference = await make.conference({ name: 'Debate' })
    id = conference.id
    const { body: session } = await api.as('editor').post('/sessions', {
      conferenceId: id,
      type: 'plenary',
      title: 'First plenary',
      heldOn: '2025-10-26',
      documentSymbol: 'A/1/PV.1',
      agendaItems: [{ number: '8', title: 'General debate' }],
    })
    const of = (countryCode: string, name: string) => make.delegation(id, { countryCode, name })
    const ivory = await of('CIV', "Côte d'Ivoire")
    const turkey = await of('TUR', 'Türkiye')
    const cuba = await of('CUB', 'Cuba')
    const czechs = await of('CSK', 'Czechoslovakia')
    const slovaks = await of('SVK', 'Slovakia')
    const union = await make.delegation(id, { name: 'European Union', acronym: 'EU' })
    const vietNam = await of('VNM', 'Viet Nam')
    const theme = await make.theme({ name: 'Sovereignty' })
    const narrower = await make.theme({ name: 'Data sovereignty', parentId: theme.id })
    const named = await make.person({
      name: 'Oscar Manuel Silvera Martínez',
      sortName: 'Silvera Martínez, Oscar Manuel',
      aliases: ['Oscar Silvera'],
    })
    const g77 = await database.prisma.group.findUniqueOrThrow({ where: { code: 'G77' } })
    const say = (delegation: { id: string }, more: object = {}) =>
      api.as('editor').post('/interventions', { sessionId: session.id, delegationId: delegation.id, ...more })
    for (const one of [ivory, turkey, czechs, slovaks, union, vietNam])
      await say(one, { speakerName: 'Ms. Ågren' })
    await say(cuba, {
      personId: named.id,
      groupIds: [g77.id],
      themes: [{ themeId: theme.id }, { themeId: narrower.id }],
    })
    await say(cuba, { status: 'withdrawn' })
    await say(cuba, { agendaItemId: session.agendaItems[0].id, kind: 'right_of_reply' })
  })

  it('has by country letters without accents, aliases, former names and groups that lead on', async () => {
    expect((await index(id, 'by=country')).items.map(inWords)).toEqual([
      "C Côte d'Ivoire, 1",
      'C Cuba, 2',
      'C Czech and Slovak Federal Republic, see Czechoslovakia',
      'C Czechoslovak Republic, see Czechoslovakia',
      'C Czechoslovakia, see also Slovakia, 1',
      'E EU, see European Union',
      'E European Union, 1',
      'G G77, see Group of 77 and China',
      'G Group of 77 and China, see also Cuba',
      "I Ivory Coast, see Côte d'Ivoire",
      'S Slovak Republic, see Slovakia',
      'S Slovakia, see also Czechoslovakia, 1',
      'T Turkey, see Türkiye',
      'T Türkiye, 1',
      'V Viet Nam, 1',
    ])
  })

  it('leads to a country from its names in the language of the reader, and from no other', async () => {
    const leading = async (language: string) =>
      (await index(id, `by=country&language=${language}`)).items
        .filter(
          ({ see }) =>
            see && ["Côte d'Ivoire", 'Türkiye', 'Thổ Nhĩ Kỳ', 'تركيا', 'كوت ديفوار'].includes(see.name),
        )
        .map(inWords)
    expect(await leading('en')).toEqual(["I Ivory Coast, see Côte d'Ivoire", 'T Turkey, see Türkiye'])
    expect(await leading('es')).toEqual(["C Costa de Marfil, see Côte d'Ivoire", 'T Turquía, see Türkiye'])
    expect(await leading('vi')).toEqual(["B Bờ Biển Ngà, see Côte d'Ivoire", 'T Türkiye, see Thổ Nhĩ Kỳ'])
    expect(await leading('ar')).toEqual(['س ساحل العاج, see كوت ديفوار'])
  })

  it('has by speaker the name that it is filed by, and gathers at the end who is not known', async () => {
    expect((await index(id, 'by=speaker')).items.map(inWords)).toEqual([
      'M Ms. Ågren, 6',
      'O Oscar Silvera, see Silvera Martínez, Oscar Manuel',
      'S Silvera Martínez, Oscar Manuel, 1',
      '— ?, 1',
    ])
  })

  it('has by subject wider and narrower themes, and what has none', async () => {
    expect((await index(id, 'by=subject')).items.map(inWords)).toEqual([
      'D Data sovereignty, see also Sovereignty, 1',
      'G General debate, 1',
      'S Sovereignty, see also Data sovereignty, 1',
      '— ?, 6',
    ])
  })

  it('has of each entry the session with its symbol, the item of the agenda, the speaker and for whom', async () => {
    const { text } = await api.as('reader').get(`/conferences/${id}/index.txt`)
    expect(text).toContain(
      [
        'CUBA',
        '  Oscar Manuel Silvera Martínez — on behalf of Group of 77 and China — First plenary, A/1/PV.1, 2025-10-26 — Sovereignty; Data sovereignty',
        '  Representative — right of reply — First plenary, A/1/PV.1, 2025-10-26 — 8. General debate',
        '',
      ].join('\n'),
    )
  })

  it('is in Vietnamese for who reads Vietnamese', async () => {
    const { items } = await index(id, 'by=country&language=vi')
    expect(headings({ items }).map(inWords)).toEqual([
      "C Côte d'Ivoire, 1",
      'C Cuba, 2',
      'E European Union, 1',
      'N Nhóm G77 và Trung Quốc, see also Cuba',
      'S Slovakia, see also Tiệp Khắc, 1',
      'T Thổ Nhĩ Kỳ, 1',
      'T Tiệp Khắc, see also Slovakia, 1',
      'V Việt Nam, 1',
    ])
  })

  it('is for nobody who may not read, and of no conference that is not there', async () => {
    expect((await api.as('nobody').get(`/conferences/${id}/index`)).status).toBe(404)
    for (const form of ['', '.json', '.csv', '.txt'])
      expect(
        (await api.as('reader').get(`/conferences/01900000-0000-7000-8000-000000000000/index${form}`)).status,
      ).toBe(404)
    expect((await api.as('reader').get(`/conferences/${id}/index?by=country&letter=`)).body.items).toEqual([])
  })
})

describe('a large index', () => {
  it('goes on on the next page, and says so', async () => {
    const { make, database } = api
    const { id } = await make.conference({ name: 'Long debate' })
    const session = await make.session(id)
    const chad = await make.delegation(id, { countryCode: 'TCD', name: 'Chad' })
    const peru = await make.delegation(id, { countryCode: 'PER', name: 'Peru' })
    const first = await make.intervention(session, chad)
    await make.intervention(session, peru)
    await database.asOwner((owner) =>
      owner.query(`BEGIN; SET LOCAL rostrum.change = 'none';
      INSERT INTO intervention (id, conference_id, session_id, delegation_id, position)
      SELECT gen_random_uuid(), conference_id, session_id, delegation_id, position + 100000 + n
        FROM intervention, generate_series(1, 1200) n WHERE id = '${first.id}'; COMMIT`),
    )
    const pages = await Promise.all([1, 2, 3, 4].map((page) => index(id, `page=${page}`)))
    expect(pages.map(({ pages: all }) => all)).toEqual([3, 3, 3, 3])
    expect(
      pages.map(({ items }) =>
        headings({ items }).map((one) => [one.name, one.entries.length, one.isContinued]),
      ),
    ).toEqual([
      [['Chad', 500, false]],
      [['Chad', 500, true]],
      [
        ['Chad', 201, true],
        ['Peru', 1, false],
      ],
      [],
    ])
    const ids = pages.flatMap(({ items }) =>
      items.flatMap(({ entries }) => entries.map((one) => one.interventionId)),
    )
    expect(new Set(ids).size).toBe(1202)
    // More at once than there are connections for files: each waits for its turn, and all come whole.
    const files = await Promise.all(
      Array.from({ length: 12 }, () => api.as('reader').get(`/conferences/${id}/index.json`)),
    )
    expect(new Set(files.map(({ text }) => text)).size).toBe(1)
    const whole = JSON.parse(files[0]!.text)
    expect(headings(whole).map(({ name, entries }) => [name, entries.length])).toEqual([
      ['Chad', 1201],
      ['Peru', 1],
    ])
  })
})
