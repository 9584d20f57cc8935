/** `isAsked`: somebody pressed for it, as against what a screen reads and a device sends by itself. */
type OutListener = (isAsked: boolean) => void

const outListeners = new Set<OutListener>()
const inListeners = new Set<(accountId: string) => void>()
let isOut = false
let who: string | undefined
let channel: BroadcastChannel | undefined

/** Calls back whenever the API says that nobody is signed in (any more), here or in another tab. Answers how to stop. */
export function onSignedOut(listener: OutListener) {
  channel ??= openChannel()
  outListeners.add(listener)
  return () => {
    outListeners.delete(listener)
  }
}

/** Calls back whenever somebody signs in, here or in another tab. Answers how to stop. */
export function onSignedIn(listener: (accountId: string) => void) {
  channel ??= openChannel()
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
  channel ??= openChannel()
  if (!isOut) channel?.postMessage(null)
  hear(null, isAsked)
}

export function tellSignedIn(accountId: string) {
  channel ??= openChannel()
  channel?.postMessage(accountId)
  hear(accountId)
}

function openChannel() {
  if (typeof BroadcastChannel === 'undefined') return undefined
  const opened = new BroadcastChannel('rostrum-sign-in')
  opened.onmessage = ({ data }) => hear(data as string | null)
  return opened
}

function hear(accountId: string | null, isAsked = false) {
  isOut = accountId === null
  if (accountId === null) for (const listener of outListeners) listener(isAsked)
  else for (const listener of inListeners) listener(accountId)
}
