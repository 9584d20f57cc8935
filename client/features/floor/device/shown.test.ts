import { expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { testFloor } from '../test-floor.ts'
import { type Entry, newAct } from './entry.ts'
import { makeFolding } from './shown.ts'

const at = (second: number) =>
  `${new Date(Date.parse('2025-10-26T03:00:00Z') + second * 1000).toISOString().slice(0, 19)}Z`
const nothing = { entries: [], session: null, attendance: [] }
const entry = (order: number, act: FloorAct): Entry =>
  ({
    ...newAct({ id: `act ${order}`, accountId: 'a', sessionId: 's', act, keptAt: act.at }, nothing),
    order,
  }) as Entry

const empty = { ...testFloor([], { id: 's', conferenceId: 'c', startedAt: at(0) }), now: at(0) }

it('folds one act more with one fold, however many wait', () => {
  let asked = 0
  const folding = makeFolding(() => {
    asked += 1
    return 'state'
  })
  const acts = Array.from({ length: 200 }, (_, nth) =>
    entry(nth, { act: 'register', at: at(nth), delegationId: 'cuba' }),
  )
  folding(empty, acts.slice(0, 199))
  expect(asked).toBe(199)
  const floor = folding(empty, acts)
  expect([asked, floor.entries.length]).toEqual([200, 200])
  // The same again is known, and another state is folded anew.
  expect(folding(empty, [...acts])).toBe(floor)
  folding({ ...empty }, acts)
  expect(asked).toBe(400)
})
