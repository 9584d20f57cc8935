import type { z } from 'zod'
import type { Paging } from '#contract'
import type {
  listPersonDuplicates as duplicatesEndpoint,
  listPersons as listEndpoint,
  person as personAnswer,
} from '#contract/persons'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { type Typed, typed, typedOf } from '../../database/matching.ts'
import { isShown, whereItWent } from '../../database/records.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { invalidQuery, notFound } from '../../http/errors.ts'
import { filteredBy, refuseItself } from '../../http/merging.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { type DuplicateRow, duplicatesFrom, duplicatesKeyset, duplicatesSql } from './queries/duplicates.ts'
import { countsOf } from './queries/merge-preview.ts'
import { foundBy, keysetOf, type PersonFilter, pageSql } from './queries/page.ts'
import { columns, type Row } from './queries/row.ts'
import { withoutHonorifics } from './rules.ts'

const { sql } = Prisma

/**
 * One page of the persons that a filter finds: those of the delegation first, then in the order asked for; by name
 * the best matches first. Throws 400 when the filter names nothing that exists.
 */
export async function listPersons(
  tx: Transaction,
  asked: PersonFilter,
): Promise<z.output<(typeof listEndpoint)['answer']>> {
  const [words, delegation] = await Promise.all([
    typedName(tx, asked.q),
    filteredBy(tx, 'delegation', asked.delegation),
    checkConferenceFilter(tx, asked.conference),
  ])
  const filter = { ...asked, delegation }
  const keys = keysetOf(words, filter)
  const select = pageSql(words, filter, keys)
  return readSelectedPage<Row & { key: string[] }>(tx, keys, filter.count, {
    select,
    from: foundBy(words, filter),
  })
}

/** One person. Throws 404 when there is none or the person is hidden. */
export async function getPerson(tx: Transaction, id: string): Promise<z.output<typeof personAnswer>> {
  const [row] = await tx.$queryRaw<Row[]>(
    sql`SELECT ${columns} FROM person p WHERE p.id = ${id}::uuid AND p.deleted_at IS NULL`,
  )
  if (!row) throw notFound('person')
  return row
}

/** One person, or the one whom that person was merged into. Throws 404 when there is neither. */
export const findPerson = async (tx: Transaction, id: string) =>
  getPerson(tx, await whereItWent(tx, 'person', id))

/** Persons who may be one, those of one country first: two statements, however many. */
export async function listPersonDuplicates(
  tx: Transaction,
  paging: Paging,
): Promise<z.output<typeof duplicatesEndpoint.answer>> {
  const keys = duplicatesKeyset(paging)
  const page = await readSelectedPage<DuplicateRow>(tx, keys, paging.count, {
    select: duplicatesSql(keys),
    from: duplicatesFrom,
  })
  return {
    ...page,
    items: page.items.map(({ persons, ...one }) => ({ ...one, persons: persons.map(asRead) })),
  }
}

// As JSON, times are text.
const asRead = (row: Row): Row => ({
  ...row,
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
})

/** What would move. Throws 404 when a person is not there, 400 when the other is not. */
export async function previewPersonMerge(tx: Transaction, id: string, into: string) {
  refuseItself(id, into)
  if (!(await isShown(tx, 'person', id))) throw notFound('person')
  if (!(await isShown(tx, 'person', into))) throw invalidQuery('into', `There is no person ${into}`)
  return countsOf(tx, id, into)
}

/** What was typed to find a person, without honorifics. */
export async function typedName(tx: Transaction, q: string | undefined): Promise<Typed | null> {
  const words = await typed(tx, q)
  return words && typedOf(withoutHonorifics(words.text))
}
