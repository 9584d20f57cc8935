import type { Transaction } from '../../../database/database.ts'
import { conflict } from '../../../http/errors.ts'
import { changedColumns, type KeptRow } from '../rules.ts'
import type { NetRow } from './net.ts'
import { freePlaces, holdLists } from './places.ts'
import { type MadeRow, refuseHidden } from './references.ts'
import { currentRows, insertRows, type Patch, removeRows, updateRows } from './rows.ts'
import { type TableName, type TableShape, tables } from './tables.ts'

type Change = { row: NetRow; now: KeptRow | null }

/**
 * Makes rows what they were before. Records that were added are hidden rather than removed, so that they can come
 * back. Throws 409 when what the rows became has changed since, or is of a final intervention. Returns how many.
 */
export async function revert(
  tx: Transaction,
  shapes: Record<TableName, TableShape>,
  rows: NetRow[],
  /** Whether it is one's own act that is undone: then also what made a record final, or corrected it since. */
  isOwn: boolean,
): Promise<number> {
  await holdLists(tx, rows)
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
  await refuseFinal(tx, due, isOwn)

  let count = 0
  const made: MadeRow[] = []
  for (const table of [...tables].reverse())
    count += await removeRows(tx, table, shapes[table], removedOf(shapes, due, table))
  for (const table of tables) {
    const patches = await freePlaces(tx, table, patchesOf(shapes, due, table))
    const added = addedOf(due, table)
    for (const some of inTurn(patches)) count += await updateRows(tx, table, shapes[table], some)
    count += await insertRows(tx, table, shapes[table], added)
    const put = patches.map(({ now, patch }) => ({
      row: { ...now, ...patch },
      comesBack: 'deleted_at' in patch,
    }))
    for (const { row, comesBack } of [...put, ...added.map((row) => ({ row, comesBack: true }))])
      if (!row.deleted_at) made.push({ table, row, comesBack })
  }
  await refuseHidden(tx, made)
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

// A final record changes by corrigendum only, unless it is one's own act that made it final, or a corrigendum of
// one's own, that is undone. What changed other records too, such as a merge, took final ones with it and brings them
// back; that a session began with it is none of these.
async function refuseFinal(tx: Transaction, changes: Change[], isOwn: boolean) {
  if (changes.some(({ row }) => !['intervention', 'session'].includes(row.type))) return
  const ids = [...new Set(changes.flatMap(({ row }) => (row.type === 'intervention' ? [row.id] : [])))]
  const final = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM intervention WHERE id = ANY(${ids}::uuid[]) AND review_state = 'final' AND deleted_at IS NULL`
  const reopened = new Set(isOwn ? changes.filter(madeFinalOrCorrected).map(({ row }) => row.id) : [])
  if (final.some(({ id }) => !reopened.has(id)))
    throw conflict('final', 'This record is final: it changes by a corrigendum, and is not undone.')
}

const madeFinalOrCorrected = ({ row: { table, before, after } }: Change) =>
  table === 'corrigendum'
    ? before === null
    : table === 'intervention' && before?.review_state !== 'final' && after?.review_state === 'final'
