import type { QueryClient } from '@tanstack/react-query'
import { getConference } from '#contract/conferences'
import { call } from '../../../http/call.ts'
import { isAway } from '../../../http/errors.ts'
import { query } from '../../../http/query.ts'
import { sessionQuery } from '../../accounts/public/session.ts'
import { keptConference } from '../../floor/public/on-device.ts'
import type { Conference } from './current-conference.tsx'

type Asking = { client: QueryClient; signal: AbortSignal }

// A desk that is kept on this device need not wait for a server that does not answer.
const patienceMs = 4_000

/** One conference; without a network as this device keeps it, where a desk of it is kept. */
export function conferenceQuery(id: string) {
  const ask = { params: { id } }
  return {
    ...query(getConference, ask),
    queryFn: async ({ client, signal }: Asking): Promise<Conference> => {
      const kept = await keptConference(id)
      if (kept && client.getQueryData(sessionQuery.queryKey)?.isKept) return kept
      try {
        return await call(getConference, ask, { signal, ...(kept && { patienceMs }) })
      } catch (error) {
        if (kept && isAway(error)) return kept
        throw error
      }
    },
  }
}
