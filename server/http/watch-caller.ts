import type { Request } from 'express'
import { isUnavailable } from '../database/database.ts'
import type { Caller } from './context.ts'
import { notSignedIn, Refusal } from './errors.ts'
import type { House } from './serve.ts'

const againMs = 1_000
// Timers hold no more than 24 days.
const longestMs = 24 * 60 * 60 * 1000

/**
 * Looks again who a request comes from whenever the account or its sign-ins change, and when the sign-in ends by
 * itself. Calls back once with the refusal when it is somebody else by then, nobody, or has another role. Answers how
 * to stop.
 */
export function watchCaller(
  { identify, live }: Pick<House, 'identify' | 'live'>,
  req: Request,
  caller: Caller,
  refused: (why: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    stopListening()
  }
  const end = (why: unknown) => {
    stop()
    refused(why)
  }
  const lookIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(look, Math.min(Math.max(ms, againMs), longestMs))
  }

  async function look() {
    try {
      const now = await identify(req)
      if (isOver) return
      if (now?.id !== caller.id) end(notSignedIn())
      else if (now.role !== caller.role) end(roleChanged())
      else lookIn(now.signedInForMs ?? longestMs)
    } catch (error) {
      if (isOver) return
      if (isUnavailable(error)) lookIn(againMs)
      else end(error)
    }
  }

  const stopListening = live.on(`account ${caller.id}`, look)
  // Once at the beginning: it may have changed since the request came in.
  look()
  return stop
}

const roleChanged = () => new Refusal(403, 'role-changed', 'Your role was changed.')
