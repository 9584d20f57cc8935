import type { z } from 'zod'
import type { Paging } from '#contract'
import type {
  listAuthors as authorsEndpoint,
  changeDetail,
  change as changeOf,
  listChanges as listEndpoint,
  listRecordChanges as listOfRecord,
  RecordType,
} from '#contract/history'
import type { Transaction } from '../../database/database.ts'
import { Prisma } from '../../database/generated/client.ts'
import { keyset } from '../../database/keyset.ts'
import { readSelectedPage } from '../../database/selected-page.ts'
import { notFound } from '../../http/errors.ts'
import { checkConferenceFilter } from '../conferences/queries.ts'
import { namesOf } from './queries/names.ts'
import { rowsOf } from './queries/rows.ts'

const { sql, join } = Prisma

type Change = z.output<typeof changeOf>
type ChangeDetail = z.output<typeof changeDetail>

const columns = sql`ch.id, ch.at, ch.action, ch.conference_id AS "conferenceId", ch.undoes_id AS undoes,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END AS account,
  is_undone(ch.id) AS "isUndone", undoing.one AS "undoneBy", touched.*`

const from = sql`change ch LEFT JOIN account a ON a.id = ch.account_id
  LEFT JOIN LATERAL (SELECT json_build_object('id', u.id, 'name', by.name) AS one
    FROM change u LEFT JOIN account by ON by.id = u.account_id
   WHERE u.undoes_id = ch.id AND NOT is_undone(u.id) ORDER BY u.sequence DESC LIMIT 1) undoing ON TRUE
  CROSS JOIN LATERAL (
    WITH r AS (SELECT record_type AS type, record_id AS id, min(sequence) AS first
                 FROM change_row WHERE change_id = ch.id GROUP BY record_type, record_id)
    SELECT (SELECT count(*)::int FROM r) AS "recordCount",
      (SELECT coalesce(json_agg(json_build_object('type', type, 'id', id, 'name', NULL)), '[]')
         FROM (SELECT * FROM r ORDER BY first LIMIT 3) few) AS records,
      (SELECT coalesce(json_agg(json_build_object('type', type, 'count', count)), '[]')
         FROM (SELECT type, count(*)::int FROM r GROUP BY type ORDER BY min(first)) kinds) AS counts) touched`

const keys = [{ expression: 'ch.sequence', type: 'bigint' as const }]

/** Changes, the newest first. Throws 400 for an unknown conference. */
export async function listChanges(
  tx: Transaction,
  {
    conference,
    account,
    recordType,
    action,
    from: first,
    to,
    ...paging
  }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const zone = conference
    ? sql`(SELECT time_zone FROM conference WHERE id = ${conference}::uuid)`
    : sql`'UTC'`
  const where = [
    conference ? sql`ch.conference_id = ${conference}::uuid` : sql`TRUE`,
    account ? sql`ch.account_id = ${account}::uuid` : sql`TRUE`,
    action ? sql`ch.action LIKE ${`${action.replace(/[\\%_]/g, '\\$&')}%`}` : sql`TRUE`,
    first ? sql`ch.at >= ${first.toISOString().slice(0, 10)}::timestamp AT TIME ZONE ${zone}` : sql`TRUE`,
    to
      ? sql`ch.at < (${to.toISOString().slice(0, 10)}::timestamp + interval '1 day') AT TIME ZONE ${zone}`
      : sql`TRUE`,
    recordType
      ? sql`EXISTS (SELECT FROM change_row r WHERE r.change_id = ch.id AND r.record_type = ${recordType})`
      : sql`TRUE`,
  ]
  return named(tx, await readChanges(tx, 'changes', where, paging))
}

// The total is of the changes alone: what each touched, and whether it stands, is asked of those of the page.
async function readChanges(tx: Transaction, name: string, where: Prisma.Sql[], paging: Paging) {
  const { cursor, pageSize, count } = paging
  const at = keyset(name, keys, { descending: true, cursor, pageSize })
  return readSelectedPage<Change & { key: string[] }>(tx, at, count, {
    select: sql`SELECT ${columns}, ${at.key} FROM ${from}
      WHERE ${join([...where, at.where], ' AND ')} ${at.orderBy} ${at.limit}`,
    from: sql`FROM change ch WHERE ${join(where, ' AND ')}`,
  })
}

/** Everybody who has changed something, by name. Throws 400 for an unknown conference. */
export async function listAuthors(
  tx: Transaction,
  conference: string | undefined,
): Promise<z.output<typeof authorsEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const of = conference ? sql`ch.conference_id = ${conference}::uuid` : sql`TRUE`
  const items = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT a.id, a.name FROM account a
     WHERE EXISTS (SELECT FROM change ch WHERE ch.account_id = a.id AND ${of}) ORDER BY lower(a.name), a.id`
  return { items }
}

/** The changes of one record, the newest first, with what became of its rows. Throws 404 when it has no history. */
export async function listRecordChanges(
  tx: Transaction,
  type: RecordType,
  id: string,
  paging: Paging,
): Promise<z.output<typeof listOfRecord.answer>> {
  const where = [
    sql`ch.id IN (SELECT change_id FROM change_row r WHERE r.record_type = ${type} AND r.record_id = ${id})`,
  ]
  const page = await readChanges(tx, 'record-changes', where, paging)
  if (page.items.length === 0 && !paging.cursor) throw notFound('record with a history')
  return { ...page, items: await detailed(tx, page.items, { type, id }) }
}

/** One change, field by field. Throws 404 when there is none. */
export async function getChange(tx: Transaction, id: string): Promise<ChangeDetail> {
  const [change] = await detailed(tx, [await getBareChange(tx, id)])
  return change!
}

/** One change without its rows. Throws 404 when there is none. */
export async function getBareChange(tx: Transaction, id: string): Promise<Change> {
  const [change] = await getBareChanges(tx, [id])
  if (!change) throw notFound('change')
  return change
}

/** Some changes without their rows, in no order. */
export async function getBareChanges(tx: Transaction, ids: string[]): Promise<Change[]> {
  const items = await tx.$queryRaw<Change[]>`SELECT ${columns} FROM ${from} WHERE ch.id = ANY(${ids}::uuid[])`
  return (await named(tx, { items })).items
}

async function named<Page extends { items: Change[] }>(tx: Transaction, page: Page): Promise<Page> {
  const names = await namesOf(
    tx,
    page.items.flatMap(({ records }) => records.map(({ id }) => id)),
  )
  const items = page.items.map((change) => ({
    ...change,
    records: change.records.map((record) => ({ ...record, name: names[record.id] ?? null })),
  }))
  return { ...page, items }
}

async function detailed(
  tx: Transaction,
  changes: Change[],
  of?: { type: RecordType; id: string },
): Promise<ChangeDetail[]> {
  const found = await rowsOf(
    tx,
    changes.map(({ id }) => id),
    of,
  )
  const values = found.flatMap(({ rows }) =>
    rows.flatMap(({ record, about, fields }) => [
      record.id,
      about,
      ...fields.flatMap(({ before, after }) => [before, after]),
    ]),
  )
  const names = await namesOf(tx, [
    ...values,
    ...changes.flatMap(({ records }) => records.map(({ id }) => id)),
  ])
  const name = <R extends { id: string }>(record: R) => ({ ...record, name: names[record.id] ?? null })
  return changes.map((change) => {
    const { rows, count } = found.find(({ changeId }) => changeId === change.id) ?? { rows: [], count: 0 }
    return {
      ...change,
      records: change.records.map(name),
      rows: rows.map((row) => ({ ...row, record: name(row.record) })),
      rowCount: count,
      names,
    }
  })
}
