import { act as inReact, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FloorAct } from '#floor/act'
import { listOf, onTheFloor } from '#floor/order'
import type { Floor } from '#floor/state'
import type { Desk } from './desk.ts'
import { testKnown } from './names/test-kit.ts'
import { heardEntry, t, testEntry, testFloor } from './test-floor.ts'
import { usePracticeDesk } from './use-practice-desk.ts'

const never = () => Promise.reject(new Error('Practice acts nowhere else'))
const real = (floor: Floor): Desk => ({
  floor,
  now: () => t('03:00:00'),
  act: vi.fn(never),
  undoLast: vi.fn(never),
  mend: vi.fn(never),
  drop: vi.fn(never),
  waiting: { count: 3, since: t('02:59:00') },
  refused: [],
  conflicts: [],
  connection: 'away',
  isPractice: false,
})

function practise(floor: Floor) {
  const fetch = vi.fn(never)
  vi.stubGlobal('fetch', fetch)
  const desk = real(floor)
  const { result } = renderHook(() => usePracticeDesk(desk, testKnown))
  const does = (act: object) => inReact(() => result.current.act({ at: t('03:00:00'), ...act } as FloorAct))
  return { desk, fetch, does, practice: () => result.current }
}

afterEach(() => vi.unstubAllGlobals())

const listed = [testEntry('a'), testEntry('b', { delegationId: 'viet-nam' })]

describe('practice', () => {
  it('folds acts as the record does, undoes them one by one, and sends nothing', async () => {
    const { practice, does, desk, fetch } = practise(testFloor(listed))
    const before = practice().floor
    await does({ act: 'giveTheFloor', interventionId: 'a' })
    const id = await does({ act: 'giveTheFloorTo', delegationId: 'union' })
    expect(onTheFloor(practice().floor).map((one) => [one.id, one.delegationKind])).toEqual([
      [id, 'intergovernmental_organization'],
    ])
    expect(practice()).toMatchObject({ isPractice: true, waiting: { count: 0, since: null } })
    await inReact(() => practice().undoLast())
    expect(onTheFloor(practice().floor).map(({ id }) => id)).toEqual(['a'])
    expect(await inReact(() => practice().undoLast())).toMatchObject({ act: 'giveTheFloor' })
    expect(practice().floor).toEqual(before)
    expect(await inReact(() => practice().undoLast())).toBe(null)
    expect([fetch, desk.act, desk.undoLast].map((one) => vi.mocked(one).mock.calls.length)).toEqual([0, 0, 0])
  })

  it('tells what was refused with its reason, lets it be mended, and forgets it when it is dropped', async () => {
    const { practice, does } = practise(testFloor(listed, { listClosedAt: t('02:30:00') }))
    const act = { act: 'register' as const, at: t('03:00:00'), delegationId: 'union' }
    await does(act)
    const [refused] = practice().refused
    expect(refused).toMatchObject({ code: 'list-closed', act })
    await inReact(() => practice().mend(refused!.id, { ...act, evenIfClosed: true }))
    expect([practice().refused, listOf(practice().floor)]).toMatchObject([[], { length: 3 }])
    await does(act)
    await inReact(() => practice().drop(practice().refused[0]!.id))
    expect(practice().refused).toEqual([])
  })

  it('goes on from a session under way, and begins one that is over or to come anew', () => {
    const heard = heardEntry('h', '02:10:00', '02:15:00', { summary: 'As it was', reviewState: 'final' })
    const open = practise(testFloor([heard, ...listed])).practice().floor
    expect(open.entries[0]).toMatchObject({ status: 'delivered', startedAt: t('02:10:00') })
    const over = { status: 'closed' as const, endedAt: t('02:20:00') }
    const anew = practise(testFloor([heard, ...listed], over)).practice().floor
    expect(anew.session).toMatchObject({ status: 'scheduled', startedAt: null, endedAt: null })
    expect(listOf(anew).map(({ id, startedAt, summary }) => [id, startedAt, summary])).toEqual([
      ['h', null, null],
      ['a', null, null],
      ['b', null, null],
    ])
  })
})
