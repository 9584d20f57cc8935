import type { z } from 'zod'
import type {
  DelegationFilter,
  delegation as delegationAnswer,
  listDelegationDuplicates as duplicatesEndpoint,
  listDelegations as listEndpoint,
} from '#contract/delegations'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { whereItWent } from '../../database/records.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import type { Table } from '../../database/table.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'
import { refuseItself } from '../../http/merging.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { type DelegationCriteria, foundBy, lookUp } from './queries/criteria.ts'
import { type DuplicateRow, duplicatesFrom, duplicatesKeyset, duplicatesSql } from './queries/duplicates.ts'
import { countsOf } from './queries/merge-preview.ts'
import { keysetOf, pageSql } from './queries/page.ts'
import { columns, type Row, spoken } from './queries/row.ts'
import { tableOf } from './queries/table.ts'

export { delegationReference } from './queries/row.ts'

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

/** One delegation, or the one that it was merged into. Throws 404 when there is neither. */
export const findDelegation = async (tx: Transaction, id: string) =>
  getDelegation(tx, await whereItWent(tx, 'delegation', id))

/** The conference of a delegation, of a hidden one too. Throws 404 when there is none. */
export async function conferenceIdOf(tx: Transaction, id: string): Promise<string> {
  const row = await tx.delegation.findFirst({ where: { id, conference: { deletedAt: null } } })
  if (!row) throw notFound('delegation')
  return row.conferenceId
}

/** Delegations of one conference that may be one: two statements, however many. */
export async function listDelegationDuplicates(
  tx: Transaction,
  { conference, ...paging }: z.output<typeof duplicatesEndpoint.query>,
): Promise<z.output<typeof duplicatesEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const keys = duplicatesKeyset(conference, paging)
  const page = await readSelectedPage<DuplicateRow>(tx, keys, paging.count, {
    select: duplicatesSql(conference, keys),
    from: duplicatesFrom(conference),
  })
  return {
    ...page,
    items: page.items.map((one) => ({ ...one, delegations: one.delegations.map(asRead) })),
  }
}

// As JSON, times are text.
const asRead = (row: Row): Row => ({
  ...row,
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
})

/** What would move. Throws 404 when the delegation is not there, 400 when the other is not, at its conference. */
export async function previewDelegationMerge(tx: Transaction, id: string, into: string) {
  refuseItself(id, into)
  const { conferenceId } = await getDelegation(tx, id)
  const other = await tx.delegation.count({ where: { id: into, conferenceId, deletedAt: null } })
  if (other === 0) throw invalidQuery('into', `There is no delegation ${into} at this conference`)
  return countsOf(tx, id, into)
}

/** Everything that criteria find, to be written as a file. Throws 400 when they name nothing that exists. */
export const delegationTable = async (tx: Transaction, criteria: DelegationCriteria): Promise<Table> =>
  tableOf(await lookUp(tx, criteria))
