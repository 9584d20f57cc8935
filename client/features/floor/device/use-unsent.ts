import { useEffect, useState, useSyncExternalStore } from 'react'
import { isSignedOut, onSignedIn, onSignedOut } from '../../../http/signed-out.ts'
import { onDeviceChange } from './device-changes.ts'
import type { Entry } from './entry.ts'
import { oldest } from './standing.ts'
import { type KeptDesk, openStore } from './store.ts'

export type Standing = { waiting: { count: number; since: string | null }; refused: number }

/** What the record has not of an account's acts, in all and by session; and of how many of others, whose they are to see. */
export type Unsent = Standing & { sessions: (Standing & { desk: KeptDesk | undefined })[]; others: number }

const nothing: Unsent = { waiting: { count: 0, since: null }, refused: 0, sessions: [], others: 0 }

export function useUnsent(accountId: string): Unsent {
  const [unsent, setUnsent] = useState(nothing)
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
        const found = await unsentOf(accountId).catch(() => nothing)
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
  const all = [...waiting, ...refused]
  const desks = all.length > 0 ? await store.desksOf(accountId) : []
  const sessions = [...new Set(all.map(({ sessionId }) => sessionId))].map((id) => ({
    ...standing(waiting.filter(of(id)), refused.filter(of(id))),
    desk: desks.find(of(id)),
  }))
  return { ...standing(waiting, refused), sessions, others }
}

const of = (id: string) => (one: { sessionId: string }) => one.sessionId === id

const standing = (waiting: Entry[], refused: Entry[]): Standing => ({
  waiting: { count: waiting.length, since: oldest(waiting) },
  refused: refused.length,
})

/** Whether the server said last that nobody is signed in. */
export const useSignedOut = () => useSyncExternalStore(subscribe, isSignedOut)

function subscribe(listener: () => void) {
  const stops = [onSignedOut(listener), onSignedIn(listener)]
  return () => {
    for (const stop of stops) stop()
  }
}
