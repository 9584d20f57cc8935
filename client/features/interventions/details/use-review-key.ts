import { useEffect, useRef } from 'react'

/** Alt R, wherever that letter is on the keyboard; never under a dialog or a menu. */
export const isReviewKey = (event: KeyboardEvent) =>
  event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.repeat &&
  !event.isComposing &&
  event.code === 'KeyR' &&
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') === null

/** Gives Alt R something to do as long as the caller is on the screen. */
export function useReviewKey(act: () => void, isOn: boolean) {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isOn) return
    function onKeyDown(event: KeyboardEvent) {
      if (!isReviewKey(event)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
