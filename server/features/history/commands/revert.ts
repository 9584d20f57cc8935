import type { Transaction } from '../../../database/database.ts'
import { holdTree } from '../../../database/records.ts'
import { conflict } from '../../../http/errors.ts'
import { changedColumns, type KeptRow } from '../rules.ts'
import { refuseFinal, refuseFinalByUndoing, type Undoing } from './final.ts'
import { refuseInUse } from './in-use.ts'
import type { NetRow } from './net.ts'
import { freePlaces, holdLists } from './places.ts'
import { type MadeRow, refuseHidden } from './references.ts'
import { currentRows, insertRows, type Patch, removeRows, updateRows } from './rows.ts'
import { type TableName, type TableShape, tables } from './tables.ts'

type Change = { row: NetRow; now: KeptRow | null }

/**
 * Makes rows what they were before. Records that were added are hidden rather than removed, so that they can come
 * back. Throws 409 when what the rows became has changed since or is of a final intervention, when what comes back
 * names something hidden, and when what is hidden is in use. Returns how many.
 */
export async function revert(
  tx: Transaction,
  shapes: Record<TableName, TableShape>,
  rows: NetRow[],
  undoing: Undoing,
): Promise<number> {
  await holdLists(tx, rows)
  if (rows.some(({ table }) => table === 'theme')) await holdTree(tx)
  const changes: Change[] = []
  for (const table of tables) {
    const own = rows.filter((row) => row.table === table)
    if (own.length === 0) continue
    const now = await currentRows(tx, table, shapes[table], own)
    own.forEach((row, i) => {
      changes.push({ row, now: now[i]! })
    })
  }
  const hidden = new Set(changes.filter((change) => isHiding(shapes, change)).map(({ row }) => row.id))
  // What hangs on a record that is hidden stays with it.
  const due = changes.filter((change) => !hidden.has(change.row.id) || isHiding(shapes, change))
  refuseChangedSince(due)
  const dueRows = due.map(({ row }) => row)
  await refuseFinal(tx, dueRows, undoing)
  await refuseFinalByUndoing(tx, shapes, dueRows, undoing)

  let count = 0
  const made: MadeRow[] = []
  for (const table of [...tables].reverse())
    count += await removeRows(tx, table, shapes[table], removedOf(shapes, due, table))
  for (const table of tables) {
    const patches = await freePlaces(tx, table, patchesOf(shapes, due, table))
    const added = addedOf(due, table)
    for (const some of inTurn(patches)) count += await updateRows(tx, table, shapes[table], some)
    count += await insertRows(tx, table, shapes[table], added)
    made.push(...added.map((row) => ({ table, row, comesBack: true, put: [] })))
    for (const { now, patch } of patches)
      made.push({
        table,
        row: { ...now, ...patch },
        comesBack: 'deleted_at' in patch,
        put: Object.keys(patch),
      })
  }
  await refuseHidden(
    tx,
    made.filter(({ row }) => !row.deleted_at),
  )
  await refuseInUse(
    tx,
    made.filter(({ row, put }) => row.deleted_at && put.includes('deleted_at')),
  )
  return count
}

// What is hidden frees its name or place first, and what comes back takes its own last.
function inTurn(patches: Patch[]): Patch[][] {
  const turn = ({ patch }: Patch) => (patch.deleted_at === undefined ? 1 : patch.deleted_at ? 0 : 2)
  return [0, 1, 2].map((nth) => patches.filter((one) => turn(one) === nth))
}

const of = (changes: Change[], table: TableName) => changes.filter(({ row }) => row.table === table)

// A record of its own, which a deletion hides.
const isHiding = (shapes: Record<TableName, TableShape>, { row: { table, before } }: Change) =>
  before === null && shapes[table].columns.includes('deleted_at')

const removedOf = (shapes: Record<TableName, TableShape>, changes: Change[], table: TableName) =>
  of(changes, table)
    .filter((change) => change.row.before === null && change.now !== null && !isHiding(shapes, change))
    .map(({ now }) => now!)

const addedOf = (changes: Change[], table: TableName) =>
  of(changes, table)
    .filter(({ row, now }) => row.after === null && now === null)
    .map(({ row }) => row.before!)

function patchesOf(shapes: Record<TableName, TableShape>, changes: Change[], table: TableName) {
  return of(changes, table).flatMap((change) => {
    const { row, now } = change
    if (isHiding(shapes, change) && now) return now.deleted_at ? [] : [{ now, patch: hiding(now) }]
    if (!row.before || !row.after || !now) return []
    const patch = Object.fromEntries(
      changedColumns(table, row.before, row.after)
        .filter((column) => JSON.stringify(now[column]) !== JSON.stringify(row.before![column]))
        .map((column) => [column, row.before![column]!]),
    )
    return Object.keys(patch).length > 0 ? [{ now, patch }] : []
  })
}

const hiding = (now: KeptRow): KeptRow => ({
  deleted_at: new Date().toISOString(),
  ...('position' in now && 'session_id' in now ? { position: null } : {}),
})

// Where others have moved a row meanwhile, it stays where they put it.
const movedByOthers = 'position'

function refuseChangedSince(changes: Change[]) {
  const issues = changes.flatMap(({ row, now }) => {
    const path = `${row.type}/${row.id}`
    if (row.after === null)
      return now === null ? [] : [{ path, message: `${row.table} has been added again since` }]
    if (now === null)
      return row.before === null ? [] : [{ path, message: `${row.table} has been removed since` }]
    return changedColumns(row.table, row.after, now)
      .filter((column) => column !== movedByOthers && isTouched(row, column))
      .map((column) => ({ path: `${path}.${column}`, message: 'Has been changed since' }))
  })
  if (issues.length > 0)
    throw conflict(
      'changed-since',
      'What this change made has been changed since. Undo the later change first.',
      issues.slice(0, 50),
    )
}

const isTouched = ({ table, before, after }: NetRow, column: string) =>
  before === null || changedColumns(table, before, after!).includes(column)
