import { followFloor } from '#contract/floor'
import { address } from '../../../http/call.ts'
import { listenTo } from '../../../http/events.ts'
import { backOff } from './back-off.ts'

type Streaming = {
  onOpen: () => void
  /** It is not heard any more; it is opened again by itself, later and later. */
  onBreak: () => void
  onChanged: () => void
  /** A sign of life, with what the server's clock shows. */
  onHeartbeat: (serverAt: number) => void
}

// The server's heart beats every 15 seconds.
const silenceMs = 40_000
// Somebody has more desks open than the server has streams for one: this one asks from time to time instead.
const crowdedMs = 120_000

/** Keeps the stream of a session's events open, from `open` to `close`. */
export function sessionStream(sessionId: string, { onOpen, onBreak, onChanged, onHeartbeat }: Streaming) {
  let breaks = 0
  let isOpen = false
  let end: (() => void) | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  function open() {
    close()
    if (typeof EventSource === 'undefined') return
    end = listenTo(address(followFloor, { params: { id: sessionId } }), {
      onOpen() {
        isOpen = true
        breaks = 0
        hear()
        onOpen()
      },
      onEnd: () => broken(),
      on: {
        changed() {
          hear()
          onChanged()
        },
        heartbeat(data) {
          hear()
          onHeartbeat(Date.parse((JSON.parse(data) as { now: string }).now))
        },
        over(data) {
          const { code } = JSON.parse(data) as { code: string }
          broken(code === 'too-many-streams' ? crowdedMs : 0)
        },
      },
    })
  }

  function hear() {
    clearTimeout(silence)
    silence = setTimeout(broken, silenceMs)
  }

  function broken(leastMs = 0) {
    close()
    breaks += 1
    again = setTimeout(open, Math.max(leastMs, backOff(breaks)))
    onBreak()
  }

  function close() {
    clearTimeout(again)
    clearTimeout(silence)
    end?.()
    end = undefined
    isOpen = false
  }

  return { open, close, isOpen: () => isOpen }
}
