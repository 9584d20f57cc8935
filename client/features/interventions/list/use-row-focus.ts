import { useEffect, useRef } from 'react'

export const rowLinkId = (id: string) => `intervention-${id}`

/** When the panel closes, the focus goes back to the row that was open, wherever the panel had been opened from. */
export function useRowFocus(openId: string | undefined) {
  const before = useRef(openId)
  useEffect(() => {
    const closed = before.current
    before.current = openId
    if (!closed || openId) return
    const row = document.getElementById(rowLinkId(closed))
    const heading = document.querySelector<HTMLElement>('[data-page-heading]')
    ;(row ?? heading)?.focus()
  }, [openId])
}
