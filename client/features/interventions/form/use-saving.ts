import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, NetworkError } from '../../../http/errors.ts'
import type { FormValues, Intervention } from './values.ts'

export type SaveMode = 'stay' | 'next'

export type SavingState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'waiting'; why: 'network' | 'signedOut' }
  | { kind: 'refused'; error: ApiError | Error }

/** The record as it is saved, and the values that it was saved from. */
type Sent = { saved: Intervention; sent: FormValues }

type Pinned = { values: FormValues; mode: SaveMode }

type UseSaving = {
  /** Sends these values until they are the record; may be called again with the same after the network failed. */
  send: (values: FormValues) => Promise<Sent>
  onSaved: (sent: Sent, mode: SaveMode) => void
  /** The server has refused it for good: somebody has to look. */
  onRefused: (error: ApiError | Error, mode: SaveMode) => void
}

const passes = new Set([429, 502, 503, 504])

/** Whether the same may succeed by itself after a while. */
export function waitsFor(error: unknown): 'network' | 'signedOut' | null {
  if (error instanceof NetworkError) return 'network'
  if (error instanceof ApiError && error.status === 401) return 'signedOut'
  return error instanceof ApiError && passes.has(error.status) ? 'network' : null
}

/** Saves one thing at a time; what the network kept back is sent again by itself until it arrives. */
export function useSaving(given: UseSaving) {
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const latest = useRef(given)
  latest.current = given
  const pinned = useRef<Pinned>(undefined)
  const isSending = useRef(false)
  const failures = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const attempt = useCallback(async () => {
    clearTimeout(timer.current)
    if (isSending.current || !pinned.current) return
    isSending.current = true
    const { values, mode } = pinned.current
    setState({ kind: 'saving' })
    try {
      const sent = await latest.current.send(values)
      pinned.current = undefined
      failures.current = 0
      setState({ kind: 'saved', at: new Date().toISOString() })
      latest.current.onSaved(sent, mode)
    } catch (error) {
      const why = waitsFor(error)
      if (why === null) {
        pinned.current = undefined
        const refusal = error instanceof Error ? error : new Error(String(error))
        setState({ kind: 'refused', error: refusal })
        latest.current.onRefused(refusal, mode)
      } else {
        setState({ kind: 'waiting', why })
        failures.current += 1
        if (why === 'network')
          timer.current = setTimeout(attempt, Math.min(30_000, 1500 * 2 ** failures.current))
      }
    } finally {
      isSending.current = false
    }
  }, [])

  useEffect(() => {
    addEventListener('online', attempt)
    return () => {
      removeEventListener('online', attempt)
      clearTimeout(timer.current)
    }
  }, [attempt])

  const save = useCallback(
    (values: FormValues, mode: SaveMode) => {
      if (isSending.current) return
      pinned.current = { values: structuredClone(values), mode }
      failures.current = 0
      attempt()
    },
    [attempt],
  )

  const giveUp = useCallback(() => {
    clearTimeout(timer.current)
    pinned.current = undefined
    setState({ kind: 'idle' })
  }, [])

  return { state, save, retry: attempt, giveUp }
}
