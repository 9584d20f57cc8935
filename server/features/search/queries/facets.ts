import type { z } from 'zod'
import { type FacetFilter, facetNames, type listFacets } from '#contract/search'
import type { Database } from '../../../database/database.ts'
import { read } from '../../../database/full-text.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { invalidQuery } from '../../../http/errors.ts'
import { ledOn, lookUp } from '../../interventions/queries.ts'
import { hitsSql, isFrequent } from './hits.ts'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

type Answer = z.output<typeof listFacets.answer>
type Facet = Answer['facets'][number]
type Name = Facet['name']
type Row = {
  facet: Name | 'day' | 'all'
  value: string
  label: string | null
  code: string | null
  parent: string | null
  names: Record<string, string>
  count: number
}

/** How many of what is found are counted, the newest. */
const most = 1_000

/**
 * Counts what criteria find by each facet. A facet whose own filter is set is counted as if it were not, so that what
 * else could be chosen shows. One statement for the facets without a filter, and one for each with.
 */
export async function countFacets(database: Database, { facets, ...asked }: FacetFilter): Promise<Answer> {
  const criteria = await ledOn(database.prisma, asked)
  const wanted = facets ? namesIn(facets) : [...facetNames]
  const filtered = wanted.filter((name) => criteria[name] || criteria[unwanted(name)])
  const free = wanted.filter((name) => !filtered.includes(name))
  const walks = await isFrequentIn(database, criteria.q)
  const asksFor = Boolean(criteria.country || criteria.delegation)
  const [rest, other, ...own] = await Promise.all([
    count(database, criteria, free, true, walks),
    asksFor ? count(database, { ...criteria, spokenFor: !criteria.spokenFor }, [], true, walks) : null,
    ...filtered.map((name) => count(database, without(criteria, name), [name], false, walks)),
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
  }
}

const allIn = (rows: Row[]) => rows.find(({ facet }) => facet === 'all')?.count ?? 0

async function isFrequentIn(database: Database, q: string | undefined) {
  const sought = q ? read(q) : null
  return sought !== null && isFrequent(database, sought)
}

const valuesOf = (rows: Row[], name: Name): Facet['values'] =>
  rows
    .filter(({ facet }) => facet === name)
    .map(({ value, label, code, parent, names, count }) => ({ value, label, code, parent, names, count }))

type Criteria = Omit<FacetFilter, 'facets'>
const unwanted = (name: Name) => `not${name[0]!.toUpperCase()}${name.slice(1)}` as keyof Criteria

const without = (criteria: Criteria, name: Name): Criteria => ({
  ...criteria,
  [name]: undefined,
  [unwanted(name)]: undefined,
})

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
  const looked = await lookUp(database.prisma, criteria)
  const selects = names.map((name) => sql`(${byFacet(name, criteria.conference !== undefined)})`)
  const whole = isWhole
    ? [sql`(${byDay})`, sql`SELECT 'all', '', NULL, NULL, NULL, '{}'::jsonb, count(*)::int FROM hits`]
    : []
  const { text, values } = sql`
    WITH hits AS MATERIALIZED (${hitsSql(looked, { limit: most + 1, walks })}),
    counted AS MATERIALIZED (SELECT i.id, i.conference_id, i.session_id, i.delegation_id, i.country_code, i.delegation_kind,
        i.person_id, i.capacity, i.kind, i.language, i.review_state, i.sitting_rank
      FROM (SELECT * FROM hits LIMIT ${most}) h JOIN intervention i ON i.id = h.id)
    ${join([...selects, ...whole], ' UNION ALL ')}`
  const { rows } = await database.pool.query<Row>(text, values)
  return rows
}

const byDay = sql`SELECT 'day' AS facet, (DATE '1800-01-01' + (sitting_rank / 4294967296)::int)::text AS value,
    NULL AS label, NULL AS code, NULL AS parent, '{}'::jsonb AS names, count(*)::int AS count
  FROM counted GROUP BY 2 ORDER BY 2`

/** One facet: its values with what they are called, the most frequent 200. */
function byFacet(name: Name, isOfOneConference: boolean): Sql {
  const select = (
    value: string,
    label: string,
    from: string,
    more: { code?: string; parent?: string; names?: string } = {},
  ) =>
    raw(`SELECT '${name}' AS facet, ${value}::text AS value, ${label} AS label, ${more.code ?? 'NULL'}::text AS code,
      ${more.parent ?? 'NULL'}::text AS parent, coalesce(${more.names ?? 'NULL'}, '{}'::jsonb) AS names, n.count FROM ${from} ORDER BY n.count DESC, 3, 2 LIMIT 200`)
  const by = (column: string) => `(SELECT ${column} AS value, count(*)::int AS count FROM counted
    WHERE ${column} IS NOT NULL GROUP BY 1) n`
  const filed = (table: string) => `(SELECT f.under_id AS value, count(*)::int AS count FROM counted c
    JOIN filing f ON f.intervention_id = c.id GROUP BY 1) n JOIN ${table} t ON t.id = n.value AND t.deleted_at IS NULL`
  switch (name) {
    case 'country':
      return select('n.value', 't.name', `${by('country_code')} JOIN country t ON t.code = n.value`, {
        code: 'n.value',
        names: namesOf('country_name', 'country_code = t.code'),
      })
    case 'delegation':
      return select('n.value', 't.name', `${by('delegation_id')} JOIN delegation t ON t.id = n.value`, {
        code: 'coalesce(t.country_code, t.acronym)',
        names: namesOf('country_name', 'country_code = t.country_code'),
      })
    case 'person':
      return select('n.value', 't.name', `${by('person_id')} JOIN person t ON t.id = n.value`)
    case 'conference':
      return select('n.value', 't.name', `${by('conference_id')} JOIN conference t ON t.id = n.value`)
    case 'session':
      return select('n.value', 't.title', `${by('session_id')} JOIN session t ON t.id = n.value`)
    case 'theme':
      return select('n.value', 't.name', filed('theme'), {
        parent: 't.parent_id',
        names: namesOf('theme_name', 'theme_id = t.id'),
      })
    case 'group':
      return select('t.code', 't.name', filed('country_group'), { code: 't.code', names: groupNames })
    case 'memberOf':
      return select(
        't.code',
        't.name',
        `(SELECT m.group_id AS value, sum(c.count)::int AS count
            FROM (SELECT country_code, count(*) AS count FROM counted WHERE country_code IS NOT NULL GROUP BY 1) c
            JOIN (SELECT DISTINCT group_id, country_code FROM country_group_member ${isOfOneConference ? onItsFirstDay : ''}) m USING (country_code) GROUP BY 1) n
          JOIN country_group t ON t.id = n.value AND t.deleted_at IS NULL`,
        { code: 't.code', names: groupNames },
      )
    case 'stance':
      return select(
        'n.value',
        'NULL::text',
        `(SELECT it.stance AS value, count(DISTINCT c.id)::int AS count FROM counted c
            JOIN intervention_theme it ON it.intervention_id = c.id WHERE it.stance IS NOT NULL GROUP BY 1) n`,
      )
    default:
      return select('n.value', 'NULL::text', by(columns[name]))
  }
}

const namesOf = (table: string, of: string) =>
  `(SELECT jsonb_object_agg(language, name) FROM ${table} WHERE ${of})`
const groupNames = namesOf('country_group_name', 'group_id = t.id')

// Who is a member, as the filter has it.
const onItsFirstDay = `JOIN conference c ON c.id = (SELECT conference_id FROM counted LIMIT 1)
  WHERE (since IS NULL OR since <= c.starts_on) AND (until IS NULL OR until > c.starts_on)`

const columns = {
  delegationKind: 'delegation_kind',
  capacity: 'capacity',
  kind: 'kind',
  language: 'language',
  reviewState: 'review_state',
} as const

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
