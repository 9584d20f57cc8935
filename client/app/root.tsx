import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Toasts } from '#ui/toasts'
import { useKeptFocus } from './use-kept-focus.ts'

export function Root() {
  useHeadingFocus()
  useKeptFocus()
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  )
}

/** On entering another screen the focus goes to its heading, so that it is read aloud and Tab starts there. */
function useHeadingFocus() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const isAlreadyPlaced = document.activeElement?.closest('main') != null
        if (!isAlreadyPlaced) document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
      }),
    [router],
  )
}
