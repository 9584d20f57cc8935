import { useSyncExternalStore } from 'react'

export const schemes = ['system', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

const key = 'rostrum.scheme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const chosen = (): Scheme => schemes.find((scheme) => scheme === localStorage.getItem(key)) ?? 'system'

function apply() {
  const scheme = chosen()
  document.documentElement.dataset.scheme =
    scheme === 'system' ? (prefersDark.matches ? 'dark' : 'light') : scheme
}

/** Sets the colours that were chosen on this device, and follows the system where none were. */
export function startScheme() {
  apply()
  prefersDark.addEventListener('change', apply)
}

export function chooseScheme(scheme: Scheme) {
  if (scheme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, scheme)
  apply()
  for (const listener of listeners) listener()
}

export function useScheme(): Scheme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, chosen)
}
