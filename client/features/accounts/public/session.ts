import { useSuspenseQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { getSession, type ownAccount } from '#contract/accounts'
import { query } from '../../../http/query.ts'

export type OwnAccount = z.input<typeof ownAccount>

/** Who is signed in, if anybody. */
export const sessionQuery = { ...query(getSession, {}), staleTime: 60_000 }

/** The one who is signed in, on the screens that ask for it. */
export function useAccount(): OwnAccount {
  const { account } = useSuspenseQuery(sessionQuery).data
  if (account === null) throw new Error('This screen lies before the sign-in')
  return account
}

/** Whether the one who is signed in may change the record. What may not be done is not offered. */
export function useMayEdit() {
  const { role } = useAccount()
  return role === 'editor' || role === 'administrator'
}
