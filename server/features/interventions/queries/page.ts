import type { InterventionFilter } from '#contract/interventions'
import { Prisma } from '../../../database/generated/client.ts'
import { type Keyset, keyset, type SortKey } from '../../../database/keyset.ts'
import { stanceMask } from '../rules.ts'
import {
  conditions,
  dayBefore,
  dayRange,
  filedInShownConference,
  type Looked,
  type Membership,
} from './criteria.ts'

const { sql, join, raw } = Prisma
type Sql = Prisma.Sql

const orders: Record<string, SortKey[]> = {
  record: [
    { expression: 'o.sitting_rank', type: 'bigint' },
    { expression: 'o.session_id', type: 'uuid' },
    { expression: 'o.position', type: 'int' },
  ],
  startedAt: [
    { expression: "coalesce(o.started_at, 'infinity')", type: 'timestamptz' },
    { expression: 'o.id', type: 'uuid' },
  ],
  durationSeconds: [
    { expression: 'coalesce(o.duration_seconds, -1)', type: 'int' },
    { expression: 'o.id', type: 'uuid' },
  ],
  updatedAt: [
    { expression: 'o.updated_at', type: 'timestamptz' },
    { expression: 'o.id', type: 'uuid' },
  ],
}

export const keysetOf = ({ sort, cursor, pageSize }: InterventionFilter): Keyset =>
  keyset(sort.replace('-', ''), orders[sort.replace('-', '')]!, {
    descending: sort.startsWith('-'),
    cursor,
    pageSize,
  })

// A union compares its columns, and filings have only these.
const columns = ({ sort }: InterventionFilter) =>
  sort.endsWith('record') ? sql`o.id, o.sitting_rank, o.session_id, o.position` : sql`o.*`

/** SELECT of the ids of one page with their keys. */
export function pageSql(looked: Looked, filter: InterventionFilter, keys: Keyset): Sql {
  const branches = filter.sort.endsWith('record')
    ? branchesOf(looked)
    : [{ ...inOrder, where: conditions(looked) }]
  const selected = branches.map(
    ({ from, where }) =>
      sql`(SELECT ${columns(filter)} FROM ${from} WHERE ${join([...where, keys.where], ' AND ')} ${keys.orderBy} ${keys.limit})`,
  )
  return sql`SELECT o.id, ${keys.key}
    FROM (${join(selected, selected.length > 1 ? ' UNION ' : ' ')}) o ${keys.orderBy} ${keys.limit}`
}

/** FROM … WHERE … of everything the criteria find, for counting. */
export function allSql(looked: Looked): Sql {
  const branches = branchesOf(looked)
  if (branches.length > 1) return sql`FROM intervention i WHERE ${join(conditions(looked), ' AND ')}`
  return sql`FROM ${branches[0]!.from} WHERE ${join(branches[0]!.where, ' AND ')}`
}

/** One way to the rows, already in the record's order; `o` has the id and what lists are ordered by. */
type Branch = { from: Sql; where: Sql[] }

const most = 60

/**
 * One branch for each key of the index that fits best: no page reads more than itself from each, whatever the
 * planner believes about how many rows there are.
 */
function branchesOf(c: Looked): Branch[] {
  const under = c.theme ?? c.groupIds
  const direct = (column: string, value: string, type: string): Branch => ({
    ...inOrder,
    where: [sql`${raw(`i.${column}`)} = ${value}::${raw(type)}`, ...conditions(c)],
  })
  if (c.session) return [{ ...inOrder, where: conditions(c) }]
  if (c.person) return c.person.map((id) => direct('person_id', id, 'uuid'))
  if (!c.speakFor && under && c.country && under.length * c.country.length <= most)
    return under.flatMap((id) => c.country!.map((code) => filed(c, id, code)))
  if (!c.speakFor && c.delegation) return c.delegation.map((id) => direct('delegation_id', id, 'uuid'))
  if (under) return under.map((id) => filed(c, id))
  if (!c.country && !c.delegation) return [{ ...inOrder, where: conditions(c) }]
  return [
    ...(c.delegation
      ? c.delegation.map((id) => direct('delegation_id', id, 'uuid'))
      : c.country!.map((code) => direct('country_code', code, 'bpchar'))),
    ...(c.speakFor ?? []).map((membership) => spoken(c, membership)),
  ]
}

const inOrder = {
  from: sql`intervention i CROSS JOIN LATERAL (SELECT i.id, i.sitting_rank, i.session_id, i.position,
    i.started_at, i.duration_seconds, i.updated_at) o`,
}

// A theme's or a group's filings, joined to the interventions only when more is asked for than they hold.
function filed(c: Looked, id: string, country?: string): Branch {
  const more = conditions(c, [c.theme ? 'theme' : 'group', ...(country ? ['country' as const] : [])])
  return {
    from: sql`filing f ${more.length > 0 ? sql`JOIN intervention i ON i.id = f.intervention_id` : Prisma.empty}
      CROSS JOIN LATERAL (SELECT f.intervention_id AS id, f.sitting_rank, f.session_id, f.position) o`,
    where: [
      sql`f.under_id = ${id}::uuid`,
      ...(country ? [sql`f.country_code = ${country}::bpchar`] : []),
      ...dayRange('f', c),
      ...(c.theme && c.stance ? [sql`f.stances & ${stanceMask(c.stance)} <> 0`] : []),
      ...filedInShownConference(c),
      ...more,
    ],
  }
}

const spoken = (c: Looked, { group_id, since, until }: Membership): Branch => ({
  from: sql`filing f JOIN intervention i ON i.id = f.intervention_id
    CROSS JOIN LATERAL (SELECT f.intervention_id AS id, f.sitting_rank, f.session_id, f.position) o`,
  where: [
    sql`f.under_id = ${group_id}::uuid`,
    ...dayRange('f', { from: since, to: until && dayBefore(until) }),
    ...conditions(c),
  ],
})
