import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../server/database/database.ts'
import { testDatabase } from '../../server/test/database.ts'
import { loadSample, SampleIsThere } from './sample.ts'

let database: Database
let conferenceId: string
beforeAll(async () => {
  database = await testDatabase()
  conferenceId = await loadSample(database)
})
afterAll(() => database.close())

const fixture = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../server/test/fixtures/hanoi/${file}`, import.meta.url)), {
    columns: true,
    bom: true,
  })

const statementOf = (name: string) =>
  database.prisma.intervention.findFirstOrThrow({
    where: { conferenceId, speakerName: name },
    include: {
      session: true,
      themes: { include: { theme: true }, orderBy: { position: 'asc' } },
      citations: { include: { source: true }, orderBy: { position: 'asc' } },
    },
  })

describe('the sample', () => {
  it('has the whole conference', async () => {
    const { prisma } = database
    const where = { where: { conferenceId } }
    expect({
      sessions: await prisma.session.count(where),
      delegations: await prisma.delegation.count(where),
      delegates: await prisma.delegate.count(where),
      interventions: await prisma.intervention.count(where),
      sources: await prisma.source.count(where),
      figures: await prisma.reportedFigure.count(where),
      signatures: await prisma.treatyAction.count(where),
      themes: await prisma.theme.count(),
    }).toEqual({
      sessions: 7,
      delegations: 74,
      delegates: 13,
      interventions: 14,
      sources: 20,
      figures: 15,
      signatures: 71,
      themes: 15,
    })
  })

  it('is refused in words when the conference is there, and changes nothing', async () => {
    const before = await database.prisma.changeRow.count()
    await expect(loadSample(database)).rejects.toThrow(
      new SampleIsThere(
        'There is a conference "hanoi-2025" already: the Hanoi Convention sample was not loaded.',
      ),
    )
    expect(await database.prisma.changeRow.count()).toBe(before)
    expect(await database.prisma.conference.count()).toBe(1)
  })

  it('is one change of the history', async () => {
    const changes = await database.prisma.change.findMany({ where: { rows: { some: {} } } })
    expect(changes.map(({ action, accountId }) => ({ action, accountId }))).toEqual([
      { action: 'sample.load', accountId: null },
    ])
  })

  it('invents no time: only the programme has hours', async () => {
    const { prisma } = database
    const sessions = await prisma.session.findMany({ where: { conferenceId }, orderBy: { position: 'asc' } })
    expect(
      sessions.map(({ type, startedAt, endedAt, scheduledStartAt, scheduledEndAt }) => [
        type,
        scheduledStartAt?.toISOString(),
        scheduledEndAt?.toISOString(),
        startedAt ?? endedAt,
      ]),
    ).toEqual([
      ['ceremony', '2025-10-25T02:00:00.000Z', undefined, null],
      ['plenary', undefined, undefined, null],
      ['plenary', undefined, undefined, null],
      ['workshop', '2025-10-26T02:00:00.000Z', '2025-10-26T03:15:00.000Z', null],
      ['workshop', '2025-10-26T05:00:00.000Z', '2025-10-26T06:15:00.000Z', null],
      ['workshop', '2025-10-26T06:30:00.000Z', '2025-10-26T07:45:00.000Z', null],
      ['closing', undefined, undefined, null],
    ])
    const timed = { OR: [{ startedAt: { not: null } }, { endedAt: { not: null } }] }
    expect(await prisma.intervention.count({ where: { conferenceId, ...timed } })).toBe(0)
    expect(await prisma.session.count({ where: { conferenceId, documentSymbol: { not: null } } })).toBe(0)
  })

  it('has the chairs of the plenaries in order, with their delegation and capacity', async () => {
    const chairs = await database.prisma.sessionChair.findMany({
      where: { conferenceId },
      include: { person: true, delegation: true, session: true },
      orderBy: [{ session: { position: 'asc' } }, { position: 'asc' }],
    })
    expect(chairs.map((chair) => [chair.person.name, chair.capacity, chair.delegation!.name])).toEqual([
      ['Bui Thanh Son', 'Deputy Prime Minister', 'Viet Nam'],
      ['Ghada Waly', null, 'United Nations Office on Drugs and Crime'],
      ['Pham The Tung', 'Deputy Minister of Public Security', 'Viet Nam'],
      ['Nguyen Minh Vu', 'Deputy Minister of Foreign Affairs', 'Viet Nam'],
    ])
  })
})

describe('interventions of the sample', () => {
  it('each cite a source', async () => {
    const without = { where: { conferenceId, citations: { none: {} } } }
    expect(await database.prisma.intervention.count(without)).toBe(0)
  })

  it('hold everybody of the list of speakers, in the capacity printed', async () => {
    const { prisma } = database
    const missing = []
    for (const { speaker, post, delegation, source } of fixture('speakers.csv')) {
      const found = await prisma.intervention.count({
        where: {
          speakerName: speaker || null,
          speakerPost: post || null,
          delegation: { name: delegation! },
          citations: { some: { source: { url: source! } } },
        },
      })
      if (found !== 1) missing.push([speaker, delegation, found])
    }
    expect(missing).toEqual([])
  })

  it('quote passages that stand in their own summary', async () => {
    const tagged = await database.prisma.interventionTheme.findMany({ include: { intervention: true } })
    const elsewhere = tagged.filter(({ passage, intervention }) => !intervention.summary?.includes(passage!))
    expect(tagged).toHaveLength(15)
    expect(elsewhere).toEqual([])
  })

  it("have Cuba's themes with the stances it took", async () => {
    const cuba = await statementOf('Oscar Manuel Silvera Martínez')
    expect([cuba.countryCode, cuba.speakerPost, cuba.session.title]).toEqual([
      'CUB',
      'Minister of Justice',
      'High-level discussion, second plenary',
    ])
    expect(cuba.themes.map(({ theme, stance }) => [theme.name, stance])).toEqual([
      ['International cooperation', 'conditional'],
      ['Sovereignty and non-interference', 'supports'],
      ['Artificial intelligence and misuse of technology', 'mentions'],
      ['Sanctions and unilateral measures', 'opposes'],
      ['Multilateralism', 'supports'],
    ])
  })

  it('say which source names the South African speaker and which does not', async () => {
    const southAfrica = await statementOf('Mmamoloko Kubayi')
    expect(southAfrica.citations.map(({ source, says }) => [source.publisher, says])).toEqual([
      [
        'VOV',
        'The Minister of Justice and Constitutional Development, Mmamoloko Kubayi, spoke for South Africa.',
      ],
      ['Tin Tuc (VNA)', 'The representative of South Africa spoke; no name is given.'],
    ])
  })

  it('have the message of the President of the Russian Federation read out by nobody known', async () => {
    const [message, ...others] = await database.prisma.intervention.findMany({
      where: { conferenceId, kind: 'message_read_out' },
    })
    expect(others).toEqual([])
    expect([message!.countryCode, message!.personId, message!.speakerName, message!.speakerPost]).toEqual([
      'RUS',
      null,
      null,
      'President of the Russian Federation',
    ])
  })
})

describe('figures and signatures of the sample', () => {
  it('keep every figure that sources report, also where they disagree', async () => {
    const figures = await database.prisma.reportedFigure.findMany({
      where: { conferenceId, measure: { in: ['statements', 'signatures'] } },
      include: { source: true, session: true },
      orderBy: [{ measure: 'asc' }, { value: 'asc' }],
    })
    expect(figures.map((f) => [f.measure, f.value, f.source.publisher, f.session?.type ?? null])).toEqual([
      ['statements', 18, 'Lao Dong', 'plenary'],
      ['statements', 19, 'Tin Tuc (VNA)', 'plenary'],
      ['statements', 71, 'CAND', null],
      ['signatures', 64, 'CAND', 'ceremony'],
      ['signatures', 65, null, 'ceremony'],
      ['signatures', 69, 'Tin Tuc (VNA)', 'ceremony'],
      ['signatures', 72, 'United Nations Treaty Collection', null],
    ])
  })

  it('have the signatures of the list, dated where and as the list dates them', async () => {
    const { pool, prisma } = database
    const listed = []
    for (const { participant, signature_date, source } of fixture('signatories.csv')) {
      const { rows } = await pool.query(
        `SELECT country_code AS code FROM country_name WHERE folded = fold($1) OR fold(formal_name) = fold($1)
         UNION SELECT country_code FROM country_alias WHERE folded = fold($1)`,
        [participant],
      )
      listed.push([rows[0]?.code ?? participant, signature_date || null, source!.split(' ').sort().join(' ')])
    }
    const signatures = await prisma.treatyAction.findMany({
      where: { conferenceId },
      include: { citations: { include: { source: true } } },
    })
    const recorded = signatures.map(({ countryCode, participantName, actedOn, citations }) => [
      countryCode ?? participantName,
      actedOn?.toISOString().slice(0, 10) ?? null,
      citations
        .map(({ source }) => source.url)
        .sort()
        .join(' '),
    ])
    expect(recorded.sort()).toEqual(listed.sort())
    expect(signatures.filter(({ actedOn }) => actedOn)).toHaveLength(65)
  })

  it('give a country code to states and to nobody else', async () => {
    const withoutCode = await database.prisma.delegation.findMany({
      where: { conferenceId, countryCode: null },
      orderBy: { name: 'asc' },
    })
    expect(withoutCode.map(({ name, kind }) => [name, kind])).toEqual([
      ['Council of Europe', 'intergovernmental_organization'],
      ['European Union', 'intergovernmental_organization'],
      ['United Nations', 'un_entity'],
      ['United Nations Office on Drugs and Crime', 'un_entity'],
    ])
    const palestine = await database.prisma.delegation.findFirstOrThrow({ where: { countryCode: 'PSE' } })
    expect(palestine.kind).toBe('observer_state')
  })
})
