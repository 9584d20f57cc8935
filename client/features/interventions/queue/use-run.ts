import { useEffect, useRef, useState } from 'react'
import type { Ask } from '#contract'
import { listInterventions } from '#contract/interventions'
import { call } from '../../../http/call.ts'
import { begun, continued, placeIn, type Run } from './run.ts'

const pageSize = 200

/** The queue as it stood when the first of it was opened, and the ways through it. Ends when nothing is open. */
export function useRun(criteria: object, openId: string | undefined) {
  const key = JSON.stringify(criteria)
  const [run, setRun] = useState<Run>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const isOpen = openId !== undefined
  const opened = useRef(openId)
  opened.current = openId

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    setRun(undefined)
    setError(undefined)
    if (!isOpen) return
    const asked = new AbortController()
    ask(key, undefined, asked.signal)
      .then((page) => setRun(begun(key, page, opened.current ?? '')))
      .catch((refusal) => asked.signal.aborted || setError(refusal))
    return () => asked.abort()
  }, [key, isOpen, attempt])

  const isLast = Boolean(run?.cursor && openId && placeIn(run, openId).after === null)
  useEffect(() => {
    if (!run || !isLast) return
    const asked = new AbortController()
    ask(run.key, run.cursor ?? undefined, asked.signal)
      .then((page) => setRun(continued(run, page)))
      .catch((refusal) => asked.signal.aborted || setError(refusal))
    return () => asked.abort()
  }, [run, isLast])

  return {
    place: run && openId && run.ids.includes(openId) ? placeIn(run, openId) : undefined,
    /** There is more of the queue, which is not here yet. */
    isGoingOn: isLast,
    error,
    retry: () => setAttempt((before) => before + 1),
  }
}

function ask(key: string, cursor: string | undefined, signal: AbortSignal) {
  const query = { ...JSON.parse(key), pageSize, cursor, count: 'exact' }
  return call(listInterventions, { query } as Ask<typeof listInterventions>, { signal })
}
