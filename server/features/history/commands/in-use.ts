import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { conflict } from '../../../http/errors.ts'
import { citedAmong } from '../../sources/queries.ts'
import type { MadeRow } from './references.ts'
import type { TableName } from './tables.ts'

const { raw } = Prisma

// What is shown and names a record, so that the record is not hidden under it.
const naming: Partial<Record<TableName, string>> = {
  country_group: `SELECT g.group_id FROM intervention_group g JOIN intervention i ON i.id = g.intervention_id
     WHERE i.deleted_at IS NULL`,
  person: `SELECT person_id FROM intervention WHERE deleted_at IS NULL
    UNION ALL SELECT person_id FROM delegate WHERE deleted_at IS NULL
    UNION ALL SELECT c.person_id FROM session_chair c JOIN session s ON s.id = c.session_id WHERE s.deleted_at IS NULL`,
  theme: `SELECT it.theme_id FROM intervention_theme it JOIN intervention i ON i.id = it.intervention_id
     WHERE i.deleted_at IS NULL
    UNION ALL SELECT parent_id FROM theme WHERE deleted_at IS NULL`,
  delegation: `SELECT delegation_id FROM intervention WHERE deleted_at IS NULL
    UNION ALL SELECT delegation_id FROM delegate WHERE deleted_at IS NULL
    UNION ALL SELECT delegation_id FROM treaty_action WHERE deleted_at IS NULL
    UNION ALL SELECT c.delegation_id FROM session_chair c JOIN session s ON s.id = c.session_id WHERE s.deleted_at IS NULL`,
  session: 'SELECT session_id FROM intervention WHERE deleted_at IS NULL',
  intervention: 'SELECT replies_to_id FROM intervention WHERE deleted_at IS NULL',
  instrument: 'SELECT instrument_id FROM treaty_action WHERE deleted_at IS NULL',
}

/** Throws 409 when something that is shown names one of the rows that undoing has just hidden. */
export async function refuseInUse(tx: Transaction, hidden: MadeRow[]) {
  for (const table of new Set(hidden.map((one) => one.table))) {
    const ids = hidden.filter((one) => one.table === table).map(({ row }) => row.id as string)
    const used = table === 'source' ? await citedAmong(tx, ids) : await namedAmong(tx, naming[table], ids)
    if (used.length > 0)
      throw conflict(
        'in-use',
        'What this would hide is in use by now. Move or delete first what needs it.',
        used.slice(0, 50).map((id) => ({ path: `${table}/${id}`, message: 'Is in use' })),
      )
  }
}

async function namedAmong(tx: Transaction, select: string | undefined, ids: string[]) {
  if (!select) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT named.id::text AS id FROM (${raw(select)}) named (id) WHERE named.id = ANY(${ids}::uuid[])`
  return rows.map(({ id }) => id)
}
