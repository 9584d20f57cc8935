import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { allottedTo, isBeyondReplies, spokenSeconds } from '#floor/allotted'
import { fold } from '#floor/fold'
import { heardOf, listOf, onTheFloor } from '#floor/order'
import { usualRules } from '#floor/rules'
import type { Floor } from '#floor/state'

const t = (time: string) => `2025-10-26T${time}Z`
const cuba = '00000000-0000-7000-8000-0000000000c0'
const southAfrica = '00000000-0000-7000-8000-0000000000a0'

const empty: Floor = {
  session: {
    id: 's',
    conferenceId: 'c',
    version: 1,
    title: 'Second plenary',
    type: 'plenary',
    status: 'open',
    startedAt: t('02:00:00'),
    endedAt: null,
    listClosedAt: null,
    suspensions: [],
  },
  rules: usualRules,
  entries: [],
  attendance: [],
  repliesElsewhere: [],
  conflicts: 0,
  number: 0,
  now: t('02:00:00'),
}

/** Acts one after another, `[id, act]`; tells the floor and the outcomes. */
function having(acts: [string, FloorAct][], from = empty) {
  let floor = from
  const outcomes = acts.map(([id, act]) => {
    const folded = fold(floor, { id, act }, () => 'state')
    if ('floor' in folded && folded.floor) floor = folded.floor
    return folded.outcome === 'conflict' || folded.outcome === 'refused'
      ? `${folded.outcome}: ${folded.code}`
      : folded.outcome
  })
  return { floor, outcomes, entry: (id: string) => floor.entries.find((one) => one.id === id)! }
}

const at = t('03:00:00')
const register = (id: string, more: object = {}): [string, FloorAct] => [
  id,
  { act: 'register', at, delegationId: cuba, ...more },
]
const give = (interventionId: string, time: string): [string, FloorAct] => [
  `give ${interventionId}`,
  { act: 'giveTheFloor', at: t(time), interventionId },
]
const end = (interventionId: string, time: string): [string, FloorAct] => [
  `end ${interventionId}`,
  { act: 'endTheFloor', at: t(time), interventionId },
]
const of = (act: string, interventionId: string, more: object = {}): [string, FloorAct] => [
  `${act} ${interventionId}`,
  { act, at, interventionId, ...more } as FloorAct,
]
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

describe('the list of speakers', () => {
  it('is in the order in which they are listed, points of order first and rights of reply last', () => {
    const { floor } = having([
      register('first'),
      register('reply', { kind: 'right_of_reply' }),
      register('second'),
      register('order', { kind: 'point_of_order' }),
      register('adjourn', { kind: 'point_of_order', motion: 'adjourn_the_meeting' }),
      register('suspend', { kind: 'point_of_order', motion: 'suspend_the_meeting' }),
    ])
    expect(ids(listOf(floor))).toEqual(['suspend', 'adjourn', 'order', 'first', 'second', 'reply'])
  })

  it('keeps the order that a person has made, and a new one comes after the last of its rank', () => {
    const { floor } = having([
      register('first'),
      register('second'),
      register('third'),
      of('move', 'third', { afterId: null }),
      of('move', 'first', { afterId: 'second' }),
      register('fourth'),
    ])
    expect(ids(listOf(floor))).toEqual(['third', 'second', 'first', 'fourth'])
  })

  it('ranks as the conference says and in no other way', () => {
    const rules = { ...usualRules, order: [['right_of_reply' as const], ['statement' as const]] }
    const { floor } = having([register('first'), register('reply', { kind: 'right_of_reply' })], {
      ...empty,
      rules,
    })
    expect(ids(listOf(floor))).toEqual(['reply', 'first'])
  })

  it('takes nobody when it is closed, but whom a person adds all the same', () => {
    const close: [string, FloorAct] = ['close', { act: 'closeList', at }]
    const { floor, outcomes } = having([close, register('late'), register('later', { evenIfClosed: true })])
    expect(outcomes).toEqual(['done', 'refused: list-closed', 'done'])
    expect(ids(listOf(floor))).toEqual(['later'])
  })

  it('has who withdrew or was absent back where they stood', () => {
    const { floor, outcomes } = having([
      register('first'),
      register('second'),
      of('withdraw', 'first'),
      of('markAbsent', 'first'),
      of('relist', 'first'),
    ])
    expect(outcomes.slice(2)).toEqual(['done', 'done', 'done'])
    expect(ids(listOf(floor))).toEqual(['first', 'second'])
  })

  it('puts first whoever was absent without passing who has spoken', () => {
    const { floor } = having([
      register('spoke'),
      register('absent'),
      register('next'),
      give('spoke', '03:00:10'),
      of('markAbsent', 'absent'),
      of('move', 'absent', { afterId: null }),
    ])
    expect(ids([...floor.entries].sort((a, b) => a.place - b.place))).toEqual(['spoke', 'absent', 'next'])
  })

  it('never runs out of room between two', () => {
    const acts = Array.from({ length: 60 }, (_, nth) => register(`n${nth}`))
    const moves = acts.slice(2).map(([id]) => of('move', id, { afterId: 'n0' }))
    const { floor } = having([...acts, ...moves])
    expect(ids(listOf(floor))).toEqual(['n0', ...ids(listOf(floor)).slice(1, -1), 'n1'])
    expect(new Set(floor.entries.map(({ place }) => place)).size).toBe(60)
    expect(ids(listOf(floor))[1]).toBe('n59')
  })
})

describe('the floor', () => {
  it('is given, and whoever had it has ended', () => {
    const { floor, entry } = having([
      register('a'),
      register('b'),
      give('a', '03:42:10'),
      give('b', '03:48:55'),
    ])
    expect(ids(onTheFloor(floor))).toEqual(['b'])
    expect(entry('a')).toMatchObject({
      status: 'delivered',
      startedAt: t('03:42:10'),
      endedAt: t('03:48:55'),
    })
  })

  it('is given once however many give it, and what was logged first stands', () => {
    const { entry, outcomes } = having([
      register('a'),
      give('a', '03:42:10'),
      give('a', '03:42:11'),
      give('a', '03:50:00'),
    ])
    expect(outcomes).toEqual(['done', 'done', 'same', 'conflict: start-differs'])
    expect(entry('a').startedAt).toBe(t('03:42:10'))
  })

  it('puts whoever has it after those heard and before those listed, and back in the place held when that was a mistake', () => {
    const acts = [register('a'), register('b'), register('c'), give('c', '03:10:00')]
    const order = ({ entries }: Floor) => ids([...entries].sort((x, y) => x.place - y.place))
    expect(order(having(acts).floor)).toEqual(['c', 'a', 'b'])
    const back = having([...acts, of('takeBack', 'c')])
    expect(order(back.floor)).toEqual(['a', 'b', 'c'])
    expect(back.entry('c')).toMatchObject({ status: 'listed', startedAt: null })
  })

  it('goes to somebody who is not listed under the id of the act', () => {
    const { floor, entry } = having([['x', { act: 'giveTheFloorTo', at, delegationId: southAfrica }]])
    expect(ids(onTheFloor(floor))).toEqual(['x'])
    expect(entry('x')).toMatchObject({ delegationId: southAfrica, startedAt: at, heldPlace: null })
  })

  it('is interrupted by a point of order, whose end lets the clock go on', () => {
    const acts: [string, FloorAct][] = [
      register('a'),
      give('a', '03:00:00'),
      ['order', { act: 'giveTheFloorTo', at: t('03:02:00'), delegationId: cuba, kind: 'point_of_order' }],
    ]
    const during = having(acts)
    expect(ids(onTheFloor(during.floor))).toEqual(['a', 'order'])
    expect(spokenSeconds(during.entry('a'), t('03:02:30'))).toBe(120)
    const over = having([...acts, end('order', '03:03:00'), end('a', '03:04:00')])
    expect(over.entry('a')).toMatchObject({ pausedSeconds: 60, endedAt: t('03:04:00'), status: 'delivered' })
    expect(spokenSeconds(over.entry('a'), t('04:00:00'))).toBe(180)
  })

  it('told late goes to its time in the record, and takes it from nobody who has it now', () => {
    const { floor, entry, outcomes } = having([
      register('a'),
      register('b'),
      register('late'),
      give('a', '03:00:00'),
      give('b', '03:20:00'),
      give('late', '03:10:00'),
      end('late', '03:15:00'),
    ])
    expect(outcomes.slice(3)).toEqual(['done', 'done', 'done', 'done'])
    expect(ids(onTheFloor(floor))).toEqual(['b'])
    expect(ids(heardOf(floor))).toEqual(['a', 'late', 'b'])
    expect(entry('late')).toMatchObject({ startedAt: t('03:10:00'), endedAt: t('03:15:00') })
    expect(entry('late').place).toBeGreaterThan(entry('a').place)
    expect(entry('late').place).toBeLessThan(entry('b').place)
  })

  it('lasts a second at least', () => {
    const { entry } = having([register('a'), give('a', '03:00:00'), end('a', '03:00:00')])
    expect(entry('a').endedAt).toBe(t('03:00:01'))
  })

  it('opens a session that nobody has opened, and resumes one that is suspended', () => {
    const scheduled = {
      ...empty,
      session: { ...empty.session, status: 'scheduled' as const, startedAt: null },
    }
    const { floor } = having([register('a'), give('a', '03:00:00')], scheduled)
    expect(floor.session).toMatchObject({ status: 'open', startedAt: t('03:00:00') })
    const suspend: [string, FloorAct] = ['suspend', { act: 'suspend', at, reason: 'Coffee' }]
    const again = having([register('a'), suspend, give('a', '03:30:00')])
    expect(again.floor.session).toMatchObject({
      status: 'open',
      suspensions: [{ suspendedAt: at, resumedAt: t('03:30:00'), reason: 'Coffee' }],
    })
  })

  it('stands still with a suspension, and ends with the session', () => {
    const { entry, floor } = having([
      register('a'),
      give('a', '03:00:00'),
      ['s', { act: 'suspend', at: t('03:01:00') }],
      ['c', { act: 'continue', at: t('03:11:00') }],
      ['e', { act: 'close', at: t('03:12:00') }],
    ])
    expect(entry('a')).toMatchObject({ pausedSeconds: 600, endedAt: t('03:12:00') })
    expect(floor.session).toMatchObject({ status: 'closed', endedAt: t('03:12:00') })
  })
})

describe('an end that another desk meets with a later start, or with none', () => {
  it('is kept and waits, as nobody typed it wrong; the start of the same moment is ended', () => {
    const { entry, outcomes } = having([
      register('a'),
      end('a', '03:00:00'),
      give('a', '03:05:00'),
      end('a', '03:04:00'),
      end('a', '03:04:59'),
    ])
    expect(outcomes.slice(1)).toEqual(['conflict: not-on-the-floor', 'done', 'conflict: end-differs', 'done'])
    expect(entry('a')).toMatchObject({ status: 'delivered', endedAt: t('03:05:01') })
  })
})

describe('corrections', () => {
  const spoken = [register('a'), give('a', '03:00:00'), end('a', '03:05:00')]

  it('change a time that is still as the desk saw it, and conflict with one that is not', () => {
    const edit = (was: string, now: string) =>
      of('correctTimes', 'a', { endedAt: { was: t(was), now: t(now) }, reason: 'Heard on the tape' })
    const { entry, outcomes } = having([
      ...spoken,
      edit('03:05:00', '03:06:00'),
      edit('03:05:00', '03:07:00'),
      edit('03:06:00', '02:00:00'),
    ])
    expect(outcomes.slice(3)).toEqual(['done', 'conflict: end-differs', 'refused: ends-before-start'])
    expect(entry('a').endedAt).toBe(t('03:06:00'))
  })

  it('keep both of two summaries, and each of what two desks add', () => {
    const summarise = (was: string | null, now: string, more: object) =>
      of('describe', 'a', { summary: { was, now }, ...more })
    const { entry, outcomes } = having([
      ...spoken,
      summarise(null, 'On sovereignty', { addGroupIds: ['g77'], addThemes: [{ themeId: 't1' }] }),
      summarise(null, 'Asks for technology', { addGroupIds: ['nam'], addThemes: [{ themeId: 't2' }] }),
    ])
    expect(outcomes.slice(3)).toEqual(['done', 'conflict: field-differs'])
    expect(entry('a')).toMatchObject({
      summary: 'On sovereignty\n\nAsks for technology',
      groupIds: ['g77', 'nam'],
      themes: [
        { themeId: 't1', stance: null },
        { themeId: 't2', stance: null },
      ],
    })
  })

  it('touch no final record', () => {
    const { floor } = having(spoken)
    const final = {
      ...floor,
      entries: floor.entries.map((one) => ({ ...one, reviewState: 'final' as const })),
    }
    expect(having([end('a', '03:09:00')], final).outcomes).toEqual(['refused: final'])
  })
})

describe('time allotted', () => {
  const rules = {
    ...usualRules,
    allotted: [
      { isForGroup: true, kind: 'statement' as const, seconds: 420 },
      { kind: 'statement' as const, seconds: 180 },
    ],
  }

  it('is by kind and for whom one speaks, the first rule that fits', () => {
    const { entry } = having(
      [register('a'), register('b', { groupIds: ['g77'] }), give('a', '03:00:00'), give('b', '03:03:00')],
      { ...empty, rules },
    )
    expect([entry('a').allottedSeconds, entry('b').allottedSeconds]).toEqual([180, 420])
  })

  it('of rights of reply is less for the second, and a third is beyond what the rules give', () => {
    const reply = (id: string) => register(id, { kind: 'right_of_reply' })
    const acts = [reply('a'), give('a', '03:00:00'), reply('b'), give('b', '03:10:00'), reply('c')]
    const { floor, entry } = having(acts)
    expect([entry('a').allottedSeconds, entry('b').allottedSeconds]).toEqual([600, 300])
    expect(isBeyondReplies(floor, cuba, 'c')).toBe(true)
    expect(isBeyondReplies(floor, southAfrica)).toBe(false)
    expect(allottedTo(floor, entry('c'))).toBe(300)
  })
})

it('holds what must hold of every floor, whatever is done in whatever order', () => {
  const names = ['a', 'b', 'c', 'd']
  const act = fc.oneof(
    ...['giveTheFloor', 'endTheFloor', 'pause', 'resume', 'takeBack', 'withdraw', 'markAbsent', 'relist'].map(
      (name) =>
        fc.record({
          act: fc.constant(name),
          interventionId: fc.constantFrom(...names),
          at: fc.integer({ min: 0, max: 3599 }),
        }),
    ),
    fc.record({
      act: fc.constant('move'),
      interventionId: fc.constantFrom(...names),
      afterId: fc.constantFrom(null, ...names),
      at: fc.constant(0),
    }),
    fc.record({
      act: fc.constantFrom('open', 'suspend', 'continue', 'close', 'closeList', 'reopenList'),
      at: fc.integer({ min: 0, max: 3599 }),
    }),
    fc.record({
      act: fc.constant('giveTheFloorTo'),
      delegationId: fc.constantFrom(cuba, southAfrica),
      kind: fc.constantFrom('statement', 'point_of_order'),
      at: fc.integer({ min: 0, max: 3599 }),
    }),
  )
  const timed = (seconds: number) =>
    new Date(Date.parse(t('03:00:00')) + seconds * 1000).toISOString().slice(0, 19)
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const given = acts.map((one, nth): [string, FloorAct] => [
        `act ${nth}`,
        { ...one, at: `${timed(one.at)}Z` } as FloorAct,
      ])
      const { floor } = having([...names.map((id) => register(id)), ...given])
      const statements = onTheFloor(floor).filter(({ kind }) => kind !== 'point_of_order')
      expect(statements.length).toBeLessThanOrEqual(1)
      expect(new Set(floor.entries.map(({ place }) => place)).size).toBe(floor.entries.length)
      for (const entry of floor.entries) {
        expect(entry.endedAt === null || entry.endedAt > entry.startedAt!).toBe(true)
        expect(
          entry.status === 'on_the_floor' ? entry.startedAt !== null && entry.endedAt === null : true,
        ).toBe(true)
        expect(['listed', 'withdrawn', 'absent'].includes(entry.status) ? entry.startedAt : null).toBe(null)
        expect(
          entry.pausedAt === null || (entry.status === 'on_the_floor' && entry.pausedAt >= entry.startedAt!),
        ).toBe(true)
        expect(spokenSeconds(entry, t('05:00:00'))).toBeGreaterThanOrEqual(0)
        if (entry.endedAt)
          expect(entry.pausedSeconds).toBeLessThanOrEqual(
            (Date.parse(entry.endedAt) - Date.parse(entry.startedAt!)) / 1000,
          )
      }
    }),
    { numRuns: 500 },
  )
})
