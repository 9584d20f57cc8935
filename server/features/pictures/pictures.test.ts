import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../../prisma/seed/sample.ts'
import { type Api, startApi } from '../../test/api.ts'
import { randomFloor } from '../../test/random-floor.ts'
import { statements } from '../../test/statements.ts'

let api: Api
let made: Awaited<ReturnType<typeof randomFloor>>
let records: string[]

beforeAll(async () => {
  api = await startApi()
  const hanoi = await loadSample(api.database)
  made = await randomFloor(api, 11)
  records = [hanoi, made.conference.id, (await randomFloor(api, 12)).conference.id]
}, 60_000)
afterAll(() => api.close())

// biome-ignore lint/suspicious/noExplicitAny: answers as they come
type Any = any

const get = async (path: string): Promise<Any> => {
  const reply = await api.as('reader').get(path)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}
const csv = async (path: string) =>
  parse((await api.as('reader').get(path)).text, { columns: true }) as Record<string, string>[]
const rowsOf = async (text: string, values: unknown[] = []) =>
  (await api.database.pool.query<Any>(text, values)).rows

const heard = `i.deleted_at IS NULL AND i.status IN ('delivered', 'on_the_floor')`

// A theme with all below it, without the filings that the program counts by.
const branches = `WITH RECURSIVE branch AS (SELECT id, id AS under FROM theme
  UNION ALL SELECT t.id, b.under FROM theme t JOIN branch b ON t.parent_id = b.id)`

describe('the heat map', () => {
  it('has the numbers of plain SQL and of its file, in each cell', async () => {
    for (const id of records) {
      const { themes, rows, cells, isAll } = await get(`/pictures/heat-map?conference=${id}`)
      expect(isAll).toBe(true)
      const counted = await rowsOf(
        `${branches} SELECT i.delegation_id AS value, b.under AS theme, count(DISTINCT i.id)::int AS n,
            count(DISTINCT i.id) FILTER (WHERE it.stance = 'supports')::int AS supports
           FROM intervention i JOIN intervention_theme it ON it.intervention_id = i.id JOIN branch b ON b.id = it.theme_id
          WHERE i.conference_id = $1 AND ${heard} GROUP BY 1, 2`,
        [id],
      )
      const told = cells.map((cell: Any) => ({
        value: rows[cell.row].value,
        theme: themes[cell.theme].theme.id,
        n: cell.interventions,
        supports: cell.supports,
      }))
      const inOrder = (some: Any[]) => some.map((one) => JSON.stringify(one)).sort()
      expect(inOrder(told)).toEqual(inOrder(counted))

      const file = await csv(`/pictures/heat-map.csv?conference=${id}`)
      expect(file.length).toBe(rows.length * themes.length)
      const cellOf = new Map(cells.map((cell: Any) => [`${cell.row} ${cell.theme}`, cell]))
      expect(file.map((row) => [row.value, row.theme_id, row.interventions, row.mentions])).toEqual(
        rows.flatMap((row: Any, y: number) =>
          themes.map(({ theme }: Any, x: number) => {
            const cell = cellOf.get(`${y} ${x}`) as Any
            return [row.value, theme.id, String(cell?.interventions ?? 0), String(cell?.mentions ?? 0)]
          }),
        ),
      )
    }
  })

  it('has groups in place of delegations, and a row of those in none, each cell as the list finds it', async () => {
    const id = made.conference.id
    const { themes, rows, cells } = await get(`/pictures/heat-map?conference=${id}&by=memberOf&level=top`)
    expect(themes.every(({ depth }: Any) => depth === 0)).toBe(true)
    expect(rows.at(-1).value).toBeNull()
    const regional = 'AFRICAN,ASIA-PACIFIC,EEG,GRULAC,WEOG'
    for (const { row, theme, interventions } of cells) {
      const { value } = rows[row]
      const who = value ? `memberOf=${value}` : `notMemberOf=${regional}`
      const filter = `${who}&theme=${themes[theme].theme.id}`
      const list = await get(`/interventions?conference=${id}&status=delivered,on_the_floor&${filter}`)
      expect([filter, interventions]).toEqual([filter, list.total.count])
    }
    const file = await csv(`/pictures/heat-map.csv?conference=${id}&by=memberOf&level=top`)
    expect(file.length).toBe(rows.length * themes.length)
    expect(file.reduce((sum, row) => sum + Number(row.interventions), 0)).toBe(
      cells.reduce((sum: number, cell: Any) => sum + cell.interventions, 0),
    )
  })

  it('is empty where nothing was raised', async () => {
    const conference = await api.make.conference()
    expect(await get(`/pictures/heat-map?conference=${conference.id}`)).toEqual({
      themes: [],
      rows: [],
      cells: [],
      isAll: true,
    })
  })
})

describe('the timeline', () => {
  it('has every session with what was said in it, zeros included, as plain SQL and the file have it', async () => {
    for (const id of records) {
      const { by, spans } = await get(`/pictures/timeline?conference=${id}`)
      expect(by).toBe('session')
      const counted = await rowsOf(
        `SELECT s.id, count(i.id)::int AS n, coalesce(sum(i.duration_seconds), 0)::int AS seconds,
            count(DISTINCT i.delegation_id)::int AS delegations
           FROM session s LEFT JOIN intervention i ON i.session_id = s.id AND ${heard}
          WHERE s.conference_id = $1 AND s.deleted_at IS NULL GROUP BY s.id ORDER BY s.held_on, s.position`,
        [id],
      )
      const told = spans.map((span: Any) => ({
        id: span.session.id,
        n: span.interventions,
        seconds: span.seconds,
        delegations: span.delegations,
      }))
      expect(told).toEqual(counted)
      const file = await csv(`/pictures/timeline.csv?conference=${id}`)
      expect(file.map((row) => [row.session_id, row.interventions, row.speaking_seconds])).toEqual(
        told.map((one: Any) => [one.id, String(one.n), String(one.seconds)]),
      )
    }
  })

  it('tells each intervention where they are few, in the order of the list', async () => {
    for (const id of records) {
      const { interventions } = await get(`/pictures/timeline?conference=${id}`)
      const list = await get(`/interventions?conference=${id}&status=delivered,on_the_floor&pageSize=200`)
      expect(interventions.map((one: Any) => one.id)).toEqual(list.items.map((one: Any) => one.id))
    }
  })

  it('adds up by day, month and year, and of a theme with its stances', async () => {
    const id = made.conference.id
    const [theme] = made.themes
    const list = await get(
      `/interventions?conference=${id}&status=delivered,on_the_floor&theme=${theme!.id}&stance=opposes`,
    )
    for (const [by, length] of [
      ['session', 7],
      ['day', 3],
      ['month', 1],
      ['year', 1],
    ]) {
      const { spans } = await get(`/pictures/timeline?conference=${id}&theme=${theme!.id}&by=${by}`)
      expect([by, spans.length]).toEqual([by, length])
      for (const { session, from, to, interventions } of spans) {
        const when = session ? `session=${session.id}` : `from=${from}&to=${to}`
        const found = await get(
          `/interventions?conference=${id}&status=delivered,on_the_floor&theme=${theme!.id}&${when}`,
        )
        expect([when, interventions]).toEqual([when, found.total.count])
      }
      expect(spans.reduce((sum: number, span: Any) => sum + span.opposes, 0)).toBe(list.total.count)
    }
  })

  it('draws by day what has too many sessions, and one by one only the session that is open', async () => {
    const conference = await api.make.conference()
    const delegation = await api.make.delegation(conference.id)
    await api.database.asOwner((owner) =>
      owner.query(`BEGIN; SET LOCAL rostrum.change = 'none';
        INSERT INTO session (id, conference_id, type, title, held_on, position)
          SELECT gen_random_uuid(), '${conference.id}', 'plenary', 'Meeting ' || n, DATE '2025-01-01' + n / 4, 1000000 + n
            FROM generate_series(1, 200) n;
        INSERT INTO intervention (id, conference_id, session_id, delegation_id, position)
          SELECT gen_random_uuid(), conference_id, id, '${delegation.id}', m FROM session, generate_series(1, 3) m
           WHERE conference_id = '${conference.id}'; COMMIT`),
    )
    const whole = await get(`/pictures/timeline?conference=${conference.id}`)
    expect([whole.by, whole.spans.length, whole.interventions]).toEqual(['day', 51, null])
    const [open] = await rowsOf('SELECT id FROM session WHERE conference_id = $1 LIMIT 1', [conference.id])
    const opened = await get(`/pictures/timeline?conference=${conference.id}&open=${open.id}`)
    expect(opened.spans).toEqual(whole.spans)
    expect(opened.interventions.map((one: Any) => one.sessionId)).toEqual([open.id, open.id, open.id])
  })
})

describe('the map', () => {
  it('has each country and each who is none once, with the numbers of plain SQL and of its file', async () => {
    for (const id of records) {
      const { items } = await get(`/pictures/map?conference=${id}`)
      const counted = await rowsOf(
        `SELECT i.country_code AS code, count(*)::int AS n FROM intervention i
          WHERE i.conference_id = $1 AND i.country_code IS NOT NULL AND ${heard} GROUP BY 1 ORDER BY 1`,
        [id],
      )
      const spoke = items
        .filter((one: Any) => one.countryCode && one.interventions > 0)
        .map((one: Any) => ({ code: one.countryCode, n: one.interventions }))
      expect(spoke.sort((a: Any, b: Any) => (a.code < b.code ? -1 : 1))).toEqual(counted)
      const signed = await rowsOf(
        `SELECT DISTINCT coalesce(t.country_code, d.country_code, t.participant_name) AS code FROM treaty_action t
          LEFT JOIN delegation d ON d.id = t.delegation_id
          WHERE t.conference_id = $1 AND t.kind = 'signature' AND t.deleted_at IS NULL ORDER BY 1`,
        [id],
      )
      expect(
        items
          .filter((one: Any) => one.signed)
          .map((one: Any) => one.countryCode ?? one.name)
          .sort(),
      ).toEqual(signed.map(({ code }: Any) => code).sort())
      const file = await csv(`/pictures/map.csv?conference=${id}`)
      expect(file.map((row) => [row.country_code, row.name, row.signed, row.interventions])).toEqual(
        items.map((one: Any) => [
          one.countryCode ?? '',
          one.name,
          String(one.signed),
          String(one.interventions),
        ]),
      )
    }
  })

  it('says where a former state lay by what it became', async () => {
    const { items } = await get(`/pictures/map?conference=${made.conference.id}`)
    const of = (code: string) => items.find((one: Any) => one.countryCode === code)
    expect(of('SUN').successors).toContain('643')
    expect(of('VNM')).toMatchObject({ m49: '704', successors: [], signed: true })
    expect(of('PLW')).toMatchObject({ delegationId: null, m49: '585', interventions: 0 })
  })
})

it('takes the same number of statements for little and for much', async () => {
  const conference = await api.make.conference()
  for (const path of ['heat-map', 'timeline', 'map']) {
    const few = await statements(() => get(`/pictures/${path}?conference=${conference.id}`))
    expect(await statements(() => get(`/pictures/${path}?conference=${made.conference.id}`))).toBe(few)
  }
})

it('shows no hidden conference, and nothing to who is not signed in', async () => {
  const conference = await api.make.conference({ deletedAt: new Date() })
  for (const path of ['heat-map', 'timeline', 'map', 'heat-map.csv', 'timeline.csv', 'map.csv']) {
    const reply = await api.as('reader').get(`/pictures/${path}?conference=${conference.id}`)
    expect([path, reply.status, reply.body.issues[0].path]).toEqual([path, 400, 'conference'])
    const stranger = await api.as('nobody').get(`/pictures/${path}?conference=${made.conference.id}`)
    expect([path, stranger.status]).toEqual([path, 400])
  }
})
