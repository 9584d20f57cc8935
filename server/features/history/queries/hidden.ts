import type { z } from 'zod'
import type { listHidden as listEndpoint, RecordType } from '#contract/history'
import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import { readPage } from '../../../database/list.ts'
import { checkConferenceFilter } from '../../conferences/queries.ts'
import { getBareChanges } from '../queries.ts'
import { namesOf } from './names.ts'

const { sql, join, raw } = Prisma

// Each kind of record that can be hidden, and where its conference stands.
const hiding: [type: RecordType, table: string, conference: string][] = [
  ['conference', 'conference', 'id'],
  ['session', 'session', 'conference_id'],
  ['delegation', 'delegation', 'conference_id'],
  ['delegate', 'delegate', 'conference_id'],
  ['intervention', 'intervention', 'conference_id'],
  ['source', 'source', 'conference_id'],
  ['reported_figure', 'reported_figure', 'conference_id'],
  ['instrument', 'instrument', 'conference_id'],
  ['treaty_action', 'treaty_action', 'conference_id'],
  ['person', 'person', 'NULL::uuid'],
  ['theme', 'theme', 'NULL::uuid'],
  ['group', 'country_group', 'NULL::uuid'],
]

type Hidden = {
  type: RecordType
  id: string
  conferenceId: string | null
  hiddenAt: Date
  changeId: string | null
}

/** Hidden records, those last hidden first, each with the change that hid it. Throws 400 for an unknown conference. */
export async function listHidden(
  tx: Transaction,
  { conference, recordType, ...paging }: z.output<typeof listEndpoint.query>,
): Promise<z.output<typeof listEndpoint.answer>> {
  await checkConferenceFilter(tx, conference)
  const kinds = hiding.filter(([type]) => !recordType || type === recordType)
  if (kinds.length === 0) return { items: [], next: null, previous: null, total: { count: 0, isExact: true } }
  const selects = kinds.map(
    ([type, table, of]) =>
      sql`SELECT ${type}::text AS type, ${table}::text AS kept_in, id, ${raw(of)} AS conference_id, deleted_at FROM ${raw(table)} WHERE deleted_at IS NOT NULL`,
  )
  const page = await readPage<Hidden>(
    tx,
    {
      name: 'hidden-records',
      columns: sql`h.type, h.id, h.conference_id AS "conferenceId", h.deleted_at AS "hiddenAt",
        (SELECT r.change_id FROM change_row r WHERE r.record_type = h.type AND r.record_id = h.id::text
            AND r.table_name = h.kept_in AND r.after ->> 'deleted_at' IS NOT NULL AND r.before ->> 'deleted_at' IS NULL
          ORDER BY r.sequence DESC LIMIT 1) AS "changeId"`,
      from: sql`(${join(selects, ' UNION ALL ')}) h`,
      where: [conference ? sql`h.conference_id = ${conference}::uuid` : sql`TRUE`],
      keys: [
        { expression: 'h.deleted_at', type: 'timestamptz' },
        { expression: 'h.id', type: 'uuid' },
      ],
      descending: true,
    },
    paging,
  )
  const names = await namesOf(
    tx,
    page.items.map(({ id }) => id),
  )
  const changes = await getBareChanges(
    tx,
    page.items.flatMap(({ changeId }) => changeId ?? []),
  )
  const items = page.items.map(({ changeId, ...record }) => ({
    ...record,
    name: names[record.id] ?? null,
    change: changes.find(({ id }) => id === changeId) ?? null,
  }))
  return { ...page, items }
}
