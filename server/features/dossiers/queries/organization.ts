import type { Transaction } from '../../../database/database.ts'
import type { DelegationKind } from '../../../database/generated/client.ts'
import { notFound } from '../../../http/errors.ts'

type Row = { id: string; key: string; acronym: string | null; name: string; kind: DelegationKind }

/**
 * The delegations that are one organization: those of its acronym, and those without one that have its name, there or
 * where it has the acronym. The newest conference says what it is called. Throws 404 when none is called so.
 */
export async function organizationNamed(tx: Transaction, key: string) {
  const rows = await tx.$queryRaw<Row[]>`
    WITH shown AS (
      SELECT d.id, d.acronym, d.name, d.kind, fold(coalesce(d.acronym, d.name)) AS key, fold(d.name) AS folded, c.starts_on
      FROM delegation d JOIN conference c ON c.id = d.conference_id
      WHERE d.country_code IS NULL AND d.deleted_at IS NULL AND c.deleted_at IS NULL),
    named AS (SELECT * FROM shown WHERE fold(${key}::text) IN (key, folded)),
    one AS (SELECT * FROM named UNION SELECT * FROM shown WHERE acronym IS NOT NULL AND key IN (SELECT key FROM named))
    SELECT id, coalesce(acronym, name) AS key, acronym, name, kind FROM (
      SELECT * FROM one
      UNION SELECT * FROM shown WHERE acronym IS NULL AND folded IN (SELECT folded FROM one)) whole
    ORDER BY starts_on DESC, acronym NULLS LAST, id`
  const [newest] = rows
  if (!newest) throw notFound('organization')
  const { acronym } = rows.find((row) => row.acronym !== null) ?? newest
  return {
    ids: rows.map(({ id }) => id),
    key: acronym ?? newest.name,
    acronym,
    name: newest.name,
    kinds: [...new Set(rows.map(({ kind }) => kind))].sort(),
  }
}
