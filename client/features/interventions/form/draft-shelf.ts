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
  list: async (scope) => newestFirst(await database.getAllFromIndex('drafts', 'scope', scope)),
  put: async (draft) => {
    await database.put('drafts', draft)
  },
  remove: (id) => database.delete('drafts', id),
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

const newestFirst = (drafts: Draft[]) => drafts.toSorted((a, b) => b.keptAt.localeCompare(a.keptAt))
