import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionTo } from './connection.ts'
import type { DatabaseLog } from './database.ts'

/** What the database tells of at a commit: a kind and an id, as it says them. */
export type Subject = `${'session' | 'conference' | 'display' | 'group' | 'account'} ${string}`

export type Listener = {
  /** Calls back after each commit that changed a subject, and whenever one may have been missed. Answers how to stop. */
  on(subject: Subject, told: () => void): () => void
  /** Resolves when whatever was committed before has been told; to false where that cannot be known, in a break. */
  caughtUp(): Promise<boolean>
  stop(): Promise<void>
  /** Aborted when it is stopped. */
  stopped: AbortSignal
}

const firstWaitMs = 100
const longestWaitMs = 5_000
// Longer than a busy database takes for nothing at all; after it the connection counts as lost.
const answerMs = 5_000

/**
 * Hears what other transactions, of this program and of others on the same database, have changed: one connection that
 * listens on `rostrum`, made again when it is lost. At both ends of a break everybody is told.
 */
export function startListener(url: string, log: DatabaseLog): Listener {
  const subscribers = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  let connection: pg.Client | undefined
  let isListening = false

  const tell = (subject: string) => {
    for (const told of [...(subscribers.get(subject) ?? [])]) told()
  }
  const tellAll = () => {
    for (const subject of [...subscribers.keys()]) tell(subject)
  }

  async function listenUntilLost() {
    const client = new pg.Client({ ...connectionTo(url, 'rostrum listener'), query_timeout: answerMs })
    const lost = new Promise((resolve) => client.once('end', resolve))
    // Told by the end of the connection; without this it would end the program.
    client.on('error', () => {})
    client.on('notification', ({ payload = '' }) => tell(payload))
    connection = client
    try {
      await client.connect()
      await client.query('LISTEN rostrum')
    } catch (error) {
      cut(client)
      throw error
    }
    isListening = true
    tellAll()
    await lost
    isListening = false
    tellAll()
  }

  async function keepListening() {
    for (let waitMs = firstWaitMs; !stopping.signal.aborted; ) {
      try {
        await listenUntilLost()
        waitMs = firstWaitMs
        if (!stopping.signal.aborted) log.warn('The database tells of no changes: its connection was lost')
      } catch (error) {
        log.warn({ err: error }, 'The database cannot be listened to')
      }
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {})
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    }
  }

  async function answersNow() {
    const client = connection
    if (!client || !isListening) return false
    try {
      // What was told before comes before the answer.
      await client.query('SELECT')
      return isListening && client === connection
    } catch {
      cut(client)
      return false
    }
  }

  let asked: Promise<unknown> = Promise.resolve()
  let next: Promise<boolean> | undefined
  const kept = keepListening()

  return {
    on(subject, told) {
      const all = subscribers.get(subject) ?? new Set()
      subscribers.set(subject, all.add(told))
      return () => {
        all.delete(told)
        if (all.size === 0 && subscribers.get(subject) === all) subscribers.delete(subject)
      }
    },
    // One question for all who come while another is under way: it must be asked after they came.
    caughtUp() {
      next ??= asked.then(() => {
        next = undefined
        const answer = answersNow()
        asked = answer
        return answer
      })
      return next
    },
    stopped: stopping.signal,
    async stop() {
      stopping.abort()
      await connection?.end().catch(() => {})
      await kept
    },
  }
}

// A connection that does not answer would not end in order either.
const cut = (client: pg.Client) =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
