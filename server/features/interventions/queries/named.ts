import type { InterventionCriteria } from '#contract/interventions'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { invalidQuery } from '../../../http/errors.ts'

const { sql, join, raw, empty } = Prisma
type Sql = Prisma.Sql

const unwanted = { notDelegation: 'delegation', notPerson: 'person', notTheme: 'theme' } as const
const merging = ['delegation', 'person', 'theme', 'notDelegation', 'notPerson', 'notTheme'] as const
const naming = ['conference', 'session', ...merging, 'country'] as const
type Filter = (typeof naming)[number]
type Unwanted = keyof typeof unwanted

/** What criteria name and is not shown, with what it was merged into and is. */
export type Missing = { filter: Filter; value: string; went: string | null }

/** One statement that selects what criteria name and is not shown; null: they name nothing. */
export function missingSql(criteria: InterventionCriteria): Sql | null {
  const selects = naming.flatMap((filter) => {
    const values = criteria[filter]
    if (!values) return []
    if (filter === 'country')
      return [
        sql`SELECT 'country' AS filter, v AS value, NULL AS went FROM unnest(${values}::bpchar[]) v
             WHERE NOT EXISTS (SELECT FROM country WHERE code = v)`,
      ]
    return [
      sql`SELECT ${filter}::text AS filter, v::text AS value, ${wentSql(filter)} AS went FROM unnest(${values}::uuid[]) v
           WHERE NOT EXISTS (SELECT FROM ${raw(tableOf(filter))} t WHERE t.id = v AND ${shown(filter)})`,
    ]
  })
  return selects.length > 0 ? join(selects, ' UNION ALL ') : null
}

const isUnwanted = (filter: Filter): filter is Unwanted => filter in unwanted
const tableOf = (filter: Filter) => (isUnwanted(filter) ? unwanted[filter] : filter)

const isMerging = (filter: Filter): filter is (typeof merging)[number] =>
  (merging as readonly string[]).includes(filter)

const wentSql = (filter: Filter) =>
  isMerging(filter)
    ? sql`(SELECT t.id::text FROM ${raw(tableOf(filter))} gone JOIN ${raw(tableOf(filter))} t ON t.id = gone.merged_into_id
            WHERE gone.id = v AND ${shown(filter)})`
    : sql`NULL`

const shown = (filter: Filter) =>
  sql`t.deleted_at IS NULL ${
    ['session', 'delegation'].includes(tableOf(filter))
      ? sql`AND EXISTS (SELECT FROM conference c WHERE c.id = t.conference_id AND c.deleted_at IS NULL)`
      : empty
  }`

/**
 * The criteria with what was merged into another led on to that; the same criteria when nothing was. Throws 400
 * naming the filter when what is missing went nowhere; what is not wanted may be gone.
 */
export function leadOn<Criteria extends InterventionCriteria>(
  criteria: Criteria,
  missing: readonly Missing[],
): Criteria {
  const nowhere = missing.find(({ filter, went }) => went === null && !isUnwanted(filter))
  if (nowhere) throw invalidQuery(nowhere.filter, `There is no ${nowhere.filter} ${nowhere.value}`)
  const led = missing.filter(({ went }) => went !== null)
  if (led.length === 0) return criteria
  const goes = (filter: Filter, id: string) =>
    led.find((one) => one.filter === filter && one.value === id)?.went ?? id
  const changed = merging.flatMap((filter) => {
    const ids = criteria[filter]
    return ids ? [[filter, [...new Set(ids.map((id) => goes(filter, id)))]]] : []
  })
  return { ...criteria, ...Object.fromEntries(changed) }
}

/** The same, having looked: one statement, or none for criteria that name nothing. */
export async function ledOn<Criteria extends InterventionCriteria>(tx: Transaction, criteria: Criteria) {
  const missing = missingSql(criteria)
  return missing ? leadOn(criteria, await tx.$queryRaw<Missing[]>(missing)) : criteria
}
