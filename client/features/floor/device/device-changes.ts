import { betweenTabs } from '../../../http/between-tabs.ts'

/** What changed of what this device keeps: of one session, or null: of more. */
export type DeviceChange = { accountId: string; sessionId: string | null }

const listeners = new Set<(change: DeviceChange) => void>()
const tabs = betweenTabs('rostrum-desk', hear)

/** Calls back whenever what the device keeps was changed, in this tab or another. Answers how to stop. */
export function onDeviceChange(listener: (change: DeviceChange) => void) {
  tabs.listen()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells this tab and the others; after it is kept. */
export function tellDeviceChange(change: DeviceChange) {
  tabs.tell(change)
  hear(change)
}

function hear(change: DeviceChange) {
  for (const listener of listeners) listener(change)
}
