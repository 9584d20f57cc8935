import type { DelegationFilter } from '#contract/delegations'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { type Typed, typed } from '../../../database/matching.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'
import { knownCountries } from '../../countries/queries.ts'
import { knownGroups } from '../../groups/queries.ts'
import { delegationsFound } from './found.ts'
import { heard, memberOn } from './row.ts'

const { sql, join, empty } = Prisma

export type DelegationCriteria = Omit<DelegationFilter, 'cursor' | 'pageSize' | 'count' | 'sort'>

/** Criteria whose names are known to exist, with the search folded. */
export type Looked = Omit<DelegationCriteria, 'q'> & { words: Typed | null }

/** Looks up what criteria name. Throws 400 naming the filter when it names nothing that exists. */
export async function lookUp(tx: Transaction, { q, ...criteria }: DelegationCriteria): Promise<Looked> {
  const { conference, country, memberOf } = criteria
  const [words] = await Promise.all([
    typed(tx, q),
    checkConferenceFilter(tx, conference),
    country && knownCountries(tx, 'country', country),
    memberOf && knownGroups(tx, 'memberOf', memberOf),
  ])
  return { ...criteria, words }
}

/** FROM … WHERE … of what the criteria find: delegation `d`, its conference `c`, and `m.rank` when searched. */
export function foundBy(looked: Looked): Prisma.Sql {
  const { conference, kind, country, memberOf, spoke, words } = looked
  const conditions = [
    sql`d.deleted_at IS NULL AND c.deleted_at IS NULL`,
    ...(conference ? [sql`d.conference_id = ${conference}::uuid`] : []),
    ...(kind ? [sql`d.kind = ANY(${kind}::"DelegationKind"[])`] : []),
    ...(country ? [sql`d.country_code = ANY(${country}::char(3)[])`] : []),
    ...(memberOf ? [sql`EXISTS (SELECT ${memberOn} AND g.code = ANY(${memberOf}::text[]))`] : []),
    ...(spoke === undefined ? [] : [sql`EXISTS (SELECT ${heard}) = ${spoke}`]),
  ]
  return sql`FROM delegation d JOIN conference c ON c.id = d.conference_id
    ${words ? sql`JOIN (${delegationsFound(words)}) m ON m.id = d.id` : empty}
    WHERE ${join(conditions, ' AND ')}`
}
