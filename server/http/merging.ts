import type { Transaction } from '../database/database.ts'
import { type Held, holdBoth, shownAs } from '../database/records.ts'
import type { Context } from './context.ts'
import { conflict, invalidQuery, notFound, StaleVersion, unprocessable } from './errors.ts'

type Kind = Parameters<typeof holdBoth>[1]
type Of = {
  kind: Kind
  id: string
  intoId: string
  /** The record that is merged, as its endpoint answers it, for whoever saw an older one. */
  current: () => Promise<object>
}

/**
 * Holds the record that is merged and the one it is merged into until the commit. Throws 404 when the first is not
 * there, 409 when it went elsewhere already, 412 when it changed meanwhile, and 422 when it cannot go there.
 */
export async function holdForMerging(tx: Transaction, context: Context, of: Of) {
  const { kind, id, intoId, current } = of
  if (id === intoId) throw unprocessable('intoId', itself)
  const held = await holdBoth(tx, kind, id, intoId)
  const record = held.find((one) => one.id === id)
  if (record?.mergedIntoId) throw conflict('merged', `The ${kind} has been merged into another already.`)
  if (!isShown(record)) throw notFound(kind)
  if (record.version !== context.version) throw new StaleVersion({ ...(await current()), changeId: null })
  if (!isShown(held.find((one) => one.id === intoId)))
    throw unprocessable('intoId', `There is no such ${kind}`)
}

const itself = 'It cannot be merged into itself'
const isShown = (one: Held | undefined): one is Held => one?.isShown === true

/** Throws 400 when a record is to be merged into itself. */
export function refuseItself(id: string, into: string) {
  if (id === into) throw invalidQuery('into', itself)
}

/** The id that a filter finds by: of the record that it names, or of the one that was merged into. Throws 400. */
export async function filteredBy(tx: Transaction, filter: Kind, id: string | undefined) {
  if (id === undefined) return undefined
  const shown = await shownAs(tx, filter, id)
  if (shown === null) throw invalidQuery(filter, `There is no ${filter} ${id}`)
  return shown
}
