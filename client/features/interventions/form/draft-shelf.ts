import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FormValues, Intervention } from './values.ts'

/** What was typed and is not saved yet. Its id is the key under which a new record is sent, however often. */
export type Draft = {
  id: string
  /** Whose draft it is, and of what. */
  scope: string
  values: FormValues
  /** The record as it was opened; null for a new one. */
  record: Intervention | null
  keptAt: string
}

/** Where drafts lie on this device. */
export type DraftShelf = {
  list: (scope: string) => Promise<Draft[]>
  put: (draft: Draft) => Promise<void>
  remove: (id: string) => Promise<void>
}

export const draftScope = (accountId: string, what: { conferenceId: string; recordId?: string }) =>
  `${accountId}/${what.conferenceId}/${what.recordId ?? 'new'}`

type Schema = DBSchema & { drafts: { key: string; value: Draft; indexes: { scope: string } } }

let opened: Promise<DraftShelf> | undefined

/** IndexedDB; where a browser refuses it, such as in a private window, local storage. */
export function openDraftShelf(): Promise<DraftShelf> {
  opened ??= open()
  return opened
}

async function open(): Promise<DraftShelf> {
  try {
    const database = await openDB<Schema>('rostrum-drafts', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('drafts', { keyPath: 'id' }).createIndex('scope', 'scope')
      },
    })
    return inDatabase(database)
  } catch {
    return inLocalStorage
  }
}

const inDatabase = (database: IDBPDatabase<Schema>): DraftShelf => ({
  list: async (scope) =>
    newestFirst(
      newestOfEach([
        ...(await database.getAllFromIndex('drafts', 'scope', scope)),
        ...(await inLocalStorage.list(scope)),
      ]),
    ),
  put: async (draft) => {
    await database.put('drafts', draft)
    await inLocalStorage.remove(draft.id)
  },
  remove: async (id) => {
    await database.delete('drafts', id)
    await inLocalStorage.remove(id)
  },
})

const prefix = 'rostrum.draft/'

const inLocalStorage: DraftShelf = {
  list: async (scope) =>
    newestFirst(
      Object.keys(localStorage)
        .filter((name) => name.startsWith(prefix))
        .map((name) => JSON.parse(localStorage.getItem(name)!) as Draft)
        .filter((draft) => draft.scope === scope),
    ),
  put: async (draft) => localStorage.setItem(prefix + draft.id, JSON.stringify(draft)),
  remove: async (id) => localStorage.removeItem(prefix + id),
}

/**
 * Keeps a draft before this returns, for a page that goes away and may not see a write to the shelf end. The
 * shelf lists it, and lets go of it once it is put there. Does nothing where there is no room.
 */
export function leaveDraft(draft: Draft) {
  try {
    localStorage.setItem(prefix + draft.id, JSON.stringify(draft))
  } catch {
    // the write to the shelf is under way and the best there is
  }
}

const newestFirst = (drafts: Draft[]) => drafts.toSorted((a, b) => b.keptAt.localeCompare(a.keptAt))

const newestOfEach = (drafts: Draft[]) => [
  ...new Map(
    newestFirst(drafts)
      .toReversed()
      .map((draft) => [draft.id, draft]),
  ).values(),
]
