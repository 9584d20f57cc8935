import { useEffect, useState } from 'react'
import { useFormat } from './use-format.tsx'
import './notice.css'

/** Work that is under way and of which nobody knows how much is left: what it is, and how long it has taken so far. */
export function Working({ children }: { children: string }) {
  const format = useFormat()
  const seconds = useSecondsSoFar()
  return (
    <div className="working">
      <span>{children}</span>
      {/* Told to the eye only: a screen reader would say every second. */}
      <span className="quiet figure" aria-hidden="true">
        {format.duration(seconds)}
      </span>
      <progress aria-label={children} />
    </div>
  )
}

function useSecondsSoFar() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const begun = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - begun) / 1000)), 250)
    return () => clearInterval(timer)
  }, [])
  return seconds
}
