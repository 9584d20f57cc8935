import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../test/api.ts'
import { withConnection } from './connection.ts'

let api: Api
let session: { id: string; conferenceId: string }
let delegationId: string

beforeAll(async () => {
  api = await startApi()
  const conference = await api.make.conference({ publishedAt: new Date(), speakerNames: 'always' })
  session = { id: (await api.make.session(conference.id)).id, conferenceId: conference.id }
  delegationId = (await api.make.delegation(conference.id)).id
}, 60_000)
afterAll(() => api.close())

const say = (given: object) => api.make.intervention(session, { id: delegationId }, given)

const found = async (text: string, values: unknown[]) => (await api.database.pool.query(text, values)).rows

/** Two write at once: the first has written when the second begins, and commits when that waits or is through. */
const atOnce = (first: [string, unknown[]], second: [string, unknown[]]) =>
  api.database.asOwner((one) =>
    withConnection(api.database.ownerUrl, async (other) => {
      for (const client of [one, other]) await client.query(`BEGIN; SET LOCAL rostrum.change = 'none'`)
      const { rows } = await other.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await one.query(...first)
      let isThrough = false
      const written = other.query(...second).finally(() => {
        isThrough = true
      })
      await expect.poll(async () => isThrough || (await waits(one, rows[0]!.pid))).toBe(true)
      await one.query('COMMIT')
      await written
      await other.query('COMMIT')
    }),
  )

const waits = async (client: pg.Client, pid: number) =>
  (await client.query('SELECT cardinality(pg_blocking_pids($1)) > 0 AS waits', [pid])).rows[0].waits

it('a name that is held back is found by nobody, whatever is edited at the same moment', async () => {
  const { id } = await say({
    speakerName: 'Quillonwaite',
    summary: 'Before',
    reviewState: 'checked',
    reviewedAt: new Date(),
    status: 'delivered',
  })
  const search = async () => (await api.as('nobody').get('/search?q=Quillonwaite')).body.total.count
  expect(await search()).toBe(1)
  await atOnce(
    [`UPDATE intervention SET summary = 'After' WHERE id = $1`, [id]],
    [`UPDATE conference SET speaker_names = 'when_final' WHERE id = $1`, [session.conferenceId]],
  )
  expect(await search()).toBe(0)
})

it('who is renamed while an intervention of theirs is edited is found by the new name once', async () => {
  const person = await api.make.person({ name: 'Abernaithy' })
  const { id } = await say({ personId: person.id, summary: 'Before' })
  await atOnce(
    [`UPDATE intervention SET summary = 'After' WHERE id = $1`, [id]],
    [`UPDATE person SET name = 'Zetterlund' WHERE id = $1`, [person.id]],
  )
  const pieces = await found(
    'SELECT field, words::text FROM search_piece WHERE intervention_id = $1 ORDER BY field',
    [id],
  )
  expect(pieces).toEqual([
    { field: 'speaker', words: expect.stringContaining('zetterlund') },
    { field: 'summary', words: expect.stringContaining('after') },
  ])
})

it('what is tagged while its theme is moved is found under the theme that it is below now', async () => {
  const [above, beyond] = [await api.make.theme(), await api.make.theme()]
  const theme = await api.make.theme({ parentId: above.id })
  const { id } = await say({})
  const tag = `INSERT INTO intervention_theme (intervention_id, theme_id, position) VALUES ($1, $2, 0)`
  const move = 'UPDATE theme SET parent_id = $2 WHERE id = $1'
  const filed = async () =>
    (await found('SELECT under_id FROM filing WHERE intervention_id = $1', [id])).map(
      ({ under_id }) => under_id,
    )
  await atOnce([tag, [id, theme.id]], [move, [theme.id, beyond.id]])
  expect((await filed()).sort()).toEqual([theme.id, beyond.id].sort())
  await api.database.asOwner((owner) =>
    owner.query(`BEGIN; SET LOCAL rostrum.change = 'none'; DELETE FROM intervention_theme; COMMIT`),
  )
  await atOnce([move, [theme.id, above.id]], [tag, [id, theme.id]])
  expect((await filed()).sort()).toEqual([theme.id, above.id].sort())
})
