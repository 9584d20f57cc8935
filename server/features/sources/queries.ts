import type { z } from 'zod'
import type { CitationInput, listSources as listEndpoint, source as sourceAnswer } from '#contract/sources'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { readPage } from '../../database/list.ts'
import { holds, typed } from '../../database/matching.ts'
import { notFound, unprocessable } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'

const { sql, raw } = Prisma

export type Source = z.output<typeof sourceAnswer>

// Records that are hidden, with all that they cite, do not count.
const citing = sql`(
  (SELECT count(*) FROM citation ci
     LEFT JOIN session ON session.id = ci.session_id LEFT JOIN delegation ON delegation.id = ci.delegation_id
     LEFT JOIN delegate ON delegate.id = ci.delegate_id LEFT JOIN intervention ON intervention.id = ci.intervention_id
     LEFT JOIN treaty_action ON treaty_action.id = ci.treaty_action_id
    WHERE ci.source_id = so.id AND coalesce(session.deleted_at, delegation.deleted_at, delegate.deleted_at,
      intervention.deleted_at, treaty_action.deleted_at) IS NULL)
  + (SELECT count(*) FROM reported_figure f WHERE f.source_id = so.id AND f.deleted_at IS NULL))::int`

const columns = sql`so.id, so.version, so.created_at AS "createdAt", so.updated_at AS "updatedAt",
  so.conference_id AS "conferenceId", so.title, so.publisher, so.url, so.language,
  so.published_on AS "publishedOn", so.accessed_on AS "accessedOn", so.note, ${citing} AS citations`

const from = sql`source so JOIN conference c ON c.id = so.conference_id`
const shown = sql`so.deleted_at IS NULL AND c.deleted_at IS NULL`

/** Sources by title; `q` finds words of title, publisher and address. Throws 400 for an unknown conference. */
export async function listSources(
  tx: Transaction,
  { conference, q, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const words = await typed(tx, q)
  return readPage<Source>(
    tx,
    {
      name: 'sources',
      columns,
      from,
      where: [
        shown,
        conference ? sql`so.conference_id = ${conference}::uuid` : sql`TRUE`,
        ...(words ? [holds(sql`public.fold(concat_ws(' ', so.title, so.publisher, so.url))`, words)] : []),
      ],
      keys: [
        { expression: 'public.fold(so.title)', type: 'text' },
        { expression: 'so.id', type: 'uuid' },
      ],
    },
    paging,
  )
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
