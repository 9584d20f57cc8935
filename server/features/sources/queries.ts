import type { z } from 'zod'
import type { CitationInput, listSources as listEndpoint, source as sourceAnswer } from '#contract/sources'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { typed } from '../../database/matching.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { notFound, unprocessable } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { foundBy, keysetOf, pageSql, type SourceFilter } from './queries/page.ts'
import { citing, columns, from, shown } from './queries/row.ts'

const { sql, raw } = Prisma

export type Source = z.output<typeof sourceAnswer>

/** One page of the sources that a filter finds, in the order asked for. Throws 400 for an unknown conference. */
export async function listSources(
  tx: Transaction,
  filter: SourceFilter,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, filter.conference)
  const words = await typed(tx, filter.q)
  const keys = keysetOf(filter)
  return readSelectedPage<Source & { key: string[] }>(tx, keys, filter.count, {
    select: pageSql(words, filter, keys),
    from: foundBy(words, filter),
  })
}

/** One source. Throws 404 when there is none or it, or its conference, is hidden. */
export async function getSource(tx: Transaction, id: string): Promise<Source> {
  const [row] = await tx.$queryRaw<Source[]>`
    SELECT ${columns} FROM ${from} WHERE so.id = ${id}::uuid AND ${shown}`
  if (!row) throw notFound('source')
  return row
}

/** How many shown records and figures cite a source. */
export async function countCitations(tx: Transaction, id: string) {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT ${citing} AS count FROM source so WHERE so.id = ${id}::uuid`
  return row?.count ?? 0
}

/** Those of some sources that are cited. */
export async function citedAmong(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT so.id::text FROM source so WHERE so.id = ANY (${ids}::uuid[]) AND ${citing} > 0`
  return rows.map(({ id }) => id)
}

/** JSON of a source as others refer to it; `so` is the source. */
export const sourceReference = sql`json_build_object(
  'id', so.id, 'title', so.title, 'publisher', so.publisher, 'url', so.url)`

/** Array of the sources cited for a record, in order; takes the column of `citation` and the id it holds. */
export const citationsOf = (column: 'session_id' | 'treaty_action_id' | 'delegation_id', id: string) =>
  sql`ARRAY(SELECT json_build_object('source', ${sourceReference}, 'says', ci.says)
    FROM citation ci JOIN source so ON so.id = ci.source_id
    WHERE ci.${raw(column)} = ${raw(id)} AND so.deleted_at IS NULL ORDER BY ci.position, ci.id)`

/**
 * Keeps sources from being hidden until the commit, and throws 422 by field for one that is not there, hidden, of
 * another conference, or named twice.
 */
export async function checkSources(
  tx: Transaction,
  conferenceId: string,
  given: [path: string, id: string][],
) {
  if (given.length === 0) return
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM source WHERE id = ANY (${given.map(([, id]) => id)}::uuid[])
       AND conference_id = ${conferenceId}::uuid AND deleted_at IS NULL FOR SHARE`
  const there = new Set(found.map(({ id }) => id))
  given.forEach(([path, id], i) => {
    if (!there.has(id.toLowerCase())) throw unprocessable(path, 'There is no such source at this conference')
    if (given.slice(0, i).some(([, earlier]) => earlier.toLowerCase() === id.toLowerCase()))
      throw unprocessable(path, 'This source is named twice')
  })
}

/** The same for the citations of a record, by their fields. */
export const checkCitations = (tx: Transaction, conferenceId: string, citations: CitationInput[] = []) =>
  checkSources(
    tx,
    conferenceId,
    citations.map(({ sourceId }, i) => [`citations.${i}.sourceId`, sourceId]),
  )
