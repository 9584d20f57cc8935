import type { Transaction } from '../../../database/database.ts'
import { conflict } from '../../../http/errors.ts'
import { changedColumns } from '../rules.ts'
import { type NetRow, netOfInterventionsSince } from './net.ts'
import type { TableName, TableShape } from './tables.ts'

/** Which change is undone, and what for. Null: a record goes back to a point of its history. */
export type Undoing = {
  changeId: string
  /** Whether it is what the same person did just before: then also what made a record final, or corrected it since. */
  isOwn: boolean
  /** Whether it is a merge, which took final records with others and brings them back. */
  isMerge: boolean
} | null

/** Throws 409 where a final record would change, or become another country's: it does by corrigendum only. */
export async function refuseFinal(tx: Transaction, rows: NetRow[], undoing: Undoing) {
  const touched = rows.filter((row) =>
    undoing?.isMerge ? isOfTwoCountries(row, 'intervention') : row.type === 'intervention' && isVisible(row),
  )
  const ids = [...new Set(touched.map(({ id }) => id))]
  const final = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM intervention WHERE id = ANY(${ids}::uuid[]) AND review_state = 'final' AND deleted_at IS NULL`
  const own = new Set(undoing?.isOwn ? touched.filter(madeFinalOrCorrected).map(({ id }) => id) : [])
  const moved = rows.filter((row) => isOfTwoCountries(row, 'delegation')).map(({ id }) => id)
  const passedOn = await tx.intervention.count({
    where: { delegationId: { in: moved }, reviewState: 'final', deletedAt: null },
  })
  if (passedOn > 0 || final.some(({ id }) => !own.has(id)))
    throw conflict('final', 'This record is final: it changes by a corrigendum, and is not undone.')
}

const isOfTwoCountries = ({ table, before, after }: NetRow, of: TableName) =>
  table === of && before?.country_code && after?.country_code && before.country_code !== after.country_code

// What a neighbour moves along, and what a delegation or a session passes on, is no new version of a record.
const isVisible = ({ before, after }: NetRow) => !before || !after || before.version !== after.version

// Undoing a corrigendum that was taken back brings it with what it corrected.
const madeFinalOrCorrected = ({ table, before, after }: NetRow) =>
  table === 'corrigendum' ||
  (table === 'intervention' && before?.review_state !== 'final' && after?.review_state === 'final')

/**
 * Throws 409 where a record would become final again by undoing what opened it, and is by now not what it was: what
 * was edited meanwhile would be final without a word.
 */
export async function refuseFinalByUndoing(
  tx: Transaction,
  shapes: Record<TableName, TableShape>,
  rows: NetRow[],
  undoing: Undoing,
) {
  const ids = rows.filter(wasFinal).map(({ id }) => id)
  if (!undoing || ids.length === 0) return
  const since = await netOfInterventionsSince(tx, shapes, ids, undoing.changeId)
  const issues = since.flatMap(({ table, id, before, after }) => {
    const columns = before && after ? changedColumns(table, before, after) : [table]
    return columns
      .filter((column) => column !== 'position')
      .map((column) => ({ path: `intervention/${id}.${column}`, message: 'Has been changed since' }))
  })
  if (issues.length > 0)
    throw conflict(
      'changed-since',
      'This record has been changed since it was final. Make it final again instead.',
      issues.slice(0, 50),
    )
}

const wasFinal = ({ table, before, after }: NetRow) =>
  table === 'intervention' && before?.review_state === 'final' && after?.review_state !== 'final'
