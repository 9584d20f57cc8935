import { isSignedOut, onSignedIn, onSignedOut, tellSignedOut } from '../../../http/signed-out.ts'
import { backOff } from './back-off.ts'
import { onDeviceChange } from './device-changes.ts'
import type { Entry } from './entry.ts'
import { keepHeard } from './keep-heard.ts'
import { onReached, tellReached, tellSending } from './reach.ts'
import { type Heard, sendEntry } from './send-entry.ts'
import { openStore } from './store.ts'

type Turn = 'empty' | 'unheard' | 'signed-out'

// Whoever logs is told that nothing gets through long before the sending of it is given up.
const unansweredMs = 2_000

/**
 * Sends what waits of an account, one after another in its order, until it is stopped. Of all tabs one sends at a
 * time. What is not heard of is tried again, later and later; whoever is signed out is asked to sign in first.
 * Answers how to stop.
 */
export function startSender(
  accountId: string,
  send: (entry: Entry) => Promise<Heard> = sendEntry,
): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isWanted = false
  let isHeld = false
  let isStopped = false

  async function run() {
    isWanted = true
    if (isRunning || isHeld || isStopped) return
    isRunning = true
    clearTimeout(timer)
    timer = undefined
    let turn: Turn = 'empty'
    while (isWanted && turn === 'empty') {
      isWanted = false
      turn = await inTurn(() => sendAll()).catch(() => 'unheard' as const)
    }
    isRunning = false
    if (turn === 'unheard' && !isStopped) {
      failures += 1
      timer = setTimeout(run, backOff(failures))
    }
    if (turn === 'signed-out') isHeld = true
  }

  async function sendAll(): Promise<Turn> {
    const store = await openStore()
    for (;;) {
      const entry = isStopped ? undefined : await store.takeNext(accountId)
      if (!entry) {
        tellSending(true)
        return 'empty'
      }
      const unanswered = setTimeout(tellSending, unansweredMs, false)
      const heard = await send(entry).finally(() => clearTimeout(unanswered))
      tellSending(heard.outcome !== 'unheard')
      if (heard.outcome === 'unheard') return 'unheard'
      if (heard.outcome === 'signed-out') {
        tellSignedOut()
        return 'signed-out'
      }
      await keepHeard(store, entry, heard)
      if (failures > 0) tellReached()
      failures = 0
    }
  }

  // What was kept just now waits for the next try like what waits already.
  const onKept = () => {
    if (timer === undefined) run()
  }
  const wake = () => {
    isHeld = false
    run()
  }
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  const stopHearing = [
    onDeviceChange((change) => change.accountId === accountId && onKept()),
    onSignedIn((id) => id === accountId && wake()),
    onReached(wake),
    onSignedOut(() => {
      isHeld = true
    }),
  ]
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', onVisible)
  isHeld = isSignedOut()
  run()

  return () => {
    isStopped = true
    clearTimeout(timer)
    for (const stop of stopHearing) stop()
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

// Without a secure context there are no locks: then tabs may send the same at once, which has one effect.
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks ? navigator.locks.request('rostrum-desk-sender', work) : work()
