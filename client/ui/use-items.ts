import { useCallback, useEffect, useRef, useState } from 'react'

/** Asks for the items that answer a text; the signal is aborted when the text has moved on. */
export type LoadItems<Item> = (text: string, signal: AbortSignal) => Promise<readonly Item[]>

export type FoundItems<Item> = {
  state: 'idle' | 'loading' | 'failed' | 'ready'
  items: readonly Item[]
  /** The text that `items` answer. */
  answers: string
}

/** Keeps the latest answer only: a slow answer to an old text never replaces that to a new one. */
export function useItems<Item>(load: LoadItems<Item>, text: string, isActive: boolean, delayMs = 150) {
  const [found, setFound] = useState<FoundItems<Item>>({ state: 'idle', items: [], answers: '' })
  const [attempt, setAttempt] = useState(0)
  const latestLoad = useRef(load)
  latestLoad.current = load
  const hasAsked = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (!isActive) {
      hasAsked.current = false
      return
    }
    const asking = new AbortController()
    setFound((before) => ({ ...before, state: 'loading' }))
    const ask = async () => {
      try {
        const items = await latestLoad.current(text, asking.signal)
        if (!asking.signal.aborted) setFound({ state: 'ready', items, answers: text })
      } catch {
        if (!asking.signal.aborted) setFound({ state: 'failed', items: [], answers: text })
      }
    }
    const timer = setTimeout(ask, hasAsked.current ? delayMs : 0)
    hasAsked.current = true
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [text, isActive, attempt, delayMs])

  const retry = useCallback(() => setAttempt((number) => number + 1), [])
  return { ...found, retry }
}
