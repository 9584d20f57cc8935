import { useLayoutEffect, useRef } from 'react'

/** For how long a key may have been meant for what stood before. */
const guardMs = 1_500

/** Tells whether another desk changed who has the floor a moment ago. */
export function useForeignChange(holderId: string | undefined, isActing: () => boolean) {
  const before = useRef(holderId)
  const changedAt = useRef(-Infinity)
  useLayoutEffect(() => {
    if (before.current === holderId) return
    before.current = holderId
    if (!isActing()) changedAt.current = performance.now()
  })
  return () => performance.now() - changedAt.current < guardMs
}
