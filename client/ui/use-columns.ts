import { useState } from 'react'

/** Which columns of a list stand: as the window allows, or as somebody chose on this device. */
export type Columns<Name extends string> = {
  list: string
  /** Those that may be left out, in their order. */
  names: readonly Name[]
  /** Not left out by hand; a narrow window may still leave it out. */
  has: (name: Name) => boolean
  /** Chosen to stand, however narrow the window is. */
  byHand: readonly Name[]
  choose: (name: Name, isShown: boolean) => void
  reset: () => void
}

type Choices = Record<string, boolean>

/** The choice of columns of a list, kept under its name on this device. */
export function useColumns<Name extends string>(list: string, names: readonly Name[]): Columns<Name> {
  const key = `rostrum.columns/${list}`
  const [choices, setChoices] = useState(() => kept(key))
  function set(next: Choices) {
    setChoices(next)
    keep(key, next)
  }
  return {
    list,
    names,
    has: (name) => choices[name] !== false,
    byHand: names.filter((name) => choices[name]),
    choose: (name, isShown) => set({ ...choices, [name]: isShown }),
    reset: () => set({}),
  }
}

// What is kept may be anything: another version or a hand may have written it.
function kept(key: string): Choices {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    )
  } catch {
    return {}
  }
}

// Where the browser keeps nothing, the choice holds as long as the screen.
function keep(key: string, choices: Choices) {
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(key, JSON.stringify(choices))
    else localStorage.removeItem(key)
  } catch {}
}
