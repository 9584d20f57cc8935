import { useEffect, useRef, useState } from 'react'
import { followHall, getHall } from '#contract/displays'
import { call } from '../../../http/call.ts'
import { hear } from '../../../http/hear.ts'
import type { Hall } from './hall.ts'
import { serverClock } from './server-clock.ts'

/** What a display shows, kept up to date; `now` is the server's clock in milliseconds, to the second. */
export function useHall(token: string) {
  const clock = useRef(serverClock()).current
  const [hall, setHall] = useState<Hall>()
  const [isLive, setLive] = useState(false)
  const [isOver, setOver] = useState(false)
  const now = useSeconds(clock.now)
  useEffect(() => {
    const show = (next: Hall) => {
      clock.hear(next.now)
      setHall(next)
    }
    return hear(
      followHall,
      { params: { token } },
      {
        events: { hall: show },
        onHeartbeat: clock.hear,
        onLive: setLive,
        catchUp: async () => show(await call(getHall, { params: { token } })),
        onRefused: () => setOver(true),
      },
    )
  }, [token, clock])
  return { hall, isLive, isOver, now }
}

/** Looks at a clock when each of its seconds begins. */
function useSeconds(read: () => number | null): number | null {
  const [now, setNow] = useState(read)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const ms = read()
      setNow(ms)
      // A hair late, so that a timer that is early does not show the second before.
      timer = setTimeout(tick, ms === null ? 100 : 1_005 - (ms % 1_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [read])
  return now
}
