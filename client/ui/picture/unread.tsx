import type { ReactNode } from 'react'

/** What of a drawing is not read aloud: lines and letters that the names of the marks say by themselves. */
export function Unread({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
  return <g aria-hidden="true">{children}</g>
}
