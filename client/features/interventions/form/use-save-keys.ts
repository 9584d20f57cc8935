import { useEffect, useRef } from 'react'
import type { SaveMode } from './use-saving.ts'

/** Ctrl S and Ctrl Enter save; with Shift, Ctrl Enter goes on to the next record. Not while a dialog is open. */
export function useSaveKeys(save: (mode: SaveMode) => void, hasNext: boolean) {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      const isSave = event.key === 'Enter' || (event.key.toLowerCase() === 's' && !event.shiftKey)
      if (!isSave || document.querySelector('.dialog')) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) latest.current(event.shiftKey && hasNext ? 'next' : 'stay')
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [hasNext])
}
