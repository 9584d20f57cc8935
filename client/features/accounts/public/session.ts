import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { getSession, type ownAccount, type session } from '#contract/accounts'
import { call } from '../../../http/call.ts'
import { ApiError, isAway } from '../../../http/errors.ts'
import { query } from '../../../http/query.ts'
import { believeSignedIn, tellSignedIn, tellSignedOut } from '../../../http/signed-out.ts'
import { keepAccount, keptAccount } from '../../floor/public/on-device.ts'

export type OwnAccount = z.input<typeof ownAccount>
/** `isKept`: as this device remembers it, since the server cannot be asked. */
type BrowserSession = z.input<typeof session> & { isKept?: true }

const queryKey: readonly unknown[] = query(getSession, {}).queryKey
const freshMs = 60_000
// Whoever was here before need not wait for a server that does not answer.
const patienceMs = 4_000
const askAgainMs = 10_000

/** Who is signed in, if anybody; without a network who was signed in last on this device. */
export const sessionQuery = queryOptions<BrowserSession>({
  queryKey,
  staleTime: ({ state }) => (state.data?.isKept ? 0 : freshMs),
  refetchInterval: ({ state }) => (state.data?.isKept ? askAgainMs : false),
  queryFn: async ({ client, signal }): Promise<BrowserSession> => {
    const kept = await keptAccount()
    try {
      const answer = await call(getSession, {}, { signal, ...(kept && { patienceMs }) })
      keepAccount(answer.account)
      if (answer.account) believeSignedIn(answer.account.id)
      // Who has the page open is asked to sign in again over it, and the page stays.
      if (!answer.account && client.getQueryData<BrowserSession>(queryKey)?.account) {
        tellSignedOut()
        throw new ApiError(401, { code: 'not-signed-in' })
      }
      return answer
    } catch (error) {
      if (kept && isAway(error)) return { account: kept, needsFirstAccount: false, isKept: true }
      throw error
    }
  },
})

/** Somebody has signed in: the screens, this device and the other tabs know. */
export function enter(cache: QueryClient, entered: BrowserSession) {
  // Who was not signed in has read what is published, which is less.
  if (!cache.getQueryData<BrowserSession>(queryKey)?.account) cache.clear()
  cache.setQueryData(queryKey, entered)
  if (!entered.account) return
  keepAccount(entered.account)
  believeSignedIn(entered.account.id)
  tellSignedIn(entered.account.id)
}

/** The one who is signed in, on the screens that ask for it. */
export function useAccount(): OwnAccount {
  const { account } = useSuspenseQuery(sessionQuery).data
  if (account === null) throw new Error('This screen lies before the sign-in')
  return account
}

/** Whether anybody is signed in; who is not reads what is published. */
export const useIsSignedIn = () => useRole() !== null

/** What the one who is signed in may do; null where nobody is. */
export const useRole = (): OwnAccount['role'] | null =>
  useSuspenseQuery(sessionQuery).data.account?.role ?? null

/** Whether the one who is here may change the record. What may not be done is not offered. */
export function useMayEdit() {
  const role = useRole()
  return role === 'editor' || role === 'administrator'
}
