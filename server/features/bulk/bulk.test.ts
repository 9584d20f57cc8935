import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { change } from '../../database/change.ts'
import { type Api, startApi } from '../../test/api.ts'
import { placesAmong } from './rules.ts'

let api: Api
let conference: { id: string }
let session: { id: string; conferenceId: string }
let cuba: { id: string; conferenceId: string }
let theme: { id: string }

beforeAll(async () => {
  api = await startApi()
})
beforeEach(async () => {
  conference = await api.make.conference()
  session = await api.make.session(conference.id)
  cuba = await api.make.delegation(conference.id, { countryCode: 'CUB' })
  theme = await api.make.theme()
})
afterAll(() => api.close())

const editor = () => api.as('editor')
const preview = (body: object) =>
  editor().send('POST', '/interventions/bulk/preview', { conferenceId: conference.id, ...body })
const act = (body: object, key = uuidv7()) =>
  editor().post('/interventions/bulk', { conferenceId: conference.id, ...body }, { 'idempotency-key': key })
const at = (time: string) => new Date(`2025-10-26T${time}:00Z`)
const listOf = async (sessionId: string) =>
  (await editor().get(`/interventions?session=${sessionId}`)).body.items.map(({ id }: { id: string }) => id)

/** The rows of the record, but for what every write moves on. */
async function allRows() {
  const rows: Record<string, unknown> = {}
  for (const table of ['intervention', 'intervention_theme', 'intervention_group', 'citation', 'filing'])
    rows[table] = (
      await api.database.pool.query(
        `SELECT to_jsonb(t) - '{version,updated_at,search}'::text[] AS row FROM ${table} t ORDER BY 1`,
      )
    ).rows
  return rows
}

describe('a bulk change', () => {
  it('says how many before it does, touching none; leaves out final ones and those that are so already', async () => {
    const [one, two, three] = await Promise.all([0, 1, 2].map(() => api.make.intervention(session, cuba)))
    await editor().patch(`/interventions/${two!.id}`, 1, { reviewState: 'final' })
    await editor().patch(`/interventions/${three!.id}`, 1, { reviewState: 'checked' })
    const elsewhere = await api.make.conference()
    const other = await api.make.intervention(
      await api.make.session(elsewhere.id),
      await api.make.delegation(elsewhere.id),
    )
    const wish = { act: { kind: 'review', reviewState: 'checked' } }
    const before = await allRows()
    expect((await preview(wish)).body).toEqual({ found: 3, touched: 1, final: 1, unchanged: 1 })
    expect(await allRows()).toEqual(before)
    const done = await act({ ...wish, expected: 1 })
    expect([done.status, done.body]).toMatchObject([201, { action: 'intervention.review', recordCount: 1 }])
    const { body } = await editor().get(`/interventions/${one!.id}`)
    expect(body).toMatchObject({
      version: 2,
      reviewState: 'checked',
      reviewedBy: { id: api.accounts.editor.id },
    })
    expect((await editor().get(`/interventions/${other.id}`)).body.reviewState).toBe('provisional')
  })

  it('does nothing when it would touch another number by now', async () => {
    await api.make.intervention(session, cuba)
    const wish = { act: { kind: 'theme', themeId: theme.id } }
    expect((await preview(wish)).body.touched).toBe(1)
    await api.make.intervention(session, cuba)
    const before = await allRows()
    const refused = await act({ ...wish, expected: 1 })
    expect([refused.status, refused.body.code]).toEqual([409, 'count-differs'])
    expect(await allRows()).toEqual(before)
  })

  it('sent twice is done once', async () => {
    await api.make.intervention(session, cuba)
    const key = uuidv7()
    const wish = { act: { kind: 'review', reviewState: 'final' }, expected: 1 }
    const [first, second] = [await act(wish, key), await act(wish, key)]
    expect([second.status, second.body]).toEqual([201, first.body])
  })

  it('takes the filters of the list, and some ids of what they find', async () => {
    const viet = await api.make.delegation(conference.id, { countryCode: 'VNM' })
    const [one, two] = [
      await api.make.intervention(session, cuba),
      await api.make.intervention(session, viet),
    ]
    const review = { kind: 'review', reviewState: 'checked' }
    expect((await preview({ act: review, filter: { country: 'VNM,LAO' } })).body.found).toBe(1)
    expect((await preview({ act: review, filter: { lacks: 'theme' } })).body.found).toBe(2)
    expect((await preview({ act: review, ids: [one.id] })).body.found).toBe(1)
    expect((await preview({ act: review, filter: { country: 'VNM' }, ids: [one.id] })).body.found).toBe(0)
    expect((await act({ act: review, ids: [one.id, two.id], expected: 2 })).status).toBe(201)
  })

  it('moves to another session, each to its place by time, out of its agenda item', async () => {
    const there = await api.make.session(conference.id)
    const { id: agendaItemId } = await change(
      api.database,
      { accountId: null, action: 'test.prepare' },
      (tx) =>
        tx.agendaItem.create({
          data: { sessionId: session.id, conferenceId: conference.id, title: 'One', position: 1 },
        }),
    )
    const moved = []
    for (const [time, given] of [
      ['05', {}],
      ['02', { agendaItemId }],
      ['03', {}],
    ] as const)
      moved.push(await api.make.intervention(session, cuba, { startedAt: at(`${time}:00`), ...given }))
    const untimed = await api.make.intervention(session, cuba)
    const early = await api.make.intervention(there, cuba, { startedAt: at('01:00'), position: 7 })
    const late = await api.make.intervention(there, cuba, { startedAt: at('04:00'), position: 8 })
    const before = await allRows()
    const done = await act({
      act: { kind: 'session', sessionId: there.id },
      ids: [...moved.map(({ id }) => id), untimed.id],
      expected: 4,
    })
    expect(done.status).toBe(201)
    const [fifth, second, third] = moved.map(({ id }) => id)
    expect(await listOf(there.id)).toEqual([early.id, second, third, late.id, fifth, untimed.id])
    expect((await editor().get(`/interventions/${second}`)).body.agendaItemId).toBeNull()
    expect((await editor().get(`/interventions/${late.id}`)).body.version).toBe(1)
    expect((await editor().post(`/changes/${done.body.id}/undo`)).status).toBe(201)
    expect(await allRows()).toEqual(before)
  })

  it.each<[string, () => object, string]>([
    ['an unknown session', () => ({ act: { kind: 'session', sessionId: uuidv7() } }), 'act.sessionId'],
    ['an unknown theme', () => ({ act: { kind: 'theme', themeId: uuidv7() } }), 'act.themeId'],
    ['an unknown act', () => ({ act: { kind: 'delete' } }), 'act.kind'],
    ['no ids', () => ({ ids: [], act: { kind: 'theme', themeId: theme.id } }), 'ids'],
    [
      'a filter nobody knows',
      () => ({ filter: { x: '1' }, act: { kind: 'theme', themeId: theme.id } }),
      'filter.x',
    ],
  ])('refuses %s', async (_, body, path) => {
    await api.make.intervention(session, cuba)
    const refused = await act({ ...body(), expected: 1 })
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, path])
  })

  it('refuses a session of another conference, and what the filter names and is not there', async () => {
    await api.make.intervention(session, cuba)
    const elsewhere = await api.make.session((await api.make.conference()).id)
    const refused = await act({ act: { kind: 'session', sessionId: elsewhere.id }, expected: 1 })
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'act.sessionId'])
    const unknown = await preview({
      filter: { delegation: uuidv7() },
      act: { kind: 'theme', themeId: theme.id },
    })
    expect([unknown.status, unknown.body.issues[0].path]).toEqual([400, 'delegation'])
  })

  it('is for editors', async () => {
    const body = { conferenceId: conference.id, act: { kind: 'theme', themeId: theme.id }, expected: 1 }
    expect((await api.as('reader').post('/interventions/bulk', body)).status).toBe(403)
  })
})

describe('5,000 at once', () => {
  beforeEach(() =>
    change(
      api.database,
      { accountId: null, action: 'test.prepare' },
      (tx) => tx.$executeRaw`
        INSERT INTO intervention (id, conference_id, session_id, delegation_id, position, started_at, ended_at, summary)
        SELECT gen_random_uuid(), ${conference.id}::uuid, ${session.id}::uuid, ${cuba.id}::uuid, n * 1024,
          TIMESTAMPTZ '2025-10-26 00:00Z' + n * INTERVAL '10 seconds', TIMESTAMPTZ '2025-10-26 00:00:09Z' + n * INTERVAL '10 seconds', 'Nr. ' || n
        FROM generate_series(1, 5000) n`,
    ),
  )

  it.each([
    ['a review state', () => ({ kind: 'review', reviewState: 'final' })],
    ['a theme', () => ({ kind: 'theme', themeId: theme.id, stance: 'mentions' })],
    [
      'another session',
      async () => ({ kind: 'session', sessionId: (await api.make.session(conference.id)).id }),
    ],
  ])('get %s as one change, and one undo leaves every row as it was', async (_, wish) => {
    const wished = { act: await wish() }
    const before = await allRows()
    expect((await preview(wished)).body).toEqual({ found: 5000, touched: 5000, final: 0, unchanged: 0 })
    const done = await act({ ...wished, expected: 5000 })
    expect([done.status, done.body.recordCount]).toEqual([201, 5000])
    expect((await preview(wished)).body.unchanged).toBe(5000)
    const undone = await editor().post(`/changes/${done.body.id}/undo`)
    expect([undone.status, undone.body.recordCount]).toEqual([201, 5000])
    expect(await allRows()).toEqual(before)
  })
})

describe('places among others', () => {
  const on = (minute: number | null) => (minute === null ? null : new Date(minute * 60_000))
  it.each([
    [
      'nobody',
      [],
      [
        [2, 2048],
        [1, 1024],
      ],
    ],
    [
      'earlier and later ones',
      [
        [1, 1024, 0],
        [2, 2048, 9],
      ],
      [
        [2, 1706],
        [1, 1365],
      ],
    ],
    [
      'none that has a time',
      [[1, 1024, null]],
      [
        [2, 3072],
        [1, 2048],
      ],
    ],
  ])('are between %s', (_, list, expected) => {
    const there = (list as number[][]).map(([id, position, minute]) => ({
      id: `there ${id}`,
      position: position!,
      startedAt: on(minute ?? null),
    }))
    const joining = [
      { id: 'b', startedAt: on(2) },
      { id: 'a', startedAt: on(1) },
    ]
    const placed = placesAmong(there, joining)
    expect(new Map(placed.map(({ id, position }) => [id, position]))).toEqual(
      new Map(expected.map(([n, position]) => [n === 2 ? 'b' : 'a', position])),
    )
  })
})
