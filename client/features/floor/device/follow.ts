import { followFloor, getFloor } from '#contract/floor'
import type { Floor } from '#floor/state'
import { call } from '../../../http/call.ts'
import { ApiError, isStatus } from '../../../http/errors.ts'
import { hear } from '../../../http/hear.ts'
import { isSignedOut, onSignedIn, onSignedOut } from '../../../http/signed-out.ts'
import type { Connection } from '../desk.ts'
import { backOff } from './back-off.ts'
import { deviceClock } from './device-clock.ts'
import { getsThrough, onReached, onSending, tellReached } from './reach.ts'

type Following<Asked> = {
  /** A state is asked for now; what this answers is given back with the state. */
  onAsk: () => Asked
  onFloor: (floor: Floor, asked: Asked) => Promise<void>
  onConnection: (connection: Connection) => void
  /** It could not be read; `isOver` where the server says that there is nothing to read, or not for this account. */
  onFailed: (error: unknown, isOver: boolean) => void
}

const pollMs = 3_000
// Nobody sees more than four states in a second, and a hundred acts at once are few readings.
const leastBetweenMs = 250
const patienceMs = 10_000
// A tab that nobody sees follows nothing: browsers allow few connections to one server.
const unseenMs = 60_000

/** Follows the floor of a session until it is stopped: reads it at each event, without events every few seconds. */
export function follow<Asked>(
  sessionId: string,
  { onAsk, onFloor, onConnection, onFailed }: Following<Asked>,
) {
  const ask = { params: { id: sessionId } }
  let connection: Connection | undefined
  let isReached = navigator.onLine
  let isLive = false
  let isUnseen = document.hidden
  let isStopped = false
  let isWanted = false
  let failures = 0
  let lastReadAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  let next: ReturnType<typeof setTimeout> | undefined
  let unseen: ReturnType<typeof setTimeout> | undefined
  let stopHearing = () => {}

  const isPaused = () => isStopped || isUnseen || isSignedOut()

  function tell() {
    const isAway = !isReached || !getsThrough()
    const now = isSignedOut() ? 'signed-out' : isAway ? 'away' : isLive ? 'live' : 'polling'
    if (now !== connection && !isStopped) onConnection(now)
    connection = now
  }

  function listen() {
    stopHearing()
    isLive = false
    stopHearing = hear(followFloor, ask, {
      events: { changed: readSoon },
      onHeartbeat: (now) => deviceClock.hearMessage(Date.parse(now)),
      onLive(live) {
        isLive = live
        if (live) tellReached()
        // What happened before is in the state; and it tells whether only the stream is gone.
        readSoon()
        tell()
      },
      catchUp: readNow,
      // Each reading is refused likewise, and says so.
      onRefused: () => {},
    })
  }

  function readSoon() {
    isWanted = true
    if (!reading) readIn(Math.max(0, lastReadAt + leastBetweenMs - performance.now()))
  }

  function readIn(ms: number) {
    clearTimeout(next)
    if (!isPaused()) next = setTimeout(() => readNow().catch(() => undefined), ms)
  }

  /** Reads, or waits for the reading that is under way. Throws where it fails. */
  function readNow(): Promise<void> {
    reading ??= read().finally(() => {
      reading = undefined
      tell()
      if (isWanted) readSoon()
      else if (!isReached) readIn(backOff(failures))
      else if (!isLive) readIn(pollMs)
    })
    return reading
  }

  async function read() {
    isWanted = false
    lastReadAt = performance.now()
    const asked = onAsk()
    try {
      const floor = await call(getFloor, ask, { patienceMs })
      failures = 0
      if (!isStopped) await onFloor(floor, asked)
      if (!isReached) again()
    } catch (error) {
      failures += 1
      isReached = error instanceof ApiError && error.status < 500
      if (!isStopped) onFailed(error, isStatus(error, 404) || isStatus(error, 403))
      throw error
    }
  }

  /** The server is there again. */
  function again() {
    isReached = true
    tellReached()
    deviceClock.sample()
    if (!isLive) listen()
  }

  function goOn() {
    if (isPaused()) return
    readSoon()
    if (!isLive) listen()
    tell()
  }

  function pause() {
    clearTimeout(next)
    stopHearing()
    isLive = false
    tell()
  }

  /** The browser has no network. A server on the same machine is there all the same: what is read next tells. */
  function onOffline() {
    stopHearing()
    isLive = false
    isReached = false
    goOn()
    tell()
  }

  function onVisibility() {
    clearTimeout(unseen)
    if (document.hidden)
      unseen = setTimeout(() => {
        isUnseen = true
        pause()
      }, unseenMs)
    else {
      isUnseen = false
      goOn()
    }
  }

  const stopListening = [
    onSignedIn(goOn),
    onSignedOut(pause),
    onReached(() => {
      if (!isReached) readSoon()
    }),
    onSending(() => {
      if (!getsThrough()) readSoon()
      tell()
    }),
  ]
  addEventListener('online', goOn)
  addEventListener('offline', onOffline)
  document.addEventListener('visibilitychange', onVisibility)
  goOn()

  return {
    readSoon,
    stop() {
      isStopped = true
      pause()
      clearTimeout(unseen)
      for (const stop of stopListening) stop()
      removeEventListener('online', goOn)
      removeEventListener('offline', onOffline)
      document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}
