import type { Transaction } from '../../../database/database.ts'
import { holdShown } from '../../../database/records.ts'
import { conflict } from '../../../http/errors.ts'
import type { KeptRow } from '../rules.ts'
import type { TableName } from './tables.ts'

// What a shown row may name only as long as that is shown.
const named: Partial<Record<TableName, [column: string, table: string][]>> = {
  session: [['conference_id', 'conference']],
  delegation: [['conference_id', 'conference']],
  delegate: [
    ['delegation_id', 'delegation'],
    ['person_id', 'person'],
  ],
  session_chair: [
    ['delegation_id', 'delegation'],
    ['person_id', 'person'],
  ],
  intervention: [
    ['session_id', 'session'],
    ['delegation_id', 'delegation'],
    ['person_id', 'person'],
    ['replies_to_id', 'intervention'],
  ],
  theme: [['parent_id', 'theme']],
  intervention_theme: [['theme_id', 'theme']],
  intervention_group: [['group_id', 'country_group']],
  treaty_action: [
    ['delegation_id', 'delegation'],
    ['instrument_id', 'instrument'],
  ],
  reported_figure: [['source_id', 'source']],
  citation: [['source_id', 'source']],
}

const inOrder = [
  'conference',
  'session',
  'delegation',
  'person',
  'intervention',
  'theme',
  'country_group',
  'source',
  'instrument',
] as const

/** A row as undoing made it; `comesBack`: it was hidden or gone before; `put`: the columns that were put back. */
export type MadeRow = { table: TableName; row: KeptRow; comesBack: boolean; put: string[] }

/** Holds what rows name anew until the commit. Throws 409 when something of it is hidden. */
export async function refuseHidden(tx: Transaction, rows: MadeRow[]) {
  const back = rows.filter(({ table, comesBack }) => table === 'intervention' && comesBack)
  const wanted = [
    ...rows.flatMap(({ table, row, comesBack, put }) =>
      (named[table] ?? []).flatMap(([column, of]) =>
        row[column] && (comesBack || put.includes(column)) ? [{ of, id: row[column] as string }] : [],
      ),
    ),
    ...(await namedByParts(
      tx,
      back.map(({ row }) => row.id as string),
    )),
  ]
  for (const table of inOrder) {
    const ids = [...new Set(wanted.filter(({ of }) => of === table).map(({ id }) => id))].sort()
    if (ids.length === 0) continue
    const shown = await holdShown(tx, table, ids)
    const hidden = ids.filter((id) => !shown.has(id))
    if (hidden.length > 0)
      throw conflict(
        'hidden',
        'What this would bring back belongs to something that was deleted since. Bring that back first.',
        hidden.slice(0, 50).map((id) => ({ path: `${table}/${id}`, message: 'Is deleted' })),
      )
  }
}

// What stayed on interventions while they were hidden.
async function namedByParts(tx: Transaction, interventionIds: string[]) {
  if (interventionIds.length === 0) return []
  return tx.$queryRaw<{ of: string; id: string }[]>`
    SELECT 'theme' AS of, theme_id::text AS id FROM intervention_theme WHERE intervention_id = ANY(${interventionIds}::uuid[])
    UNION SELECT 'country_group', group_id::text FROM intervention_group WHERE intervention_id = ANY(${interventionIds}::uuid[])`
}
