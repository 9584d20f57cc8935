import { useCallback } from 'react'
import { useHasSingleKeys } from '#ui/shortcuts'
import { inNextFrame } from './in-next-frame.ts'

/** Where the focus rests: keys work there, and Space presses no button. */
export const restingPlace = 'desk-floor'

/**
 * Puts the focus where the next key works, once what was done shows: on the floor, or on the button that gives and
 * ends it where single keys are off. Whoever walks a list stays in it.
 */
export function useRest() {
  const hasSingleKeys = useHasSingleKeys()
  return useCallback(
    () =>
      inNextFrame(() => {
        if (document.activeElement?.matches('[role="option"]')) return
        const place = hasSingleKeys
          ? document.getElementById(restingPlace)
          : document.querySelector<HTMLElement>('[data-desk-primary] button')
        place?.focus({ preventScroll: true })
      }),
    [hasSingleKeys],
  )
}
