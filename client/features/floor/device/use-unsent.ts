import { useEffect, useState, useSyncExternalStore } from 'react'
import { isSignedOut, onSignedIn, onSignedOut } from '../../../http/signed-out.ts'
import { onDeviceChange } from './device-changes.ts'
import { oldest } from './standing.ts'
import { type KeptDesk, openStore } from './store.ts'

/** What the record has not of an account's acts, by session; and of how many acts of others, whose they are to see. */
export type Unsent = {
  sessions: { desk: KeptDesk | undefined; waiting: number; since: string | null; refused: number }[]
  others: number
}

const none: Unsent = { sessions: [], others: 0 }

export function useUnsent(accountId: string): Unsent {
  const [unsent, setUnsent] = useState(none)
  useEffect(() => {
    let isGone = false
    let isReading = false
    let isStale = false
    async function read() {
      isStale = true
      if (isReading) return
      isReading = true
      while (isStale && !isGone) {
        isStale = false
        const found = await unsentOf(accountId).catch(() => none)
        if (!isGone) setUnsent(found)
      }
      isReading = false
    }
    read()
    const stop = onDeviceChange(read)
    return () => {
      isGone = true
      stop()
    }
  }, [accountId])
  return unsent
}

async function unsentOf(accountId: string): Promise<Unsent> {
  const store = await openStore()
  const { waiting, refused, others } = await store.unacknowledged(accountId)
  const desks = waiting.length + refused.length > 0 ? await store.desksOf(accountId) : []
  const ids = [...new Set([...waiting, ...refused].map(({ sessionId }) => sessionId))]
  const sessions = ids.map((id) => {
    const here = waiting.filter(({ sessionId }) => sessionId === id)
    return {
      desk: desks.find(({ sessionId }) => sessionId === id),
      waiting: here.length,
      since: oldest(here),
      refused: refused.filter(({ sessionId }) => sessionId === id).length,
    }
  })
  return { sessions, others }
}

/** Whether the server said last that nobody is signed in. */
export const useSignedOut = () => useSyncExternalStore(subscribe, isSignedOut)

function subscribe(listener: () => void) {
  const stops = [onSignedOut(listener), onSignedIn(listener)]
  return () => {
    for (const stop of stops) stop()
  }
}
