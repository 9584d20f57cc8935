/** The server's clock as it is known here, whatever this device's own clock says. */
export type ServerClock = {
  /** Takes an instant that the server has just told. */
  hear: (now: string) => void
  /** In milliseconds since 1970; null before the server was heard. */
  now: () => number | null
}

// Two minutes of heartbeats: a server whose clock was set back is believed after them.
const kept = 8

/**
 * Runs on from what the server told by the time since the page was opened, which nobody sets. What came late would
 * make the clock slow: of the last tellings the quickest counts.
 */
export function serverClock(elapsed = () => performance.now()): ServerClock {
  let offsets: number[] = []
  return {
    hear(now) {
      offsets = [...offsets, Date.parse(now) - elapsed()].slice(-kept)
    },
    now: () => (offsets.length > 0 ? Math.max(...offsets) + elapsed() : null),
  }
}
