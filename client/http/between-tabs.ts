/** Tells the other tabs and hears them, from when it is first needed; where tabs cannot, nobody is told. */
export function betweenTabs<T>(name: string, hear: (told: T) => void) {
  let channel: BroadcastChannel | undefined
  function listen() {
    if (channel || typeof BroadcastChannel === 'undefined') return
    channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }) => hear(data as T)
  }
  function tell(told: T) {
    listen()
    channel?.postMessage(told)
  }
  return { listen, tell }
}
