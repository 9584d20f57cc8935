import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { fold } from '#floor/fold'
import type { Floor } from '#floor/state'
import { type Api, startApi } from '../../test/api.ts'
import { makeHall } from '../../test/floor.ts'
import { randomFrom } from '../../test/random.ts'
import { type Known, randomActs } from '../../test/random-acts.ts'
import { editAtRandom } from '../../test/random-edits.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const roles = ['editor', 'administrator'] as const
const states = ['ZAF', 'VNM', 'BRA', 'FRA', 'GHA']

/** A session with a list of eight, to be acted on by desks of two people. */
async function busyHall() {
  const hall = await makeHall(api)
  const { pool } = api.database
  const { conference, cuba } = hall
  const others = await Promise.all(
    states.map((countryCode) => api.make.delegation(conference.id, { countryCode })),
  )
  const persons = await Promise.all([1, 2, 3].map(() => api.make.person()))
  const themes = await Promise.all([1, 2, 3].map(() => api.make.theme()))
  const { rows: groups } = await pool.query<{ id: string }>(
    'SELECT id FROM country_group ORDER BY code LIMIT 3',
  )
  const ids = (records: { id: string }[]) => records.map(({ id }) => id)
  const known: Known = {
    interventions: [],
    delegations: ids([cuba, ...others]),
    persons: ids(persons),
    groups: ids(groups),
    themes: ids(themes),
  }
  for (const delegationId of [...known.delegations, cuba.id, others[0]!.id])
    known.interventions.push(await hall.list(delegationId))
  return { ...hall, known, acknowledged: new Map<string, object>() }
}

type Hall = Awaited<ReturnType<typeof busyHall>>

/** Desks that act at once: each sends its acts one after another, some of them three times. */
const desks = (hall: Hall, seed: number, acts: number) =>
  Promise.all(
    [1, 2, 3].map(async (desk) => {
      const random = randomFrom(seed * 100 + desk)
      const next = randomActs(random, hall.known)
      for (let nth = 0; nth < acts; nth += 1)
        await sendAct(hall, next(), roles[desk % 2]!, random.chance(0.1) ? 3 : 1)
    }),
  )

async function sendAct(hall: Hall, act: FloorAct, role: (typeof roles)[number], times: number) {
  const id = uuidv7()
  const replies = await Promise.all(Array.from({ length: times }, () => hall.act(act, id, role)))
  for (const { status, text } of replies) expect(status, `${act.act}: ${text}`).toBeLessThan(500)
  // What is refused is not kept: sent again it meets the floor anew, and may be taken.
  const [kept, ...again] = replies.filter(({ status }) => status === 201)
  for (const { text } of again) expect(text).toBe(kept!.text)
  if (!kept) return
  hall.acknowledged.set(id, kept.body)
  if (kept.body.interventionId === id) hall.known.interventions.push(id)
}

/** Rows of a statement that finds what should not be. */
const found = async (sql: string) => (await api.database.pool.query(sql)).rows

/** What holds of a session's acts and of all history, whatever was done. */
async function expectKept({ session, acknowledged }: Hall) {
  const { rows: acts } = await api.database.pool.query(
    `SELECT id, number, outcome, conflict, intervention_id AS "interventionId"
       FROM floor_act WHERE session_id = $1 ORDER BY number`,
    [session.id],
  )
  expect(acts.map(({ number }) => number)).toEqual(acts.map((_, nth) => nth + 1))
  const listed = acts.length - acknowledged.size
  expect(new Map(acts.slice(listed).map((act) => [act.id, act]))).toEqual(acknowledged)
  const rows = `SELECT r.*, c.action, lag(after) OVER (PARTITION BY record_id ORDER BY r.sequence) AS earlier,
      row_number() OVER (PARTITION BY record_id ORDER BY r.sequence) AS nth
    FROM change_row r JOIN change c ON c.id = r.change_id WHERE table_name = 'intervention'`
  expect(await found(`SELECT * FROM (${rows}) r WHERE nth > 1 AND before IS DISTINCT FROM earlier`)).toEqual(
    [],
  )
  expect(
    await found(`SELECT id FROM intervention i WHERE to_jsonb(i) - '{search,folded}'::text[] IS DISTINCT FROM (
      SELECT after FROM change_row WHERE table_name = 'intervention' AND record_id = i.id::text
       ORDER BY sequence DESC LIMIT 1)`),
  ).toEqual([])
  // A time that is there is another's, but for who corrects it or takes it back.
  expect(
    await found(`SELECT * FROM (${rows}) r WHERE action LIKE 'floor.%' AND action NOT IN ('floor.correctTimes', 'floor.settle')
       AND (before ->> 'ended_at' <> coalesce(after ->> 'ended_at', '')
         OR action <> 'floor.takeBack' AND before ->> 'started_at' <> coalesce(after ->> 'started_at', ''))`),
  ).toEqual([])
  // Only its place in the numbering, and a merge, reach a final record.
  const but = `'{position,held_position,version,updated_at,sitting_rank,country_code,delegation_id,delegation_kind,person_id,speaker_name}'::text[]`
  expect(
    await found(`SELECT * FROM (${rows}) r WHERE before ->> 'review_state' = 'final' AND action LIKE 'floor.%'
       AND before - ${but} IS DISTINCT FROM after - ${but}`),
  ).toEqual([])
}

describe('acts of many desks at once', () => {
  it.each([1, 2])(
    'are kept once each, and the record is what they fold to (seed %i)',
    async (seed) => {
      const hall = await busyHall()
      await desks(hall, seed, 25)
      await expectKept(hall)
      const record = await hall.floor()
      expect(bare(record)).toEqual(bare(await folded(record)))
      expect(
        await found(`SELECT pg_stat_get_db_deadlocks(oid)::int AS count FROM pg_database
        WHERE datname = current_database()`),
      ).toEqual([{ count: 0 }])
    },
    180_000,
  )

  it.each([3, 4])(
    'hold whatever is edited, undone, merged and moved in between (seed %i)',
    async (seed) => {
      const hall = await busyHall()
      const other = await api.make.session(hall.conference.id)
      const changes = [...hall.known.interventions]
      const edited = { sessionId: hall.session.id, otherId: other.id, known: hall.known, changes }
      const edit = async (screen: number) => {
        const random = randomFrom(seed * 1_000 + screen)
        for (let nth = 0; nth < 25; nth += 1) {
          changes.push(...[...hall.acknowledged.keys()].slice(-3))
          const { status, text } = await editAtRandom(api, random, edited)
          expect(status, text).toBeLessThan(500)
        }
      }
      await Promise.all([desks(hall, seed, 20), edit(1), edit(2)])
      await expectKept(hall)
    },
    180_000,
  )
})

/** The floor that the session's acts fold to, from before anything was done. */
async function folded(record: Floor): Promise<Floor> {
  const { rows } = await api.database.pool.query<{ id: string; body: FloorAct }>(
    'SELECT id, body FROM floor_act WHERE session_id = $1 ORDER BY number',
    [record.session.id],
  )
  const scheduled = { status: 'scheduled', startedAt: null, endedAt: null, listClosedAt: null } as const
  const session = { ...record.session, ...scheduled, suspensions: [] }
  return rows.reduce<Floor>(
    (floor, { id, body }) => {
      const after = fold(
        floor,
        { id, act: body },
        (of) => record.entries.find(({ delegationId }) => delegationId === of)!.delegationKind,
      )
      return 'floor' in after && after.floor ? after.floor : floor
    },
    { ...record, session, entries: [], attendance: [] },
  )
}

/** A floor without versions, which only the record counts, and in one order. */
function bare({ session, entries, attendance }: Floor) {
  const inOrder = <T>(rows: T[]) => rows.map((row) => JSON.stringify(row)).sort()
  return {
    session: { ...session, version: 0 },
    entries: new Map(
      entries.map((entry) => [entry.id, { ...entry, version: 0, groupIds: [...entry.groupIds].sort() }]),
    ),
    attendance: inOrder(attendance),
  }
}
