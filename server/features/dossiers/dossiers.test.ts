import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../../prisma/seed/sample.ts'
import { type Api, startApi } from '../../test/api.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let hanoi: string
let theme: string
let below: string
let minister: string

const heldOn = (day: string) => new Date(day)
const read = async (path: string) => {
  const { status, body } = await api.as('reader').get(path)
  expect(status).toBe(200)
  return body
}
const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await api.database.pool.query<Row>(statement, values)).rows

/** Two conferences: Czechoslovakia and Czechia speak at one each, a group and an organization at both. */
beforeAll(async () => {
  api = await startApi()
  hanoi = await loadSample(api.database)
  const { make, database } = api
  const old = await make.conference({ name: 'General debate of 1990', startsOn: heldOn('1990-09-24') })
  const now = await make.conference({ name: 'Debate of 2025', startsOn: heldOn('2025-09-23') })
  const first = await make.session(old.id, { heldOn: heldOn('1990-09-24') })
  const second = await make.session(now.id, { heldOn: heldOn('2025-09-23') })
  const csk = await make.delegation(old.id, { countryCode: 'CSK', name: 'Czechoslovakia' })
  const cze = await make.delegation(now.id, { countryCode: 'CZE', name: 'Czechia' })
  const lbn = await make.delegation(now.id, { countryCode: 'LBN', name: 'Lebanon' })
  await make.delegation(now.id, { countryCode: 'PER', name: 'Peru' })
  const icc = { name: 'International Organization of Test Cases', acronym: 'IOTC' }
  const then = await make.delegation(old.id, { ...icc, acronym: null })
  const today = await make.delegation(now.id, icc)
  theme = (await make.theme({ name: 'Trust between States' })).id
  below = (await make.theme({ name: 'Trust at sea', parentId: theme })).id
  minister = (await make.person({ name: 'Jana Nováková', sortName: 'Nováková, Jana' })).id
  const g77 = await database.prisma.group.findUniqueOrThrow({ where: { code: 'G77' } })
  const editor = api.as('editor')
  const say = async (sessionId: string, delegationId: string, more: object = {}): Promise<string> => {
    const { status, body } = await editor.post('/interventions', { sessionId, delegationId, ...more })
    expect(status).toBe(201)
    return body.id
  }
  await say(first.id, csk.id, { speakerName: 'J. Dienstbier', speakerPost: 'Minister for Foreign Affairs' })
  const said = await say(second.id, cze.id, {
    personId: minister,
    speakerName: 'J. Nováková',
    speakerPost: 'Minister of Justice',
    startedAt: '2025-09-23T09:00:00+07:00',
    endedAt: '2025-09-23T09:05:00+07:00',
    themes: [{ themeId: below, stance: 'supports', passage: 'We trust each other at sea.' }],
  })
  await say(second.id, cze.id, {
    personId: minister,
    speakerPost: 'Head of delegation',
    kind: 'chair_remark',
  })
  await say(second.id, lbn.id, {
    kind: 'right_of_reply',
    repliesToId: said,
    groupIds: [g77.id],
    themes: [{ themeId: theme, stance: 'opposes', passage: 'Not before trust on land.' }],
  })
  await say(first.id, then.id)
  await say(second.id, today.id)
  await say(second.id, cze.id, { status: 'listed', themes: [{ themeId: theme }] })
  await make.treatyAction(await make.instrument(now.id, { name: 'Treaty on trust' }), {
    countryCode: 'CZE',
    delegationId: cze.id,
    actedOn: heldOn('2025-09-24'),
  })
}, 60_000)
afterAll(() => api.close())

describe('a country over all conferences', () => {
  it('has what it said, on what, with which stance, in which capacities, the replies and what it signed', async () => {
    const body = await read('/countries/CZE.json')
    expect(body.totals).toEqual({
      interventions: 2,
      speakingSeconds: 300,
      conferences: 1,
      sessions: 1,
      firstOn: '2025-09-23',
      lastOn: '2025-09-23',
    })
    expect(
      body.themes.map((one: { theme: { name: string }; stances: object }) => [one.theme.name, one.stances]),
    ).toEqual(
      ['Trust at sea', 'Trust between States'].map((name) => [
        name,
        { supports: 1, opposes: 0, conditional: 0, mentions: 0, unsaid: 0 },
      ]),
    )
    expect(
      body.speakers
        .map((one: { person: { name: string }; name: string; post: string; capacity: string }) => [
          one.person.name,
          one.name,
          one.post,
          one.capacity,
        ])
        .sort(),
    ).toEqual([
      ['Jana Nováková', 'J. Nováková', 'Minister of Justice', 'minister'],
      ['Jana Nováková', 'Jana Nováková', 'Head of delegation', expect.any(String)],
    ])
    expect(body.replies.given).toEqual({ count: 0, latest: [] })
    expect(body.replies.received).toMatchObject({
      count: 1,
      latest: [{ kind: 'right_of_reply', delegation: { code: 'LBN' }, to: { delegation: { code: 'CZE' } } }],
    })
    expect(body.acts).toMatchObject([
      { kind: 'signature', actedOn: '2025-09-24', instrument: { name: 'Treaty on trust' } },
      { kind: 'signature', actedOn: '2025-10-25', instrument: { shortName: 'Hanoi Convention' } },
    ])
  })

  it('says what came after a former state, and takes nothing of it', async () => {
    const former = await read('/countries/csk.json')
    expect(former.successors.map(({ code }: { code: string }) => code)).toEqual(['CZE', 'SVK'])
    expect([former.totals.interventions, former.country.endedOn]).toEqual([1, '1992-12-31'])
    expect(former.conferences).toMatchObject([{ conference: { name: 'General debate of 1990' } }])
    const { predecessors, conferences } = await read('/countries/CZE.json')
    expect(predecessors).toMatchObject([{ code: 'CSK', name: 'Czechoslovakia' }])
    expect(conferences.map((one: { conference: { name: string } }) => one.conference.name)).not.toContain(
      'General debate of 1990',
    )
  })

  it('stands where it took part in silence, and is empty where it never took part', async () => {
    const silent = await read('/countries/PER.json')
    expect(silent.conferences).toMatchObject([
      { interventions: 0, conference: { id: hanoi } },
      { interventions: 0, conference: { name: 'Debate of 2025' } },
    ])
    const nowhere = await read('/countries/AIA.json')
    expect([nowhere.conferences, nowhere.totals.interventions, nowhere.totals.firstOn]).toEqual([[], 0, null])
  })

  it('has who spoke for it: groups, only on days when it was a member', async () => {
    const { spokenFor } = await read('/countries/PER.json')
    expect(spokenFor).toMatchObject([
      { group: { code: 'G77' }, interventions: 1, by: [{ key: 'LBN', interventions: 1 }] },
    ])
    expect((await read('/countries/CZE.json')).spokenFor).toEqual([])
    expect((await read('/countries/LBN.json')).spokeFor).toMatchObject([
      { group: { code: 'G77' }, interventions: 1 },
    ])
  })

  it('has for every country of the sample what plain SQL counts', async () => {
    const codes = await rows<{ code: string; spoke: number; acts: number }>(`
      SELECT c.code, (SELECT count(*)::int FROM intervention i WHERE i.country_code = c.code) AS spoke,
        (SELECT count(*)::int FROM treaty_action t WHERE t.country_code = c.code) AS acts
      FROM country c WHERE c.code IN ('VNM', 'CUB', 'RUS', 'GHA', 'AUS', 'MAR')`)
    for (const { code, spoke, acts } of codes) {
      const body = await read(`/countries/${code}.json`)
      expect([code, body.totals.interventions, body.acts.length]).toEqual([code, spoke, acts])
      const sums = [body.days, body.conferences].map((parts: { interventions: number }[]) =>
        parts.reduce((sum, { interventions }) => sum + interventions, 0),
      )
      expect(sums).toEqual([spoke, spoke])
    }
  })

  it('is a file of its interventions as well, in the columns of the list', async () => {
    const file = await api.as('reader').get('/countries/CZE.csv')
    const lines = parse(file.text, { columns: true }) as Record<string, string>[]
    expect(lines.map((line) => [line.conference, line.speaker, line.status])).toEqual([
      ['Debate of 2025', 'J. Nováková', 'delivered'],
      ['Debate of 2025', 'Jana Nováková', 'delivered'],
    ])
    expect((await api.as('reader').get('/countries/QQQ.csv')).status).toBe(404)
  })

  it('is read with as many statements for one intervention as for many', async () => {
    const one = await statements(() => read('/countries/LBN.json'))
    expect(await statements(() => read('/countries/VNM.json'))).toBe(one)
  })
})

describe('an organization over all conferences', () => {
  it('is one by its acronym and by its name, whatever it was called at each', async () => {
    const byAcronym = await read('/organizations/iotc.json')
    expect(byAcronym.organization).toEqual({
      key: 'IOTC',
      acronym: 'IOTC',
      name: 'International Organization of Test Cases',
      kinds: ['other'],
    })
    expect([byAcronym.totals.interventions, byAcronym.conferences.length]).toEqual([2, 2])
    expect(await read('/organizations/International%20Organization%20of%20Test%20Cases.json')).toEqual(
      byAcronym,
    )
    const lines = parse((await api.as('reader').get('/organizations/IOTC.csv')).text, { columns: true })
    expect(lines.length).toBe(2)
  })

  it('is not there where no delegation is called so', async () => {
    expect((await api.as('reader').get('/organizations/Nobody.json')).status).toBe(404)
    expect((await api.as('nobody').get('/organizations/IOTC.json')).status).toBe(404)
  })
})

describe('a group', () => {
  it('has who spoke in its name, and its members', async () => {
    const body = await read('/groups/G77.json')
    expect(body.by).toMatchObject([{ key: 'LBN', interventions: 1 }])
    expect(body.totals.interventions).toBe(1)
    expect(body.group.members.length).toBeGreaterThan(100)
  })
})

describe('a person', () => {
  it('has capacities as they were printed, and what is only listed does not count', async () => {
    const body = await read(`/persons/${minister}.json`)
    expect(body.totals.interventions).toBe(2)
    expect(body.speakers.map(({ name }: { name: string }) => name).sort()).toEqual([
      'J. Nováková',
      'Jana Nováková',
    ])
    expect(body.chaired).toEqual([])
  })

  it('has the sessions of the sample that were chaired', async () => {
    const [chair] = await rows<{ person: string; count: number }>(
      'SELECT person_id AS person, count(*)::int AS count FROM session_chair GROUP BY 1 ORDER BY 2 DESC LIMIT 1',
    )
    const body = await read(`/persons/${chair!.person}.json`)
    expect(body.chaired.length).toBe(chair!.count)
  })
})

describe('a theme', () => {
  it('has who raised it or one below it, with which stance, and who never did', async () => {
    const everywhere = await read(`/themes/${theme}.json`)
    expect(everywhere.stances).toEqual({ supports: 1, opposes: 1, conditional: 0, mentions: 0, unsaid: 0 })
    expect(
      everywhere.by.map((one: { key: string; interventions: number }) => [one.key, one.interventions]),
    ).toEqual([
      ['CZE', 1],
      ['LBN', 1],
    ])
    expect(everywhere.below).toMatchObject([{ theme: { name: 'Trust at sea' }, interventions: 1 }])
    expect(everywhere.silent).toBe(null)
    const [{ conference }] = everywhere.conferences
    const there = await read(`/themes/${below}.json?conference=${conference.id}`)
    expect(there.above).toMatchObject([{ name: 'Trust between States' }])
    expect(
      there.silent.map((one: { delegation: { name: string }; spoke: boolean }) => [
        one.delegation.name,
        one.spoke,
      ]),
    ).toEqual([
      ['International Organization of Test Cases', true],
      ['Lebanon', true],
      ['Peru', false],
    ])
  })

  it('has its passages in the order of the record, by stance and page', async () => {
    const passages = async (query: string) => {
      const body = await read(`/themes/${theme}/passages${query}`)
      return body.items.map(({ passage }: { passage: string }) => passage)
    }
    expect(await passages('')).toEqual(['We trust each other at sea.', 'Not before trust on land.'])
    expect(await passages('?stance=opposes')).toEqual(['Not before trust on land.'])
    const { next } = await read(`/themes/${theme}/passages?pageSize=1`)
    expect(await passages(`?pageSize=1&cursor=${next}`)).toEqual(['Not before trust on land.'])
  })

  it('has for the themes of the sample what plain SQL counts', async () => {
    const { items } = await read(`/themes?conference=${hanoi}`)
    for (const { id, interventions } of items) {
      const body = await read(`/themes/${id}.json?conference=${hanoi}`)
      const [passages] = await rows<{ count: number }>(
        `WITH RECURSIVE branch AS (SELECT $1::uuid AS id UNION SELECT t.id FROM theme t JOIN branch b ON t.parent_id = b.id)
         SELECT count(*)::int AS count FROM intervention_theme it JOIN intervention i ON i.id = it.intervention_id
         WHERE it.passage IS NOT NULL AND i.conference_id = $2::uuid AND it.theme_id IN (SELECT id FROM branch)`,
        [id, hanoi],
      )
      const listed = await read(`/themes/${id}/passages?conference=${hanoi}`)
      expect([body.totals.interventions, listed.total.count]).toEqual([interventions, passages!.count])
      const registered = await rows('SELECT id FROM delegation WHERE conference_id = $1 AND registered', [
        hanoi,
      ])
      const raised = await rows(
        `SELECT DISTINCT d.id FROM filing f JOIN intervention i ON i.id = f.intervention_id
         JOIN delegation d ON d.id = i.delegation_id AND d.registered
         WHERE f.under_id = $1 AND i.conference_id = $2`,
        [id, hanoi],
      )
      expect(body.silent.length).toBe(registered.length - raised.length)
    }
  })
})

it('has nothing of a hidden conference', async () => {
  const conference = await api.make.conference({ name: 'Soon hidden' })
  const session = await api.make.session(conference.id)
  const delegation = await api.make.delegation(conference.id, {
    name: 'Hidden organization',
    acronym: 'HIDDEN',
  })
  await api.make.intervention(session, delegation)
  expect((await read('/organizations/HIDDEN.json')).totals.interventions).toBe(1)
  const { version } = await read(`/conferences/${conference.id}`)
  expect((await api.as('administrator').delete(`/conferences/${conference.id}`, version)).status).toBe(204)
  expect((await api.as('reader').get('/organizations/HIDDEN.json')).status).toBe(404)
})
