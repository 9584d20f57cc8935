import type { ComparisonCriteria } from '#contract/comparisons'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { invalidQuery } from '../../../http/errors.ts'
import { heardSql } from '../../coverage/queries.ts'
import { organizationNamed } from '../../dossiers/queries.ts'
import { ledOn, lookUp } from '../../interventions/queries.ts'

const { sql, join } = Prisma

/** One who is compared; `delegations` where it is told by them, and not by a country or a group. */
export type Subject = {
  key: string
  code: string | null
  name: string
  names: Record<string, string>
  delegations: string[]
}

/** What the filters of the list are for one who is compared. */
function filterOf({ key, delegations }: Subject) {
  const [kind, value] = key.includes(':') ? (key.split(':') as [string, string]) : ['country', key]
  if (kind === 'group') return { group: [value] }
  if (kind === 'members') return { memberOf: [value] }
  return kind === 'delegation' ? { delegation: delegations } : { country: [value] }
}

/**
 * Who is compared, in the order asked for, an organization once however it is asked for: one statement, and one more for
 * each organization beyond one conference. Throws 400 for who is not there.
 */
export async function subjectsOf(
  tx: Transaction,
  { with: keys, conference }: ComparisonCriteria,
): Promise<Subject[]> {
  const found = await tx.$queryRaw<(Subject & { isOrganization: boolean })[]>`
    SELECT k.key, s.code, s.name, coalesce(s.names, '{}') AS names, s.delegations, s."isOrganization"
    FROM unnest(${keys}::text[]) WITH ORDINALITY AS k (key, nth) CROSS JOIN LATERAL (
      SELECT c.code::text AS code, c.name, (SELECT json_object_agg(n.language, n.name) FROM country_name n
          WHERE n.country_code = c.code) AS names, '{}'::uuid[] AS delegations, false AS "isOrganization"
        FROM country c WHERE c.code::text = k.key
      UNION ALL
      SELECT g.code, g.name, (SELECT json_object_agg(n.language, n.name) FROM country_group_name n WHERE n.group_id = g.id), '{}', false
        FROM country_group g WHERE g.deleted_at IS NULL AND k.key IN ('group:' || g.code, 'members:' || g.code)
      UNION ALL
      SELECT coalesce(t.country_code, t.acronym), t.name, NULL, ARRAY[t.id], t.country_code IS NULL FROM delegation d
        JOIN delegation t ON t.id = coalesce(d.merged_into_id, d.id) AND t.deleted_at IS NULL
        JOIN conference e ON e.id = t.conference_id AND e.deleted_at IS NULL
        WHERE k.key = 'delegation:' || d.id) s
    ORDER BY k.nth`
  const missing = keys.find((key) => !found.some((one) => one.key === key))
  if (missing) throw invalidQuery('with', `There is no ${missing.replace(':', ' ')}`)
  const subjects = await Promise.all(
    found.map(({ isOrganization, ...one }) =>
      isOrganization && conference?.length !== 1 ? everywhere(tx, one) : one,
    ),
  )
  const isSame = (one: Subject, other: Subject) =>
    one.delegations.length > 0 && String(one.delegations) === String(other.delegations)
  return subjects.filter(
    (one, nth) => nth === subjects.findIndex((other) => other === one || isSame(one, other)),
  )
}

/** The organization that a delegation is of, as its page has it: all its delegations at conferences that are shown. */
async function everywhere(tx: Transaction, delegation: Subject): Promise<Subject> {
  const { ids, acronym, name } = await organizationNamed(tx, delegation.code ?? delegation.name)
  return { ...delegation, code: acronym, name, delegations: ids }
}

/** SELECT of what each of those who are compared said, with the place of who in `subject`. */
export async function saidSql(
  tx: Transaction,
  subjects: Subject[],
  { with: _, ...criteria }: ComparisonCriteria,
) {
  const looked = await Promise.all(
    subjects.map(async (one) => lookUp(tx, await ledOn(tx, { ...criteria, ...filterOf(one) }))),
  )
  return join(
    looked.map((one, nth) => sql`SELECT ${nth}::int AS subject, h.* FROM (${heardSql(one)}) h`),
    ' UNION ALL ',
  )
}
