import { expect, it } from 'vitest'
import { actsFor } from './acts-for.ts'

const soon = '2025-10-26T12:00:00.000Z'

it.each([
  [{ state: 'active', linkExpiresAt: null, signIns: 2 }, [['edit'], ['link', 'signOut'], ['block']]],
  [{ state: 'active', linkExpiresAt: soon, signIns: 0 }, [['edit'], ['link', 'withdrawLink'], ['block']]],
  [{ state: 'invited', linkExpiresAt: null, signIns: 0 }, [['edit'], ['link'], ['block']]],
  [{ state: 'blocked', linkExpiresAt: null, signIns: 0 }, [['edit'], ['unblock']]],
  [{ state: 'withdrawn', linkExpiresAt: null, signIns: 0 }, [['edit'], ['unblock']]],
] as const)('to %j', (account, acts) => {
  expect(actsFor(account, false)).toEqual(acts)
})

it('nothing that locks out is done to oneself', () => {
  expect(actsFor({ state: 'active', linkExpiresAt: null, signIns: 3 }, true)).toEqual([['edit']])
})
