import { expect, it } from 'vitest'
import type { FloorAct } from '#floor/act'
import { changedAct, isChangeable, valuesOf } from './changed-act.ts'

const at = '2025-10-26T03:42:10Z'
const interventionId = '00000000-0000-7000-8000-000000000001'

it('offers what an act says, and nothing where there is nothing to change', () => {
  expect(valuesOf({ act: 'register', at, delegationId: 'cuba' })).toEqual({
    times: { at },
    delegationId: 'cuba',
    evenIfClosed: false,
  })
  expect(valuesOf({ act: 'endTheFloor', at, interventionId })).toEqual({ times: { at } })
  const corrected: FloorAct = {
    act: 'correctTimes',
    at,
    interventionId,
    endedAt: { was: null, now: '2025-10-26T03:50:00Z' },
    reason: 'Heard on the tape',
  }
  expect(valuesOf(corrected)).toEqual({ times: { endedAt: '2025-10-26T03:50:00Z' } })
  expect(isChangeable({ act: 'describe', at, interventionId, addGroupIds: ['g77'] })).toBe(false)
})

it('changes what a person changed, and not the act that is kept', () => {
  const act: FloorAct = {
    act: 'describe',
    at,
    interventionId,
    summary: { was: null, now: 'Much' },
    addGroupIds: ['g77'],
  }
  expect(changedAct(act, { times: {}, summary: 'Less' })).toEqual({
    ...act,
    summary: { was: null, now: 'Less' },
  })
  expect(act.summary?.now).toBe('Much')
  expect(
    changedAct(
      { act: 'register', at, delegationId: 'cuba' },
      { times: { at }, delegationId: 'eu', evenIfClosed: true },
    ),
  ).toEqual({ act: 'register', at, delegationId: 'eu', evenIfClosed: true })
})
