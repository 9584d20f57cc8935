import { createContext, useContext } from 'react'
import type { FloorEntry } from '#floor/state'
import type { Desk } from './desk.ts'
import type { Acts, Done } from './use-acts.ts'

/** What every part of the desk's screen works with; it changes with the floor, not with what is chosen or asked. */
export type AtDesk = {
  desk: Desk
  /** Whether the one who looks may act; who may not sees no buttons. */
  mayAct: boolean
  acts: Acts
  /** What was done here last. */
  last: Done | undefined
  /** Who has the floor: the newest, a point of order before whom it interrupts. */
  holder: FloorEntry | undefined
  /** The list of speakers, in order. */
  list: readonly FloorEntry[]
  /** Gives the floor to the next, or ends it: what Space does. */
  primary: () => void
  undo: () => void
}

export const AtDeskContext = createContext<AtDesk | null>(null)

export function useAtDesk(): AtDesk {
  const atDesk = useContext(AtDeskContext)
  if (atDesk === null) throw new Error('This stands outside of a desk')
  return atDesk
}
