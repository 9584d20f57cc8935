import { type ReactNode, useDeferredValue } from 'react'
import { AtDeskContext, useAtDesk } from './at-desk.ts'

/** What is inside is drawn after the rest: who has the floor and the clock wait for nothing. */
export function Later({ children }: { children: ReactNode }) {
  const atDesk = useDeferredValue(useAtDesk())
  return <AtDeskContext value={atDesk}>{children}</AtDeskContext>
}
