import type pg from 'pg'
import { inTurn } from './measure.ts'

type Ask = (path: string) => Promise<unknown>

const allowedMs = 100

// As the pickers of the app ask: what fits into their list.
const asked = 'count=none&pageSize=20'

/** What a picker asks while somebody types: people of everywhere, first those of a delegation, and delegations. */
export async function benchPickers(client: pg.Client, ask: Ask, rounds: number) {
  const { rows: persons } = await client.query<{ name: string }>(
    'SELECT name FROM person ORDER BY hashtextextended(id::text, 1) LIMIT 200',
  )
  const { rows: delegations } = await client.query<{ id: string; conference_id: string; name: string }>(
    'SELECT id, conference_id, name FROM delegation ORDER BY hashtextextended(id::text, 1) LIMIT 200',
  )
  const typed = (name: string, letters: number) => encodeURIComponent(name.slice(0, letters))
  const kinds: [string, (round: number) => string][] = [
    ['a person, one letter', (n) => `/persons?${asked}&q=${typed(persons[n % 200]!.name, 1)}`],
    ['a person, three letters', (n) => `/persons?${asked}&q=${typed(persons[n % 200]!.name, 3)}`],
    ['a person, whole name', (n) => `/persons?${asked}&q=${typed(persons[n % 200]!.name, 60)}`],
    [
      'a person, first of a delegation',
      (n) => `/persons?${asked}&delegation=${delegations[n % 200]!.id}&q=${typed(persons[n % 200]!.name, 2)}`,
    ],
    [
      'a delegation, nothing typed',
      (n) => `/delegations?${asked}&conference=${delegations[n % 200]!.conference_id}`,
    ],
    [
      'a delegation, three letters',
      (n) => {
        const { conference_id, name } = delegations[n % 200]!
        return `/delegations?${asked}&conference=${conference_id}&q=${typed(name, 3)}`
      },
    ],
  ]
  const times = await inTurn(
    rounds,
    kinds.map(
      ([, path]) =>
        (round) =>
          ask(path(round)),
    ),
  )
  for (const [i, [name]] of kinds.entries()) {
    const { p50, p95 } = times[i]!
    if (p95 > allowedMs) process.exitCode = 1
    console.log(
      `picker: ${name.padEnd(36)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, allowed ${allowedMs} ms  ${p95 > allowedMs ? 'NOT KEPT' : 'kept'}`,
    )
  }
}
