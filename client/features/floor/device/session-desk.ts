import type { DeskKit } from '#contract/floor'
import type { Floor } from '#floor/state'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import type { Connection, Desk } from '../desk.ts'
import { deskActs } from './desk-acts.ts'
import { deviceClock, runClock } from './device-clock.ts'
import { type Entry, isAct } from './entry.ts'
import { follow } from './follow.ts'
import { type KeptEntries, keptEntries } from './kept-entries.ts'
import { acknowledgedUndoings, isUntold, told } from './queue.ts'
import { readKit } from './read-kit.ts'
import { makeFolding } from './shown.ts'
import { standingOf } from './standing.ts'
import { openStore, type Store } from './store.ts'

export type Opened = { desk: Desk | undefined; kit: DeskKit | undefined; error: unknown }
type Of = { accountId: string; sessionId: string; conference: Conference }

/** The desk of a session on this device. It works for as long as somebody listens to it. */
export function sessionDesk({ accountId, sessionId, conference }: Of) {
  const listeners = new Set<() => void>()
  let opened: Opened = { desk: undefined, kit: undefined, error: null }
  let entries: KeptEntries | undefined
  let read: Floor | undefined
  let kit: DeskKit | undefined
  let kindOf = kindsOf(kit)
  let folding = makeFolding(kindOf)
  let connection: Connection = 'polling'
  let conflicts: Desk['conflicts'] = []
  let error: unknown = null
  let hasClock = false
  let isLost = false
  let retry = () => {}

  const acts = deskActs(accountId, sessionId, () => {
    if (!entries || !read) throw new Error('This desk is not open')
    return { entries, floor: folding(read, entries.all()), kindOf }
  })

  function show() {
    opened = { desk: isLost || !hasClock ? undefined : deskOver(read), kit, error }
    for (const listener of listeners) listener()
  }

  function deskOver(state: Floor | undefined): Desk | undefined {
    if (!state || !entries) return undefined
    const all = entries.all()
    return {
      ...acts,
      ...standingOf(all),
      floor: folding(state, all),
      connection,
      conflicts,
      isPractice: false,
    }
  }

  function take(state: Floor) {
    if (!isSameState(state, read)) read = state
  }

  function know(next: DeskKit) {
    kit = next
    kindOf = kindsOf(kit)
    folding = makeFolding(kindOf)
    show()
  }

  /** What the screen cannot do without is missing. */
  function fail(thrown: unknown) {
    error = thrown
    show()
  }

  async function tellConflicts(kept: KeptEntries) {
    if (!kept.all().some(isUntold)) return
    let fresh: Entry[] = []
    await kept.change((all) => {
      fresh = all.filter(isUntold)
      return told(all)
    })
    const said = fresh.filter(isAct).map(({ id, act, conflict }) => ({ id, act, code: conflict! }))
    conflicts = [...conflicts, ...said]
    show()
  }

  function work(store: Store) {
    const kept = keptEntries(store, accountId, sessionId, () => {
      show()
      if (kept.all().some((entry) => isAhead(entry, read))) follower.readSoon()
      tellConflicts(kept).catch(() => undefined)
    })
    entries = kept
    const kits = readKit(store, accountId, sessionId, {
      kit: () => kit,
      onKit: know,
      onFailed: (failed) => kit || fail(failed),
    })
    const follower = follow(sessionId, {
      onAsk: () => ({ known: read, undone: acknowledgedUndoings(kept.all()) }),
      async onFloor(floor, asked) {
        isLost = false
        error = null
        const desk = { accountId, sessionId, conference }
        // Where there is no room to keep it, it is shown all the same.
        await kept.keepRead(take, desk, floor, asked).catch(() => take(floor))
        show()
        kits.see(floor)
      },
      onConnection(next) {
        connection = next
        show()
      },
      onFailed: (failed, isOver) => {
        isLost ||= isOver
        if (isLost || !read) fail(failed)
      },
    })
    kept.load().catch(fail)
    if (kit) kits.read()
    retry = () => {
      error = null
      show()
      follower.readSoon()
    }
    return () => {
      follower.stop()
      kept.stop()
    }
  }

  async function open(isWanted: () => boolean): Promise<() => void> {
    const store = await openStore()
    const stopClock = await runClock()
    const session = await store.sessionOf(accountId, sessionId)
    if (!isWanted()) return stopClock
    read ??= session?.floor
    if (session?.kit) know(session.kit)
    hasClock = deviceClock.isKnown()
    // Without anything known of it, it is at least asked for once.
    if (!hasClock)
      deviceClock.sample().finally(() => {
        hasClock = true
        show()
      })
    // A browser that is short of room shall take it from others.
    navigator.storage?.persist?.().catch(() => undefined)
    const stopWork = work(store)
    return () => {
      stopWork()
      stopClock()
    }
  }

  let turn = 0
  let closing: Promise<() => void> | undefined
  return {
    read: () => opened,
    retry: () => retry(),
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (listeners.size === 1) {
        turn += 1
        const mine = turn
        closing = open(() => mine === turn).catch((thrown) => {
          fail(thrown)
          return () => {}
        })
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        turn += 1
        closing?.then((close) => close())
      }
    },
  }
}

const kindsOf = (kit: DeskKit | undefined) => {
  const kinds = new Map(kit?.delegations.map(({ id, kind }) => [id, kind]))
  return (delegationId: string) => kinds.get(delegationId) ?? 'other'
}

/** Whether the record has what the state read has not. */
const isAhead = (entry: Entry, read: Floor | undefined) =>
  read !== undefined && entry.state === 'done' && (!isAct(entry) || entry.number! > read.number)

const isSameState = (one: Floor, other: Floor | undefined) =>
  one.number === other?.number && one.now === other.now
