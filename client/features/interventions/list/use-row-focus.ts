import { useEffect, useRef } from 'react'

export const rowLinkId = (id: string) => `intervention-${id}`

/**
 * When the panel closes, the focus goes back to the row that was open, wherever the panel had been opened from.
 * Call what it answers before closing a panel whose row will go too: then the heading takes the focus.
 */
export function useRowFocus(openId: string | undefined) {
  const before = useRef(openId)
  const isGoing = useRef(false)
  useEffect(() => {
    const closed = before.current
    before.current = openId
    if (!closed || openId) return
    const row = isGoing.current ? null : document.getElementById(rowLinkId(closed))
    isGoing.current = false
    ;(row ?? document.querySelector<HTMLElement>('[data-page-heading]'))?.focus()
  }, [openId])
  return () => {
    isGoing.current = true
  }
}
