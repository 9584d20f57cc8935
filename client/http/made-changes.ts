const listeners = new Set<(id: string) => void>()

/** Calls back with the id of every change of the record that is made from this window. Answers how to stop. */
export function onChangeMade(listener: (id: string) => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function tellChangeMade(id: string) {
  for (const listener of listeners) listener(id)
}
