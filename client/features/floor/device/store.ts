import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { DeskKit } from '#contract/floor'
import type { Floor } from '#floor/state'
import { NotKeptError } from '../../../http/errors.ts'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import type { Entry, NewEntry } from './entry.ts'
import { settled, type Writes } from './queue.ts'

/** A session whose desk opens without a network, and when it was read last. */
export type KeptDesk = {
  accountId: string
  sessionId: string
  conference: Conference
  title: string
  readAt: string
}

/** What its desk needs for that. */
export type KeptSession = { accountId: string; sessionId: string; floor: Floor; kit: DeskKit | null }

type Schema = DBSchema & {
  entries: {
    key: number
    value: Entry
    indexes: {
      id: string
      session: [accountId: string, sessionId: string]
      state: [state: string, accountId: string]
    }
  }
  desks: { key: [accountId: string, sessionId: string]; value: KeptDesk }
  sessions: { key: [accountId: string, sessionId: string]; value: KeptSession }
  device: { key: string; value: unknown }
}
const stores = ['entries', 'desks', 'sessions'] as const
type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>

const name = 'rostrum-desk'
let opened: Promise<Store> | undefined

/** What this device keeps, the same for every tab. Throws NotKeptError where the browser keeps nothing. */
export function openStore(): Promise<Store> {
  opened ??= open().catch((error) => {
    opened = undefined
    throw new NotKeptError(error)
  })
  return opened
}

const reopen = () => {
  opened = undefined
}

async function open(): Promise<Store> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const entries = fresh.createObjectStore('entries', { keyPath: 'order', autoIncrement: true })
      entries.createIndex('id', 'id', { unique: true })
      entries.createIndex('session', ['accountId', 'sessionId'])
      entries.createIndex('state', ['state', 'accountId'])
      fresh.createObjectStore('desks', { keyPath: ['accountId', 'sessionId'] })
      fresh.createObjectStore('sessions', { keyPath: ['accountId', 'sessionId'] })
      fresh.createObjectStore('device')
    },
    // A newer version of the program in another tab may change how it is kept.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      reopen()
    },
    terminated: reopen,
  })
  return inDatabase(database)
}

export type Store = ReturnType<typeof inDatabase>

// Said to be kept only once it is on the disk: a machine may lose its power in the next moment.
const strict = { durability: 'strict' } as const

const inDatabase = (database: IDBPDatabase<Schema>) => ({
  /** Keeps an entry as the last. */
  async add(entry: NewEntry): Promise<Entry> {
    const tx = database.transaction('entries', 'readwrite', strict)
    const order = await tx.store.add(entry as Entry)
    await tx.done
    return { ...entry, order } as Entry
  },

  /** Changes the entries of a session in one go, and tells them as they are then. */
  async change(
    accountId: string,
    sessionId: string,
    writesOf: (entries: Entry[]) => Writes,
  ): Promise<Entry[]> {
    const tx: Writing = database.transaction(stores, 'readwrite', strict)
    return within(tx, async () => {
      await write(tx, writesOf(await entriesIn(tx, accountId, sessionId)))
      return entriesIn(tx, accountId, sessionId)
    })
  },

  /** The next entry of an account to be sent, from now on taken: the record may have it. */
  async takeNext(accountId: string): Promise<Entry | undefined> {
    const tx = database.transaction('entries', 'readwrite', strict)
    const next = await tx.store.index('state').get(IDBKeyRange.only(['waiting', accountId]))
    if (next && !next.isTaken) await tx.store.put({ ...next, isTaken: true })
    await tx.done
    return next && { ...next, isTaken: true }
  },

  async entriesOf(accountId: string, sessionId: string): Promise<Entry[]> {
    return database.getAllFromIndex('entries', 'session', [accountId, sessionId])
  },

  /**
   * Keeps a state that was read of a session, unless another tab has kept a newer one since `known` was; drops what
   * it holds. Tells what is kept then.
   */
  async keepRead(
    { accountId, sessionId, conference }: Pick<KeptDesk, 'accountId' | 'sessionId' | 'conference'>,
    floor: Floor,
    { known, undone }: { known: Floor | undefined; undone: ReadonlySet<string> },
  ): Promise<{ floor: Floor; entries: Entry[] }> {
    const tx: Writing = database.transaction(stores, 'readwrite')
    return within(tx, async () => {
      const sessions = tx.objectStore('sessions')
      const kept = await sessions.get([accountId, sessionId])
      const isOld = kept && !isSameState(kept.floor, known) && isNewer(kept.floor, floor)
      if (!isOld) {
        const { title } = floor.session
        await tx.objectStore('desks').put({ accountId, sessionId, conference, title, readAt: floor.now })
        await sessions.put({ kit: null, ...kept, accountId, sessionId, floor })
        await write(tx, settled(await entriesIn(tx, accountId, sessionId), floor, undone))
        if (!kept) await dropLongUnused(tx, accountId)
      }
      return { floor: isOld ? kept.floor : floor, entries: await entriesIn(tx, accountId, sessionId) }
    })
  },

  /** Keeps the kit of a session of which a state is kept; false where none is. */
  async keepKit(accountId: string, sessionId: string, kit: DeskKit): Promise<boolean> {
    const tx = database.transaction('sessions', 'readwrite')
    const kept = await tx.store.get([accountId, sessionId])
    if (kept) await tx.store.put({ ...kept, kit })
    await tx.done
    return kept !== undefined
  },

  async sessionOf(accountId: string, sessionId: string): Promise<KeptSession | undefined> {
    return database.get('sessions', [accountId, sessionId])
  },

  async desksOf(accountId: string): Promise<KeptDesk[]> {
    return database.getAll('desks', ofAccount(accountId))
  },

  /** What the record has not acknowledged of an account; how much of others, whose it is not to see. */
  async unacknowledged(accountId: string) {
    const of = (state: Entry['state']) =>
      database.getAllFromIndex('entries', 'state', IDBKeyRange.only([state, accountId]))
    const all = async (state: Entry['state']) =>
      database.countFromIndex('entries', 'state', IDBKeyRange.bound([state], [state, []]))
    const [waiting, refused] = await Promise.all([of('waiting'), of('refused')])
    const others = (await all('waiting')) + (await all('refused')) - waiting.length - refused.length
    return { waiting, refused, others }
  },

  async read<Value>(key: string): Promise<Value | undefined> {
    return (await database.get('device', key)) as Value | undefined
  },

  async write(key: string, value: unknown): Promise<void> {
    const tx = database.transaction('device', 'readwrite', strict)
    await (value === undefined ? tx.store.delete(key) : tx.store.put(value, key))
    await tx.done
  },

  /** Forgets everything of an account. */
  async forget(accountId: string): Promise<void> {
    const tx: Writing = database.transaction(stores, 'readwrite', strict)
    const entries = tx.objectStore('entries')
    const orders = await entries.index('session').getAllKeys(ofAccount(accountId))
    for (const order of orders) await entries.delete(order)
    await tx.objectStore('desks').delete(ofAccount(accountId))
    await tx.objectStore('sessions').delete(ofAccount(accountId))
    await tx.done
  },
})

const ofAccount = (accountId: string) => IDBKeyRange.bound([accountId], [accountId, []])

const entriesIn = (tx: Writing, accountId: string, sessionId: string): Promise<Entry[]> =>
  tx.objectStore('entries').index('session').getAll([accountId, sessionId])

async function write(tx: Writing, { add, put = [], remove = [] }: Writes) {
  const entries = tx.objectStore('entries')
  for (const entry of put) await entries.put(entry)
  for (const { order } of remove) await entries.delete(order)
  if (add) await entries.add(add as Entry)
}

// More sessions than a conference has in a week; a state with its kit takes some hundred kilobytes.
const mostDesks = 30

async function dropLongUnused(tx: Writing, accountId: string) {
  const desks = await tx.objectStore('desks').getAll(ofAccount(accountId))
  const old = desks.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1)).slice(mostDesks)
  for (const { sessionId } of old) {
    const entries = await entriesIn(tx, accountId, sessionId)
    if (entries.some(({ state }) => state !== 'done')) continue
    await write(tx, { remove: entries })
    await tx.objectStore('desks').delete([accountId, sessionId])
    await tx.objectStore('sessions').delete([accountId, sessionId])
  }
}

/** Waits for the end of a transaction; what fails within leaves nothing of it. */
async function within<Value>(tx: Writing, work: () => Promise<Value>): Promise<Value> {
  try {
    const value = await work()
    await tx.done
    return value
  } catch (error) {
    tx.done.catch(() => undefined)
    if (tx.error === null) tryAbort(tx)
    throw error
  }
}

function tryAbort(tx: Writing) {
  try {
    tx.abort()
  } catch {
    // it has ended already
  }
}

const isSameState = (one: Floor, other: Floor | undefined) =>
  other !== undefined && one.number === other.number && one.now === other.now

const isNewer = (one: Floor, other: Floor) =>
  one.number === other.number ? one.now > other.now : one.number > other.number
