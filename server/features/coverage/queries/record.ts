import type { FloorCriteria } from '#contract/coverage'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'
import { isMemberOn } from '../../groups/queries.ts'
import { conditionsOf, type Looked, ledOn, lookUp } from '../../interventions/queries.ts'

const { sql, join } = Prisma
type Sql = Prisma.Sql

/** Criteria of one conference, which is `at`, looked up. */
export type LookedFloor = Looked & { at: string }

/** Looks up what criteria name. Throws 400 naming the filter when it names nothing that exists. */
export async function lookUpFloor(tx: Transaction, criteria: FloorCriteria): Promise<LookedFloor> {
  await checkConferenceFilter(tx, criteria.conference)
  const led = await ledOn(tx, { ...criteria, conference: [criteria.conference] })
  return { ...(await lookUp(tx, led)), at: criteria.conference }
}

/** SELECT of the interventions that criteria find of those who had the floor. */
export const heardSql = (looked: Looked): Sql => sql`
  SELECT i.id, i.delegation_id, i.country_code, i.delegation_kind, i.kind, i.session_id, i.sitting_rank, i.position,
    i.started_at, i.ended_at, i.duration_seconds, i.speaker_name, i.person_id
  FROM intervention i
  WHERE ${join([sql`i.status IN ('delivered', 'on_the_floor')`, ...conditionsOf(looked)], ' AND ')}`

/** How often and how long, of rows with `duration_seconds`. */
export const countsSql = sql`count(*)::int AS interventions,
  coalesce(sum(duration_seconds), 0)::float8 AS seconds, count(*) FILTER (WHERE duration_seconds IS NULL)::int AS untimed`

/** The groups `g` that a country is a member of on the first day of a conference, for a FROM. */
export const memberOn = (country: Sql, conference: string) => sql`
  country_group_member m JOIN country_group g ON g.id = m.group_id AND g.deleted_at IS NULL
    JOIN conference c ON c.id = ${conference}::uuid AND m.country_code = ${country}
     AND ${isMemberOn(sql`c.starts_on`)}`

/** What criteria say of who speaks, on `who` with the columns of a delegation. */
export function whoSql(c: LookedFloor): Sql[] {
  const one = (column: string, values: string[] | null | undefined, is: boolean) =>
    values
      ? [
          sql`(${Prisma.raw(`who.${column}`)}::text = ANY(${values}::text[])) IS ${is ? sql`TRUE` : sql`NOT TRUE`}`,
        ]
      : []
  return [
    ...one('country_code', c.country, true),
    ...one('country_code', c.memberCountries, true),
    ...one('id', c.delegation, true),
    ...one('kind', c.delegationKind, true),
    ...one('country_code', c.notCountry, false),
    ...one('country_code', c.notMemberCountries, false),
    ...one('id', c.notDelegation, false),
    ...one('kind', c.notDelegationKind, false),
  ]
}
