import { createContext, useContext } from 'react'
import type { Known } from './known.ts'

export const KnownContext = createContext<Known | null>(null)

/** What the desk knows by heart; it stays the same from act to act, so that rows need not be drawn anew. */
export function useKnown(): Known {
  const known = useContext(KnownContext)
  if (known === null) throw new Error('This stands outside of a desk')
  return known
}
