import type pg from 'pg'
import { inTurn, report, type Times } from './measure.ts'

type Ask = (path: string) => Promise<{ next: string | null }>

const commonMs = 300
const pages = 200

/** Searches for what few and what nearly all say, with their facets and deep pages. */
export async function benchSearch(client: pg.Client, ask: Ask, rounds: number) {
  await benchRare(client, ask, rounds)
  await benchCommon(ask, Math.min(rounds, 40))
  await benchPages(ask, Math.min(rounds, 60))
}

// What an expert would write by hand: the newest that have the words, their rows, and where they say them.
const rare = `WITH hits AS (
    SELECT i.id, i.sitting_rank, i.session_id, i.position FROM search_document d JOIN intervention i ON i.id = d.intervention_id
     WHERE d.words @@ $1::tsquery AND i.deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM conference c WHERE c.id = i.conference_id AND c.deleted_at IS NOT NULL)
     ORDER BY i.sitting_rank DESC, i.session_id DESC, i.position DESC LIMIT 1000),
  page AS (SELECT h.*, (SELECT max(ts_rank(p.words, $1::tsquery)) FROM search_piece p WHERE p.intervention_id = h.id) AS rank
             FROM hits h ORDER BY rank DESC, sitting_rank DESC, session_id DESC, position DESC LIMIT 21)
  SELECT i.*, s.title, s.held_on, d.name AS delegation_name, p.name AS person_name,
    (SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'stance', it.stance) ORDER BY it.position)
       FROM intervention_theme it JOIN theme t ON t.id = it.theme_id WHERE it.intervention_id = i.id) AS themes,
    ts_headline('simple', i.summary, $1::tsquery) AS summary_marked,
    (SELECT json_agg(ts_headline('simple', x.body, $1::tsquery)) FROM intervention_text x WHERE x.intervention_id = i.id) AS texts_marked
  FROM page JOIN intervention i USING (id) JOIN session s ON s.id = i.session_id
  JOIN delegation d ON d.id = i.delegation_id LEFT JOIN person p ON p.id = i.person_id
  ORDER BY page.rank DESC`

async function benchRare(client: pg.Client, ask: Ask, rounds: number) {
  const { rows } = await client.query<{ lexeme: string }>(
    `SELECT word AS lexeme FROM ts_stat('SELECT words FROM search_document TABLESAMPLE SYSTEM (0.2) REPEATABLE (3)')
      WHERE ndoc BETWEEN 2 AND 40 AND length(word) > 5 AND word ~ '^[a-z]+$' ORDER BY hashtext(word) LIMIT 400`,
  )
  const two = (round: number) => [
    rows[(2 * round) % rows.length]!.lexeme,
    rows[(2 * round + 1) % rows.length]!.lexeme,
  ]
  const [ours, raw] = await inTurn(rounds, [
    (round) => ask(`/search?count=none&pageSize=20&q=${two(round).join('%20')}`),
    (round) => client.query(rare, [two(round).join(' & ')]),
  ])
  report('two words that few say, ranked and marked', ours!, raw!, 1.3)
}

const common = [
  'the',
  'peace',
  'united nations',
  '"united nations"',
  'international cooperation',
  'development or security',
  'peace -war',
  'human rights development',
]

/** What the screen asks for at once: a page, ranked and marked, and every facet. */
async function benchCommon(ask: Ask, rounds: number) {
  const times = await inTurn(
    rounds,
    common.map((words) => () => {
      const q = encodeURIComponent(words)
      return Promise.all([ask(`/search?pageSize=20&q=${q}`), ask(`/search/facets?q=${q}`)])
    }),
  )
  for (const [i, words] of common.entries()) tell(`search with all facets: ${words}`, times[i]!)
}

function tell(name: string, { p50, p95 }: Times) {
  if (p95 > commonMs) process.exitCode = 1
  console.log(
    `${name.padEnd(52)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, allowed ${commonMs} ms  ${p95 > commonMs ? 'NOT KEPT' : 'kept'}`,
  )
}

/** A page far down, reached by the cursors of those before, beside the first. */
async function benchPages(ask: Ask, rounds: number) {
  const first = '/search?sort=newest&count=none&pageSize=20&q=peace'
  let cursor: string | null = null
  for (let page = 1; page < pages; page += 1) {
    const { next }: { next: string | null } = await ask(cursor ? `${first}&cursor=${cursor}` : first)
    if (!next) break
    cursor = next
  }
  const [one, deep] = await inTurn(rounds, [() => ask(first), () => ask(`${first}&cursor=${cursor}`)])
  const ratio = deep!.p50 / one!.p50
  if (ratio > 1.5) process.exitCode = 1
  console.log(
    `search, page ${pages} beside page 1: ${deep!.p50.toFixed(1)} ms, ${one!.p50.toFixed(1)} ms: ${ratio.toFixed(2)} ×  ${ratio > 1.5 ? 'NOT KEPT' : 'kept'}`,
  )
}
