import 'fake-indexeddb/auto'
import { v7 as newUuid } from 'uuid'
import { expect, it } from 'vitest'
import type { DeskKit } from '#contract/floor'
import type { Floor } from '#floor/state'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import { newAct } from './entry.ts'
import { openStore } from './store.ts'

const at = '2025-10-26T03:00:00Z'
const nothing = { entries: [], session: null, attendance: [] }
const conference = { id: 'c' } as Conference

const floor = (number: number, now: string, title = 'Second plenary') =>
  ({ session: { title }, number, now, entries: [] }) as unknown as Floor

const act = (accountId: string, sessionId: string) =>
  newAct({ id: newUuid(), accountId, sessionId, act: { act: 'open', at }, keptAt: at }, nothing)

const desk = () => ({ accountId: newUuid(), sessionId: newUuid(), conference })
const nobody = { known: undefined, undone: new Set<string>() }

it('keeps the newer of two states that two tabs read at once', async () => {
  const store = await openStore()
  const here = desk()
  const [old, mine, theirs] = [floor(1, '01'), floor(3, '03'), floor(4, '04')]
  await store.keepRead(here, old, nobody)
  await store.keepRead(here, theirs, { ...nobody, known: old })
  const kept = await store.keepRead(here, mine, { ...nobody, known: old })
  expect(kept.floor).toEqual(theirs)
  // What was read after that was kept counts, also where a server came back from a backup.
  const restored = floor(2, '02')
  expect((await store.keepRead(here, restored, { ...nobody, known: theirs })).floor).toEqual(restored)
  expect((await store.sessionOf(here.accountId, here.sessionId))?.floor).toEqual(restored)
})

it('keeps a kit beside a state, and only there', async () => {
  const store = await openStore()
  const here = desk()
  const kit = { delegations: [] } as unknown as DeskKit
  expect(await store.keepKit(here.accountId, here.sessionId, kit)).toBe(false)
  await store.keepRead(here, floor(1, '01'), nobody)
  expect(await store.keepKit(here.accountId, here.sessionId, kit)).toBe(true)
  await store.keepRead(here, floor(2, '02'), nobody)
  expect((await store.sessionOf(here.accountId, here.sessionId))?.kit).toEqual(kit)
})

it('counts what waits of other accounts, and forgets one account without another', async () => {
  const store = await openStore()
  const [mine, theirs] = [desk(), desk()]
  const before = (await store.unacknowledged(mine.accountId)).others
  for (const { accountId, sessionId } of [mine, theirs, theirs]) await store.add(act(accountId, sessionId))
  await store.keepRead(mine, floor(1, '01'), nobody)
  const { waiting, refused, others } = await store.unacknowledged(mine.accountId)
  expect([waiting.length, refused.length, others - before]).toEqual([1, 0, 2])
  await store.forget(mine.accountId)
  expect(await store.entriesOf(mine.accountId, mine.sessionId)).toEqual([])
  expect(await store.desksOf(mine.accountId)).toEqual([])
  expect(await store.sessionOf(mine.accountId, mine.sessionId)).toBeUndefined()
  expect((await store.unacknowledged(theirs.accountId)).waiting).toHaveLength(2)
  await store.forget(theirs.accountId)
})

it('lets go of sessions that were read longest ago, and of none with anything unsent', async () => {
  const store = await openStore()
  const accountId = newUuid()
  const ids = Array.from({ length: 33 }, () => newUuid())
  await store.add(act(accountId, ids[0]!))
  for (const [nth, sessionId] of ids.entries())
    await store.keepRead({ accountId, sessionId, conference }, floor(1, String(nth).padStart(2, '0')), nobody)
  const kept = (await store.desksOf(accountId)).map(({ sessionId }) => sessionId)
  expect(kept.toSorted()).toEqual([ids[0]!, ...ids.slice(3)].toSorted())
  expect(await store.sessionOf(accountId, ids[1]!)).toBeUndefined()
})

it('takes the next of an account in its order, and remembers that it was taken', async () => {
  const store = await openStore()
  const { accountId, sessionId } = desk()
  const first = await store.add(act(accountId, sessionId))
  await store.add(act(accountId, sessionId))
  expect((await store.takeNext(accountId))?.id).toBe(first.id)
  expect((await store.takeNext(accountId))?.id).toBe(first.id)
  expect((await store.entriesOf(accountId, sessionId)).map(({ isTaken }) => isTaken)).toEqual([true, false])
  expect(await store.takeNext(newUuid())).toBeUndefined()
})
