import { betweenTabs } from '../../../http/between-tabs.ts'

const listeners = new Set<() => void>()
const sendingListeners = new Set<() => void>()
let isThrough = true
const tabs = betweenTabs('rostrum-desk-sending', hearSending)

/** Calls back when the server can be reached again. Answers how to stop. */
export function onReached(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** To be told by whoever got through after not having done so: the others need not wait for their next try. */
export function tellReached() {
  for (const listener of listeners) listener()
}

/** Whether what this device sends is heard of, as far as any of its tabs knows. */
export const getsThrough = () => isThrough

/** Calls back when that becomes otherwise. Answers how to stop. */
export function onSending(listener: () => void) {
  tabs.listen()
  sendingListeners.add(listener)
  return () => {
    sendingListeners.delete(listener)
  }
}

/** To be told by the tab that sends: the others show what waits as well. */
export function tellSending(next: boolean) {
  tabs.listen()
  if (next !== isThrough) tabs.tell(next)
  hearSending(next)
}

function hearSending(next: boolean) {
  if (next === isThrough) return
  isThrough = next
  for (const listener of sendingListeners) listener()
}
