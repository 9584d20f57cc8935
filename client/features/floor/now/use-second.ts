import { useEffect, useRef, useState } from 'react'

// Often enough that no second is skipped.
const tickMs = 200

/** The instant, told anew each second: whoever asks is drawn anew with it, so only clocks ask. */
export function useSecond(now: () => string, isRunning = true): string {
  const [at, setAt] = useState(now)
  const latest = useRef(now)
  latest.current = now
  useEffect(() => {
    if (!isRunning) return
    const tick = () => setAt(latest.current())
    tick()
    const timer = setInterval(tick, tickMs)
    return () => clearInterval(timer)
  }, [isRunning])
  return at
}
