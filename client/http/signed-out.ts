import { betweenTabs } from './between-tabs.ts'

/** `isAsked`: somebody pressed for it, as against what a screen reads and a device sends by itself. */
type OutListener = (isAsked: boolean) => void

const outListeners = new Set<OutListener>()
const inListeners = new Set<(accountId: string) => void>()
let isOut = false
let who: string | undefined
const tabs = betweenTabs<string | null>('rostrum-sign-in', hear)

/** Calls back whenever the API says that nobody is signed in (any more), here or in another tab. Answers how to stop. */
export function onSignedOut(listener: OutListener) {
  tabs.listen()
  outListeners.add(listener)
  return () => {
    outListeners.delete(listener)
  }
}

/** Calls back whenever somebody signs in, here or in another tab. Answers how to stop. */
export function onSignedIn(listener: (accountId: string) => void) {
  tabs.listen()
  inListeners.add(listener)
  return () => {
    inListeners.delete(listener)
  }
}

/** Whether the API said so last. */
export const isSignedOut = () => isOut

/** Who this window believes to be signed in. */
export const whoIsIn = () => who

export function believeSignedIn(accountId: string | undefined) {
  who = accountId
}

export function tellSignedOut(isAsked = false) {
  // Who is told has it from a tab that told all.
  tabs.listen()
  if (!isOut) tabs.tell(null)
  hear(null, isAsked)
}

export function tellSignedIn(accountId: string) {
  tabs.tell(accountId)
  hear(accountId)
}

function hear(accountId: string | null, isAsked = false) {
  isOut = accountId === null
  if (accountId === null) for (const listener of outListeners) listener(isAsked)
  else for (const listener of inListeners) listener(accountId)
}
