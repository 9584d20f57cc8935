import type { MouseEvent } from 'react'

/** A click anywhere in a row follows its first link, unless it selects text or meets another control. */
export function followLink(event: MouseEvent<HTMLTableRowElement>) {
  const isControl = (event.target as Element).closest('a, button, input, label')
  if (isControl || event.defaultPrevented || getSelection()?.isCollapsed === false) return
  event.currentTarget.querySelector<HTMLElement>('a[href]')?.click()
}
