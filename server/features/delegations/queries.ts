import type { z } from 'zod'
import type {
  DelegationFilter,
  delegation as delegationAnswer,
  listDelegations as listEndpoint,
} from '#contract/delegations'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import type { Table } from '../../database/table.ts'
import { notFound } from '../../http/errors.ts'
import { type DelegationCriteria, foundBy, lookUp } from './queries/criteria.ts'
import { keysetOf, pageSql } from './queries/page.ts'
import { columns, type Row, spoken } from './queries/row.ts'
import { tableOf } from './queries/table.ts'

const { sql } = Prisma

/**
 * One page of the delegations that a filter finds, best matches first when something is searched for and the
 * order is by name. Throws 400 when the filter names nothing that exists.
 */
export async function listDelegations(
  tx: Transaction,
  filter: DelegationFilter,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const looked = await lookUp(tx, filter)
  const keys = keysetOf(looked, filter)
  const select = pageSql(looked, filter, keys)
  return readSelectedPage<Row & { key: string[] }>(tx, keys, filter.count, { select, from: foundBy(looked) })
}

/** One delegation. Throws 404 when there is none, or it or its conference is hidden. */
export async function getDelegation(tx: Transaction, id: string): Promise<z.output<typeof delegationAnswer>> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM delegation d JOIN conference c ON c.id = d.conference_id ${spoken}
     WHERE d.id = ${id}::uuid AND d.deleted_at IS NULL AND c.deleted_at IS NULL`)
  if (!row) throw notFound('delegation')
  return row
}

/** Everything that criteria find, to be written as a file. Throws 400 when they name nothing that exists. */
export const delegationTable = async (tx: Transaction, criteria: DelegationCriteria): Promise<Table> =>
  tableOf(await lookUp(tx, criteria))
