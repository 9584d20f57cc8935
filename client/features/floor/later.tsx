import { type ReactNode, useDeferredValue } from 'react'
import { AtDeskContext, useAtDesk } from './at-desk.ts'

/** What is inside is drawn right after the rest, and may be interrupted: who has the floor waits for nothing. */
export function Later({ children }: { children: ReactNode }) {
  const atDesk = useDeferredValue(useAtDesk())
  return <AtDeskContext value={atDesk}>{children}</AtDeskContext>
}
