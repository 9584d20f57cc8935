import type { Transaction } from '../../../database/database.ts'
import { Prisma } from '../../../database/generated/client.ts'
import type { NetRow } from './net.ts'
import type { Patch } from './rows.ts'
import type { TableName } from './tables.ts'

const { raw } = Prisma

// Lists in which a place is one's own.
const listOf: Partial<Record<TableName, string>> = { intervention: 'session_id', session: 'conference_id' }

/** The same patches, but where somebody else stands in a row's old place by now, the nearest free one after it. */
export async function freePlaces(tx: Transaction, table: TableName, patches: Patch[]): Promise<Patch[]> {
  const list = listOf[table]
  const placed = patches.filter(({ patch }) => typeof patch.position === 'number')
  if (!list || placed.length === 0) return patches
  const lists = [...new Set(placed.map(({ now, patch }) => (patch[list] ?? now[list]) as string))]
  const moving = placed.map(({ now }) => now.id as string)
  const taken = new Map<string, Set<number>>(lists.map((id) => [id, new Set()]))
  const rows = await tx.$queryRaw<{ list: string; position: number }[]>`
    SELECT ${raw(list)}::text AS list, position FROM ${raw(table)}
     WHERE ${raw(list)} = ANY(${lists}::uuid[]) AND position IS NOT NULL AND NOT id = ANY(${moving}::uuid[])`
  for (const row of rows) taken.get(row.list)!.add(row.position)
  return patches.map(({ now, patch }) => {
    if (typeof patch.position !== 'number') return { now, patch }
    const places = taken.get((patch[list] ?? now[list]) as string)!
    let position = patch.position
    while (places.has(position)) position += 1
    places.add(position)
    return { now, patch: { ...patch, position } }
  })
}

/** Keeps others from placing in the lists of interventions that are put back, and from giving their floor, until the commit. */
export async function holdLists(tx: Transaction, rows: NetRow[]) {
  const sessions = rows.flatMap(({ table, before, after }) =>
    table === 'intervention' ? [before?.session_id, after?.session_id] : [],
  )
  const ids = [...new Set(sessions.filter((id) => typeof id === 'string'))]
  if (ids.length === 0) return
  await tx.$queryRaw`SELECT 1 FROM session WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
}
