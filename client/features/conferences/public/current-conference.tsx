import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { conference } from '#contract/conferences'

export type Conference = z.input<typeof conference>

export const CurrentConference = createContext<Conference | null>(null)

/** The conference whose screens these are. */
export function useConference(): Conference {
  const current = useContext(CurrentConference)
  if (current === null) throw new Error('This screen lies outside of a conference')
  return current
}
