import type { z } from 'zod'
import { type FacetFilter, facetNames, type listFacets } from '#contract/search'
import { type Database, queryAlone } from '../../../database/database.ts'
import { read } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { invalidQuery } from '../../../http/errors.ts'
import { ledOn, lookUp } from '../../interventions/queries.ts'
import { byFacet, type Criteria, type Name } from './by-facet.ts'
import { hitsSql, isFrequent } from './hits.ts'

const { sql, join } = Prisma

type Answer = z.output<typeof listFacets.answer>
type Facet = Answer['facets'][number]
type Row = { facet: Name | 'day' | 'all' } & Facet['values'][number]

/** How many of what is found are counted, the newest. */
const most = 1_000

/**
 * Counts what criteria find by each facet. A facet whose own filter is set is counted as if it were not, so that what
 * else could be chosen shows. One statement for the facets without a filter, and one for each with.
 */
export async function countFacets(database: Database, { facets, ...asked }: FacetFilter): Promise<Answer> {
  const criteria = await ledOn(database.prisma, asked)
  const wanted = facets ? namesIn(facets) : [...facetNames]
  const filtered = wanted.filter((name) => isFilteredBy(criteria, name))
  const free = wanted.filter((name) => !filtered.includes(name))
  const walks = await isFrequentIn(database, criteria.q)
  const asksFor = Boolean(criteria.country || criteria.delegation)
  const [rest, other, ...own] = await Promise.all([
    count(database, criteria, free, true, walks),
    asksFor ? count(database, { ...criteria, spokenFor: !criteria.spokenFor }, [], true, walks) : null,
    ...filtered.map((name) => count(database, criteria, [name], false, walks)),
  ])
  const rows = [...rest, ...own.flat()]
  const among = allIn(rest)
  return {
    facets: wanted.map((name) => ({ name, values: valuesOf(rows, name) })),
    days: spans(rest.filter(({ facet }) => facet === 'day')),
    among: Math.min(among, most),
    isAll: among <= most,
    // What groups said for them is in one of the two counts, whichever was asked for.
    spokenFor: other && Math.abs(among - allIn(other)),
    led: ledIn(asked, criteria),
  }
}

// The filters of which something was merged into another, as they are now.
const ledIn = (asked: Criteria, led: Criteria): Answer['led'] =>
  asked === led
    ? {}
    : Object.fromEntries(
        Object.entries(led).flatMap(([name, values]) =>
          Array.isArray(values) && String(values) !== String(asked[name as keyof Criteria])
            ? [[name, values.map(String)]]
            : [],
        ),
      )

const allIn = (rows: Row[]) => rows.find(({ facet }) => facet === 'all')?.count ?? 0

async function isFrequentIn(database: Database, q: string | undefined) {
  const sought = q ? read(q) : null
  return sought !== null && isFrequent(database, sought)
}

const valuesOf = (rows: Row[], name: Name): Facet['values'] =>
  rows.filter(({ facet }) => facet === name).map(({ facet: _, ...value }) => value)

const unwanted = (name: Name) => `not${name[0]!.toUpperCase()}${name.slice(1)}` as keyof Criteria

// Which stance is taken is told of each theme by itself.
const isFilteredBy = (criteria: Criteria, name: Name) =>
  Boolean(
    criteria[name] ||
      criteria[unwanted(name)] ||
      (name === 'theme' && (criteria.stance || criteria.notStance)),
  )

const without = (criteria: Criteria, name: Name): Criteria => ({
  ...criteria,
  [name]: undefined,
  [unwanted(name)]: undefined,
  ...(name === 'theme' && { notStance: undefined }),
})

const chosenIn = (criteria: Criteria, name: Name) =>
  [criteria[name], criteria[unwanted(name)]].flat().filter((value) => typeof value === 'string')

function namesIn(given: string): Name[] {
  const names = given.split(',')
  const wrong = names.find((name) => !(facetNames as readonly string[]).includes(name))
  if (wrong !== undefined) throw invalidQuery('facets', `There is no facet ${wrong}`)
  return names as Name[]
}

async function count(
  database: Database,
  criteria: Criteria,
  names: Name[],
  isWhole: boolean,
  walks: boolean,
): Promise<Row[]> {
  if (names.length === 0 && !isWhole) return []
  const looked = await lookUp(database.prisma, isWhole ? criteria : without(criteria, names[0]!))
  const selects = names.map((name) => sql`(${byFacet(name, criteria, chosenIn(criteria, name))})`)
  const whole = isWhole
    ? [sql`(${byDay})`, sql`SELECT 'all', '', NULL, NULL, NULL, NULL, '{}'::jsonb, count(*)::int FROM hits`]
    : []
  const select = sql`
    WITH hits AS MATERIALIZED (${hitsSql(looked, { limit: most + 1, walks })}),
    counted AS MATERIALIZED (SELECT i.id, i.conference_id, i.session_id, i.delegation_id, i.country_code, i.delegation_kind,
        i.person_id, i.capacity, i.kind, i.language, i.status, i.review_state, i.sitting_rank
      FROM (SELECT * FROM hits LIMIT ${most}) h JOIN intervention i ON i.id = h.id)
    ${join([...selects, ...whole], ' UNION ALL ')}`
  const { rows } = await queryAlone<Row>(database, select)
  return rows
}

const byDay = sql`SELECT 'day' AS facet, (DATE '1800-01-01' + (sitting_rank / 4294967296)::int)::text AS value,
    NULL AS label, NULL AS code, NULL AS parent, NULL AS of, '{}'::jsonb AS names, count(*)::int AS count
  FROM counted GROUP BY 2 ORDER BY 2`

const mostSpans = 60

/** Days as they are, or by month or year where there are more than 60. */
function spans(days: Pick<Row, 'value' | 'count'>[]): Answer['days'] {
  for (const length of [10, 7, 4]) {
    const counts = new Map<string, { from: string; to: string; count: number }>()
    for (const { value, count } of days) {
      const span = counts.get(value.slice(0, length)) ?? { from: value, to: value, count: 0 }
      counts.set(value.slice(0, length), { from: span.from, to: value, count: span.count + count })
    }
    if (counts.size <= mostSpans || length === 4) return [...counts.values()]
  }
  return []
}
