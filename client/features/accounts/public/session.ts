import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../../http/query.ts'
import { getSession } from '../endpoints.ts'

/** Who is signed in; refused with 401 when nobody is. */
export const sessionQuery = { ...query(getSession, {}), staleTime: 60_000 }

export function useAccount() {
  return useSuspenseQuery(sessionQuery).data.account
}

/** Whether the one who is signed in may change the record. What may not be done is not offered. */
export function useMayEdit() {
  const { role } = useAccount()
  return role === 'editor' || role === 'administrator'
}

const questions = new Set<() => Promise<boolean>>()

/**
 * Has something to say before signing out, such as that entries are not sent yet: `ask` answers whether to go on.
 * Answers how to withdraw it.
 */
export function onSigningOut(ask: () => Promise<boolean>) {
  questions.add(ask)
  return () => {
    questions.delete(ask)
  }
}

export async function maySignOut() {
  for (const ask of questions) if (!(await ask())) return false
  return true
}
