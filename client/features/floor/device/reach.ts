const listeners = new Set<() => void>()

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
