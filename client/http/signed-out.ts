const listeners = new Set<() => void>()

/** Calls back whenever the API says that nobody is signed in (any more). Answers how to stop. */
export function onSignedOut(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function tellSignedOut() {
  for (const listener of listeners) listener()
}
