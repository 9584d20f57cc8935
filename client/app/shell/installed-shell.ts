/** The shell of the app as it is installed on this device, and whether a newer one waits to be used. */

const lookEveryMs = 60 * 60_000

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

/** Installs the shell, and looks for a newer one from time to time. Where a browser has none it needs the network. */
export async function installShell() {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/sw.js')
    note(registration)
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing
      coming?.addEventListener('statechange', () => note(registration))
    })
    setInterval(() => registration.update().catch(() => undefined), lookEveryMs)
  } catch {
    // a private window, or a certificate that the browser does not trust
  }
}

function note(registration: ServiceWorkerRegistration) {
  const next = registration.active ? registration.waiting : null
  if (next === waiting) return
  waiting = next
  for (const listener of listeners) listener()
}

export const newerShell = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  isWaiting: () => waiting !== null,
  /** Uses it from now on, here: the page is loaded again. Other tabs go on with the older one. */
  use() {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting?.postMessage('take over')
  },
}
