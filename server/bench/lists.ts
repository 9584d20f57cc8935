import type pg from 'pg'
import { inTurn, report } from './measure.ts'

type Ask = (path: string) => Promise<{ items: { id: string }[]; next: string | null }>
type Sample = { theme: string; country: string; session: string; held_on: string; rank: string }

const day = 4_294_967_296n

// What an expert would write by hand: the page's ids from the best index, then their rows with their lists.
const rows = (page: string) => `WITH page AS (${page})
  SELECT i.*, s.title, s.type, s.held_on, d.name AS delegation_name, p.name AS person_name,
    (SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'hue', t.hue, 'stance', it.stance, 'passage', it.passage) ORDER BY it.position)
       FROM intervention_theme it JOIN theme t ON t.id = it.theme_id WHERE it.intervention_id = i.id) AS themes,
    (SELECT json_agg(json_build_object('id', g.id, 'code', g.code, 'name', g.name))
       FROM intervention_group ig JOIN country_group g ON g.id = ig.group_id WHERE ig.intervention_id = i.id) AS groups,
    (SELECT count(*) FROM citation c WHERE c.intervention_id = i.id) AS sources
  FROM page JOIN intervention i USING (id) JOIN session s ON s.id = i.session_id
  JOIN delegation d ON d.id = i.delegation_id LEFT JOIN person p ON p.id = i.person_id
  ORDER BY i.sitting_rank, i.session_id, i.position`
const filed = `SELECT f.intervention_id AS id FROM filing f WHERE f.under_id = $1 AND f.country_code = $2
  AND f.sitting_rank >= $3 AND f.sitting_rank < $4`
const order = 'sitting_rank, session_id, position'
const ofSession = `SELECT f.intervention_id AS id FROM filing f JOIN intervention i ON i.id = f.intervention_id
  WHERE f.under_id = $1 AND f.country_code = $2 AND i.session_id = $3 AND f.sitting_rank >= $4 AND f.sitting_rank < $5`

/** Lists by country, theme, session and date, on their first page and deep inside, beside SQL in the same moment. */
export async function benchLists(client: pg.Client, ask: Ask, rounds: number) {
  const { rows: samples } = await client.query<Sample>(`
    SELECT f.under_id AS theme, f.country_code AS country, f.session_id AS session, s.held_on::text, f.sitting_rank AS rank
      FROM filing f TABLESAMPLE SYSTEM (0.5) REPEATABLE (7) JOIN session s ON s.id = f.session_id
     WHERE EXISTS (SELECT FROM theme t WHERE t.id = f.under_id) ORDER BY f.intervention_id, f.under_id LIMIT ${rounds}`)
  const of = (round: number) => samples[round % samples.length]!
  const until = (date: string, days: number) =>
    new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
  const from = (rank: string) => (BigInt(rank) / day) * day

  const list = (name: string, path: (s: Sample) => string, sql: string, values: (s: Sample) => unknown[]) =>
    inTurn(rounds, [(n) => ask(path(of(n))), (n) => client.query(sql, values(of(n)))]).then(([ours, raw]) =>
      report(name, ours!, raw!),
    )

  await list(
    'country + theme + session + date',
    (s) =>
      `/interventions?country=${s.country}&theme=${s.theme}&session=${s.session}&from=${s.held_on}&to=${s.held_on}&count=none`,
    rows(`${ofSession} ORDER BY f.sitting_rank, f.session_id, f.position LIMIT 51`),
    (s) => [s.theme, s.country, s.session, from(s.rank), from(s.rank) + day],
  )
  await list(
    'country + theme + a year',
    (s) =>
      `/interventions?country=${s.country}&theme=${s.theme}&from=${s.held_on}&to=${until(s.held_on, 364)}&count=none`,
    rows(`${filed} ORDER BY ${order} LIMIT 51`),
    (s) => [s.theme, s.country, from(s.rank), from(s.rank) + day * 365n],
  )
  await benchDeep(client, ask, rounds)
  await benchCounts(ask, of, rounds)
}

const deep = 10_000
const pageSize = 50

/** Page 10,000, reached as its reader would, by the cursor of the page before. */
async function benchDeep(client: pg.Client, ask: Ask, rounds: number) {
  const where = `status = 'delivered' AND kind = 'statement' AND deleted_at IS NULL`
  const { rows: keys } = await client.query<{
    id: string
    sitting_rank: string
    session_id: string
    position: number
  }>(
    `SELECT id, sitting_rank, session_id, position FROM intervention WHERE ${where} ORDER BY ${order} OFFSET $1 LIMIT 1`,
    [(deep - 1) * pageSize - 1],
  )
  const key = keys[0]
  if (!key) {
    console.log(`page ${deep}: left out, there are not so many rows`)
    return
  }
  const first = await ask('/interventions?kind=statement&status=delivered&count=none')
  const [tag, way] = JSON.parse(Buffer.from(first.next!, 'base64url').toString())
  const cursor = Buffer.from(
    JSON.stringify([tag, way, key.sitting_rank, key.session_id, String(key.position)]),
  ).toString('base64url')
  const page = rows(
    `SELECT id FROM intervention WHERE ${where} AND (${order}) > ($1, $2, $3) ORDER BY ${order} LIMIT 51`,
  )
  const begin = rows(`SELECT id FROM intervention WHERE ${where} ORDER BY ${order} LIMIT 51`)
  const path = '/interventions?kind=statement&status=delivered&count=none'
  const [one, rawOne, last, rawLast] = await inTurn(rounds, [
    () => ask(path),
    () => client.query(begin),
    () => ask(`${path}&cursor=${cursor}`),
    () => client.query(page, [key.sitting_rank, key.session_id, key.position]),
  ])
  report('kind + status, page 1', one!, rawOne!)
  report(`kind + status, page ${deep.toLocaleString('en')}`, last!, rawLast!)
}

/** The default count beside the list without one: never five times as long. */
async function benchCounts(ask: Ask, of: (round: number) => Sample, rounds: number) {
  const filters: [string, (s: Sample) => string][] = [
    ['a theme', (s) => `theme=${s.theme}`],
    ['a country', (s) => `country=${s.country}`],
    ['country and theme', (s) => `country=${s.country}&theme=${s.theme}`],
    ['a kind over everything', () => 'kind=statement'],
    ['everything', () => ''],
  ]
  for (const [name, filter] of filters) {
    const [counted, plain] = await inTurn(Math.min(rounds, 60), [
      (n) => ask(`/interventions?${filter(of(n))}`),
      (n) => ask(`/interventions?count=none&${filter(of(n))}`),
    ])
    const ratio = counted!.p50 / plain!.p50
    if (ratio > 5) process.exitCode = 1
    console.log(
      `count of ${name.padEnd(36)} with ${counted!.p50.toFixed(1)} ms, without ${plain!.p50.toFixed(1)} ms: ${ratio.toFixed(2)} ×  ${ratio > 5 ? 'NOT KEPT' : 'kept'}`,
    )
  }
}
