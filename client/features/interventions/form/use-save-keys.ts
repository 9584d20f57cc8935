import { useEffect, useRef } from 'react'
import type { SaveMode } from './use-saving.ts'

/**
 * Ctrl S and Ctrl Enter save; with Shift, Ctrl Enter goes on to the next record, and in a queue it does so by itself.
 * Not while a dialog is open.
 */
export function useSaveKeys(save: (mode: SaveMode) => void, hasNext: boolean, isQueue: boolean) {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      const isSave = event.key === 'Enter' || (event.key.toLowerCase() === 's' && !event.shiftKey)
      if (!isSave || document.querySelector('.dialog')) return
      event.preventDefault()
      event.stopPropagation()
      const goesOn = hasNext && (event.shiftKey || (isQueue && event.key === 'Enter'))
      if (!event.repeat) latest.current(goesOn ? 'next' : 'stay')
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [hasNext, isQueue])
}

/** F6 leads to the first field of the next section of the form, with Shift to that of the one before. */
export function useSectionKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('.dialog')) return
      const sections = [...document.querySelectorAll<HTMLElement>('.entry section')]
      const at = sections.findIndex((section) => section.contains(document.activeElement))
      const next = at < 0 ? 0 : (at + (event.shiftKey ? sections.length - 1 : 1)) % sections.length
      event.preventDefault()
      sections[next]?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
