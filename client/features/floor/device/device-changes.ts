/** What changed of what this device keeps: of one session, or null: of more. */
export type DeviceChange = { accountId: string; sessionId: string | null }

const listeners = new Set<(change: DeviceChange) => void>()
let channel: BroadcastChannel | undefined

/** Calls back whenever what the device keeps was changed, in this tab or another. Answers how to stop. */
export function onDeviceChange(listener: (change: DeviceChange) => void) {
  channel ??= openChannel()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells this tab and the others; after it is kept. */
export function tellDeviceChange(change: DeviceChange) {
  channel ??= openChannel()
  channel?.postMessage(change)
  hear(change)
}

function openChannel() {
  if (typeof BroadcastChannel === 'undefined') return undefined
  const opened = new BroadcastChannel('rostrum-desk')
  opened.onmessage = ({ data }) => hear(data as DeviceChange)
  return opened
}

function hear(change: DeviceChange) {
  for (const listener of listeners) listener(change)
}
