import { useMemo, useSyncExternalStore } from 'react'
import type { DeskKit } from '#contract/floor'
import { useAccount } from '../../accounts/public/session.ts'
import { useConference } from '../../conferences/public/current-conference.tsx'
import type { Desk } from '../desk.ts'
import { sessionDesk } from './session-desk.ts'

/** The desk of a session whose acts go to the record, with or without a network. */
export function useRecordDesk(sessionId: string): {
  desk: Desk | undefined
  kit: DeskKit | undefined
  error: unknown
  retry: () => void
} {
  const { id: accountId } = useAccount()
  const conference = useConference()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a conference that is read again is the same
  const { subscribe, read, retry } = useMemo(
    () => sessionDesk({ accountId, sessionId, conference }),
    [accountId, sessionId, conference.id],
  )
  const opened = useSyncExternalStore(subscribe, read)
  return { ...opened, retry }
}
