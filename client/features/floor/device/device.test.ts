import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { v7 as newUuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { fold } from '#floor/fold'
import type { Floor } from '#floor/state'
import type { Conference } from '../../conferences/public/current-conference.tsx'
import { testFloor } from '../test-floor.ts'
import { deskActs } from './desk-acts.ts'
import { type Entry, isAct, isUndo } from './entry.ts'
import { keepHeard } from './keep-heard.ts'
import { type KeptEntries, keptEntries } from './kept-entries.ts'
import { acknowledgedUndoings, lastStanding } from './queue.ts'
import type { Heard } from './send-entry.ts'
import { makeFolding } from './shown.ts'
import { openStore } from './store.ts'
import { reverted, type Touched, touchedBy } from './touched.ts'

const t = (second: number) => new Date(Date.parse('2025-10-26T03:00:00Z') + second * 1000).toISOString()
const at = (second: number) => `${t(second).slice(0, 19)}Z`
const cuba = '00000000-0000-7000-8000-0000000000c0'
const kindOf = () => 'state' as const
const conference = { id: 'c' } as Conference

const empty = (sessionId: string) => ({
  ...testFloor([], { id: sessionId, conferenceId: 'c', startedAt: at(0) }),
  now: t(0),
})

/** The record of a session, as the server keeps it: acts by their ids, numbered as they come, each with one effect. */
function record(sessionId: string) {
  let floor = empty(sessionId)
  let reads = 0
  const acts = new Map<string, { number: number; touched: Touched; conflict: null | 'field-differs' }>()
  const undone = new Map<string, string>()

  function act(id: string, act: FloorAct): Heard {
    const before = acts.get(id)
    if (before) return { outcome: 'acknowledged', number: before.number, conflict: before.conflict }
    const folded = fold(floor, { id, act }, kindOf)
    if (folded.outcome === 'refused')
      return { outcome: 'refused', refusal: { code: folded.code, reason: folded.code } }
    const after = 'floor' in folded && folded.floor ? folded.floor : floor
    const conflict = folded.outcome === 'conflict' ? 'field-differs' : null
    acts.set(id, { number: acts.size + 1, touched: touchedBy(floor, after), conflict })
    floor = { ...after, number: acts.size }
    return { outcome: 'acknowledged', number: acts.size, conflict }
  }

  function undo(id: string, actId: string): Heard {
    if (undone.get(id) === actId) return { outcome: 'undone' }
    const refusal = (code: string): Heard => ({ outcome: 'refused', refusal: { code, reason: code } })
    const { touched } = acts.get(actId) ?? {}
    if (!touched) return refusal('not-found')
    if ([...undone.values()].includes(actId)) return refusal('undone')
    const after = reverted(floor, touched)
    if (after === floor) return refusal('changed-since')
    undone.set(id, actId)
    floor = after
    return { outcome: 'undone' }
  }

  return {
    act,
    undo,
    send: (entry: Entry) => (isAct(entry) ? act(entry.id, entry.act) : undo(entry.id, entry.undoes)),
    read(): Floor {
      reads += 1
      return structuredClone({ ...floor, now: t(reads) })
    },
    ids: () => [...acts.keys()],
    stands: (id: string) => acts.has(id) && ![...undone.values()].includes(id),
    floor: () => floor,
  }
}

/** A device at the desk of a session; `open` begins anew with nothing but what it keeps. */
async function device(accountId: string, sessionId: string) {
  const store = await openStore()
  const here = { accountId, sessionId, conference }
  let entries: KeptEntries
  let read: Floor
  let folding = makeFolding(kindOf)
  const take = (floor: Floor) => {
    read = floor
  }

  async function open() {
    entries?.stop()
    entries = keptEntries(store, accountId, sessionId, () => {})
    read = (await store.sessionOf(accountId, sessionId))?.floor ?? read
    folding = makeFolding(kindOf)
    await entries.load()
  }

  async function keep(floor: Floor) {
    await entries.keepRead(take, here, floor, { known: undefined, undone: new Set() })
  }

  const acts = deskActs(accountId, sessionId, () => ({
    entries,
    floor: folding(read, entries.all()),
    kindOf,
  }))
  return {
    ...acts,
    open,
    keep,
    shown: () => folding(read, entries.all()),
    /** The same, folded from the beginning. */
    folded: () => makeFolding(kindOf)(read, entries.all()),
    all: () => entries.all(),
    load: () => entries.load(),
    ask: () => ({ undone: acknowledgedUndoings(entries.all()), known: read }),
    hear: (floor: Floor, asked: { undone: ReadonlySet<string>; known: Floor }) =>
      entries.keepRead(take, here, floor, asked),
    /** Sends what is next; false where nothing waits. */
    async send(work: (entry: Entry) => Heard) {
      const next = await store.takeNext(accountId)
      if (!next) return false
      const heard = work(next)
      if (heard.outcome !== 'unheard') await keepHeard(store, next, heard)
      await entries.load()
      return heard.outcome !== 'unheard'
    },
  }
}

/** What is the same whoever folded it: the record counts versions, and reads at an instant. */
const bare = ({ now: _, number: __, session, entries, ...rest }: Floor) => ({
  ...rest,
  session: { ...session, version: 0 },
  entries: entries.map((entry) => ({ ...entry, version: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  attendance: rest.attendance.toSorted((a, b) => (a.delegationId < b.delegationId ? -1 : 1)),
})

async function desk() {
  const [accountId, sessionId] = [newUuid(), newUuid()]
  const server = record(sessionId)
  const here = await device(accountId, sessionId)
  await here.open()
  await here.keep(server.read())
  return { server, here }
}

const unheard: Heard = { outcome: 'unheard' }

describe('a desk without a network', () => {
  it('shows each act once it is kept, also after the browser was killed', async () => {
    const { here } = await desk()
    const id = await here.act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba })
    await here.act({ act: 'endTheFloor', at: at(20), interventionId: id })
    const shown = here.shown()
    expect(shown.entries).toMatchObject([{ id, startedAt: at(10), endedAt: at(20), status: 'delivered' }])
    await here.open()
    expect(here.shown()).toEqual(shown)
    expect(here.all().map(({ state, isTaken }) => [state, isTaken])).toEqual([
      ['waiting', false],
      ['waiting', false],
    ])
  })

  it('takes back what was not sent as if it had never been, and undoes what may have been', async () => {
    const { server, here } = await desk()
    const id = await here.act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba })
    await here.act({ act: 'endTheFloor', at: at(20), interventionId: id })
    expect((await here.undoLast())?.act).toBe('endTheFloor')
    expect(here.all()).toHaveLength(1)
    // It got through, and its answer did not.
    await here.send((entry) => {
      server.send(entry)
      return unheard
    })
    expect((await here.undoLast())?.act).toBe('giveTheFloorTo')
    expect(here.shown().entries).toEqual([])
    expect(await here.undoLast()).toBe(null)
    while (await here.send(server.send));
    expect(server.floor().entries).toEqual([])
    await here.hear(server.read(), here.ask())
    expect([here.shown().entries, here.all()]).toEqual([[], []])
  })

  it('undoes on the screen what the state read has already, until the record has undone it too', async () => {
    const { server, here } = await desk()
    const id = await here.act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba })
    await here.act({ act: 'pause', at: at(20), interventionId: id })
    while (await here.send(server.send));
    await here.hear(server.read(), here.ask())
    await here.undoLast()
    expect(here.shown().entries).toMatchObject([{ pausedAt: null }])
    const asked = here.ask()
    const old = server.read()
    while (await here.send(server.send));
    // A state that was on its way before the record undid it.
    await here.hear(old, asked)
    expect(here.shown().entries).toMatchObject([{ pausedAt: null }])
    await here.hear(server.read(), here.ask())
    expect(bare(here.shown())).toEqual(bare(server.floor()))
    expect(here.all().filter(isUndo)).toEqual([])
  })

  it('tells what the record refuses, keeps it and what comes after it, and sends it again when it is mended', async () => {
    const { server, here } = await desk()
    server.act(newUuid(), { act: 'closeList', at: at(1) })
    const id = await here.act({ act: 'register', at: at(10), delegationId: cuba })
    await here.act({ act: 'attend', at: at(11), delegationId: cuba, isPresent: true })
    while (await here.send(server.send));
    await here.hear(server.read(), here.ask())
    expect(here.all().map(({ state, refusal }) => [state, refusal?.code])).toEqual([
      ['refused', 'list-closed'],
      ['done', undefined],
    ])
    await here.mend(id, { act: 'register', at: at(10), delegationId: cuba, evenIfClosed: true })
    expect(here.shown().entries).toMatchObject([{ id }])
    while (await here.send(server.send));
    expect(server.floor().entries).toMatchObject([{ id, status: 'listed' }])
  })

  it('tells that an undoing was refused, and shows again what stands', async () => {
    const { server, here } = await desk()
    const id = await here.act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba })
    while (await here.send(server.send));
    server.act(newUuid(), { act: 'endTheFloor', at: at(60), interventionId: id })
    await here.undoLast()
    expect(here.shown().entries).toEqual([])
    while (await here.send(server.send));
    await here.hear(server.read(), here.ask())
    expect(here.shown().entries).toMatchObject([{ id, endedAt: at(60) }])
    const [refused] = here.all().filter(isUndo)
    expect([refused?.state, refused?.refusal?.code]).toEqual(['refused', 'changed-since'])
    await here.drop(refused!.id)
    expect(here.all().filter(isUndo)).toEqual([])
  })

  it('takes what somebody else has undone before for undone', async () => {
    const { server, here } = await desk()
    const id = await here.act({ act: 'giveTheFloorTo', at: at(10), delegationId: cuba })
    while (await here.send(server.send));
    await here.undoLast()
    server.undo(newUuid(), id)
    while (await here.send(server.send));
    await here.hear(server.read(), here.ask())
    expect([here.shown().entries, here.all()]).toEqual([[], []])
  })

  it('does not lose from sight what is done while it looks at what it keeps', async () => {
    const { here } = await desk()
    const looked = here.load()
    const id = await here.act({ act: 'register', at: at(10), delegationId: cuba })
    await looked
    expect(here.shown().entries).toMatchObject([{ id }])
  })

  it('forgets an act that was refused and is to be undone anyway', async () => {
    const { server, here } = await desk()
    server.act(newUuid(), { act: 'closeList', at: at(1) })
    await here.act({ act: 'register', at: at(10), delegationId: cuba })
    await here.send(() => unheard)
    await here.undoLast()
    while (await here.send(server.send));
    expect(here.all()).toEqual([])
  })
})

it('whatever is done, lost, refused, undone, read late or killed in between: in the end desk and record show the same, each act once and in order', async () => {
  const second = fc.integer({ min: 1, max: 3000 })
  const nth = fc.nat({ max: 6 })
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('act'), kind: fc.nat({ max: 7 }), nth, second }) },
    { weight: 2, arbitrary: fc.constant({ do: 'undo' }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('send'),
        way: fc.constantFrom('heard', 'lost there', 'lost back'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('other'), kind: fc.nat({ max: 7 }), nth, second }) },
    { weight: 2, arbitrary: fc.constant({ do: 'ask' }) },
    { weight: 2, arbitrary: fc.constant({ do: 'hear' }) },
    { weight: 1, arbitrary: fc.constant({ do: 'kill' }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('mend', 'drop'), nth }) },
  )
  type Step = { do: string; kind?: number; nth?: number; second?: number; way?: string }

  function chosen({ kind, nth, second }: Step, { entries }: Floor): FloorAct {
    const of = entries[nth! % Math.max(1, entries.length)]
    const interventionId = of?.id ?? newUuid()
    const when = at(second!)
    const all: FloorAct[] = [
      { act: 'register', at: when, delegationId: cuba },
      { act: 'giveTheFloorTo', at: when, delegationId: cuba },
      { act: 'giveTheFloor', at: when, interventionId },
      { act: 'endTheFloor', at: when, interventionId },
      { act: 'withdraw', at: when, interventionId },
      { act: nth! % 2 ? 'closeList' : 'reopenList', at: when },
      { act: 'attend', at: when, delegationId: cuba, isPresent: nth! % 2 === 0 },
      {
        act: 'describe',
        at: when,
        interventionId,
        summary: { was: of?.summary ?? null, now: `Said at ${second}` },
      },
    ]
    return all[kind!]!
  }

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { server, here } = await desk()
      let reading: { floor: Floor; asked: ReturnType<typeof here.ask> } | undefined
      const did: string[] = []
      const takenBack = new Set<string>()
      const givenUp = new Set<string>()
      let mended = false
      for (const one of steps as Step[]) {
        if (one.do === 'act') did.push(await here.act(chosen(one, here.shown())))
        if (one.do === 'undo') {
          const last = lastStanding(here.all())
          await here.undoLast()
          if (last) takenBack.add(last.id)
        }
        if (one.do === 'other') server.act(newUuid(), chosen(one, server.floor()))
        if (one.do === 'kill') await here.open()
        if (one.do === 'send')
          await here.send((entry) => {
            if (one.way === 'lost there') return unheard
            const heard = server.send(entry)
            return one.way === 'lost back' ? unheard : heard
          })
        if (one.do === 'ask') reading = { asked: here.ask(), floor: server.read() }
        if (one.do === 'hear' && reading) {
          await here.hear(reading.floor, reading.asked)
          reading = undefined
        }
        expect(here.shown()).toEqual(here.folded())
        const refused = here.all().filter(({ state }) => state === 'refused')
        const about = refused[(one.nth ?? 0) % Math.max(1, refused.length)]
        if (one.do === 'drop' && about) {
          givenUp.add(isUndo(about) ? about.undoes : about.id)
          await here.drop(about.id)
        }
        if (one.do === 'mend' && about) {
          mended = true
          await here.mend(about.id, about.act)
        }
      }
      while (await here.send(server.send));
      await here.hear(server.read(), here.ask())
      expect(bare(here.shown())).toEqual(bare(server.floor()))
      expect(here.all().filter(({ state }) => state === 'waiting')).toEqual([])
      // The record's acts of this device, in the order in which they were done here.
      const kept = server.ids().filter((id) => did.includes(id))
      expect(new Set(kept).size).toBe(kept.length)
      // What was not taken back is in the record or before a person; what was taken back is not, or a person is told.
      const told = new Set(
        here.all().flatMap((one) => (one.state === 'refused' ? [isUndo(one) ? one.undoes : one.id] : [])),
      )
      const unaccounted = did.filter(
        (id) => !told.has(id) && !givenUp.has(id) && server.stands(id) === takenBack.has(id),
      )
      expect(unaccounted).toEqual([])
      if (!mended) expect(kept).toEqual(did.filter((id) => kept.includes(id)))
    }),
    { numRuns: 80 },
  )
}, 60_000)
