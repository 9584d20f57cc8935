import { stances } from '#contract/interventions'
import type { FacetFilter, facetNames } from '#contract/search'
import { Prisma } from '../../../database/generated/client.ts'
import { stanceMask } from '../../interventions/queries.ts'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

export type Name = (typeof facetNames)[number]
export type Criteria = Omit<FacetFilter, 'facets'>

/** Of the interventions `counted`, one facet: its values with what they are called, the most frequent 200. */
export function byFacet(name: Name, criteria: Criteria, chosen: readonly string[]): Sql {
  const { from, label = 'NULL::text', code, parent, names, of } = called(name, isOfOne(criteria))
  return sql`SELECT ${name}::text AS facet, n.value, ${raw(label)} AS label, ${raw(code ?? 'NULL')}::text AS code,
      ${raw(parent ?? 'NULL')}::text AS parent, ${raw(of ?? 'NULL')}::text AS of,
      coalesce(${raw(names ?? 'NULL')}, '{}'::jsonb) AS names, n.count
    FROM (SELECT value, sum(count)::int AS count
        FROM (${counts(name, criteria)} UNION ALL SELECT v, 0 FROM unnest(${chosen}::text[]) v) f (value, count)
       GROUP BY value ORDER BY value = ANY(${chosen}::text[]) DESC, 2 DESC, 1 LIMIT 200) n ${raw(from)}
    ORDER BY n.count DESC, 3, 2`
}

const isOfOne = ({ conference }: Criteria) => conference?.length === 1

const columns = {
  country: 'country_code',
  delegation: 'delegation_id',
  delegationKind: 'delegation_kind',
  person: 'person_id',
  capacity: 'capacity',
  conference: 'conference_id',
  session: 'session_id',
  kind: 'kind',
  language: 'language',
  status: 'status',
  reviewState: 'review_state',
} as const

/** SELECT of values, as the filter takes them, and how many have each. */
function counts(name: Name, criteria: Criteria): Sql {
  switch (name) {
    case 'theme':
      return sql`SELECT f.under_id::text, count(*) FROM counted c JOIN filing f ON f.intervention_id = c.id
          JOIN theme t ON t.id = f.under_id ${towardsEach(criteria)} GROUP BY 1`
    case 'group':
      return sql`SELECT g.code, count(*) FROM counted c JOIN filing f ON f.intervention_id = c.id
          JOIN country_group g ON g.id = f.under_id GROUP BY 1`
    case 'memberOf':
      return sql`SELECT g.code, sum(c.count)
          FROM (SELECT country_code, count(*) AS count FROM counted WHERE country_code IS NOT NULL GROUP BY 1) c
          JOIN (SELECT DISTINCT group_id, country_code FROM country_group_member
            ${isOfOne(criteria) ? onItsFirstDay : Prisma.empty}) m USING (country_code)
          JOIN country_group g ON g.id = m.group_id GROUP BY 1`
    case 'stance':
      return criteria.theme ? towards(criteria.theme) : towardsAny
    default: {
      const column = raw(columns[name])
      return sql`SELECT ${column}::text, count(*) FROM counted WHERE ${column} IS NOT NULL GROUP BY 1`
    }
  }
}

// Who is a member, as the filter has it.
const onItsFirstDay = sql`JOIN conference c ON c.id = (SELECT conference_id FROM counted LIMIT 1)
  WHERE (since IS NULL OR since <= c.starts_on) AND (until IS NULL OR until > c.starts_on)`

// A stance that is asked for is one towards the theme that is counted.
const towardsEach = ({ stance, notStance }: Criteria) =>
  join(
    [
      sql`WHERE TRUE`,
      ...(stance ? [sql`f.stances & ${stanceMask(stance)} <> 0`] : []),
      ...(notStance ? [sql`f.stances & ${stanceMask(notStance)} = 0`] : []),
    ],
    ' AND ',
  )

const towards = (themes: string[]) => sql`
  SELECT s.stance, count(*) FROM counted c
    JOIN (VALUES ${join(stances.map((stance) => sql`(${stance}, ${stanceMask([stance])}::int)`))}) s (stance, bit)
      ON EXISTS (SELECT FROM filing f
        WHERE f.intervention_id = c.id AND f.under_id = ANY(${themes}::uuid[]) AND f.stances & s.bit <> 0)
   GROUP BY 1`

const towardsAny = sql`SELECT it.stance::text, count(DISTINCT c.id) FROM counted c
    JOIN intervention_theme it ON it.intervention_id = c.id WHERE it.stance IS NOT NULL GROUP BY 1`

type Called = {
  from: string
  label?: string
  code?: string
  parent?: string
  names?: string
  of?: string
}

/** What values `n` are called, by a join of `t`; nothing for closed lists, which the screens have words for. */
function called(name: Name, isOfOneConference: boolean): Called {
  const of = isOfOneConference
    ? undefined
    : '(SELECT coalesce(o.short_name, o.name) FROM conference o WHERE o.id = t.conference_id)'
  switch (name) {
    case 'country':
      return {
        from: 'JOIN country t ON t.code = n.value',
        label: 't.name',
        code: 't.code',
        names: namesOf('country_name', 'country_code = t.code'),
      }
    case 'delegation':
      return {
        from: 'JOIN delegation t ON t.id = n.value::uuid',
        label: 't.name',
        code: 'coalesce(t.country_code, t.acronym)',
        names: namesOf('country_name', 'country_code = t.country_code'),
        of,
      }
    case 'session':
      return { from: 'JOIN session t ON t.id = n.value::uuid', label: 't.title', of }
    case 'person':
      return { from: 'JOIN person t ON t.id = n.value::uuid', label: 't.name' }
    case 'conference':
      return { from: 'JOIN conference t ON t.id = n.value::uuid', label: 't.name' }
    case 'theme':
      return {
        from: 'JOIN theme t ON t.id = n.value::uuid AND t.deleted_at IS NULL',
        label: 't.name',
        parent: 't.parent_id',
        names: namesOf('theme_name', 'theme_id = t.id'),
      }
    case 'group':
    case 'memberOf':
      return {
        from: 'JOIN country_group t ON t.code = n.value AND t.deleted_at IS NULL',
        label: 't.name',
        code: 't.code',
        names: namesOf('country_group_name', 'group_id = t.id'),
      }
    default:
      return { from: '' }
  }
}

const namesOf = (table: string, of: string) =>
  `(SELECT jsonb_object_agg(language, name) FROM ${table} WHERE ${of})`
