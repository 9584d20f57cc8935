import { expect, it } from 'vitest'
import type { Session } from './session-values.ts'
import { changeBy } from './status-change.ts'

const zone = 'Asia/Ho_Chi_Minh'
const session = { heldOn: '2025-10-26', status: 'scheduled', startedAt: null, endedAt: null } as Session

it('opening on its day says when it began, on the clocks of the conference', () => {
  const justAfterMidnight = '2025-10-25T17:00:01Z'
  expect(changeBy('open', session, justAfterMidnight, zone)).toEqual({
    status: 'open',
    startedAt: justAfterMidnight,
  })
})

it('opening on another day changes the status alone', () => {
  expect(changeBy('open', session, '2025-10-25T16:59:59Z', zone)).toEqual({ status: 'open' })
})

it('an actual start that is known stays', () => {
  const known = { ...session, startedAt: '2025-10-26T02:00:00Z' }
  expect(changeBy('open', known, '2025-10-26T03:00:00Z', zone)).toEqual({ status: 'open' })
})

it('closing says when it ended only where it has begun', () => {
  const now = '2025-10-26T05:00:00Z'
  const begun = { ...session, status: 'open' as const, startedAt: '2025-10-26T02:00:00Z' }
  expect(changeBy('close', begun, now, zone)).toEqual({ status: 'closed', endedAt: now })
  expect(changeBy('close', { ...begun, startedAt: null }, now, zone)).toEqual({ status: 'closed' })
})
