import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { isSame } from './body.ts'
import { holdDraft } from './draft-hold.ts'
import { type Draft, leaveDraft, openDraftShelf } from './draft-shelf.ts'
import type { FormValues, Intervention } from './values.ts'

/** Longer than a keystroke, shorter than a mishap. */
const pauseMs = 200

export type Kept = { state: 'none' | 'kept' | 'failed'; keptAt: string | null }

type UseDraft = {
  id: string
  scope: string
  form: UseFormReturn<FormValues>
  /** The record as it was opened, and the values that say the same: then there is nothing to keep. */
  record: Intervention | null
  pristine: FormValues
}

/** Keeps what is typed on this device, within a moment of each keystroke and when the page goes away. */
export function useDraft({ id, scope, form, record, pristine }: UseDraft) {
  const [kept, setKept] = useState<Kept>({ state: 'none', keptAt: null })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const about = useRef({ record, pristine, isOver: false })
  // How often drafts were taken away: one that was being written at that moment is none any more.
  const clearings = useRef(0)
  about.current.record = record
  about.current.pristine = pristine

  const draftOf = useCallback(
    (): Draft => ({
      id,
      scope,
      values: structuredClone(form.getValues()),
      record: about.current.record,
      keptAt: new Date().toISOString(),
    }),
    [form, id, scope],
  )

  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (about.current.isOver) return
    const draft = draftOf()
    const before = clearings.current
    const isPristine = isSame(draft.values, about.current.pristine)
    try {
      const shelf = await openDraftShelf()
      await (isPristine ? shelf.remove(id) : shelf.put(draft))
      if (clearings.current !== before) return
      setKept(isPristine ? { state: 'none', keptAt: null } : { state: 'kept', keptAt: draft.keptAt })
    } catch {
      if (clearings.current !== before) return
      setKept((before) => ({ ...before, state: 'failed' }))
    }
  }, [draftOf, id])

  useEffect(() => holdDraft(id), [id])

  useEffect(() => {
    about.current.isOver = false
    const { unsubscribe } = form.watch(() => {
      timer.current ??= setTimeout(keep, pauseMs)
    })
    const keepNow = () => {
      if (timer.current !== undefined) keep()
    }
    const leave = () => {
      if (timer.current !== undefined) leaveDraft(draftOf())
      keepNow()
    }
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', keepNow)
    return () => {
      unsubscribe()
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', keepNow)
      keepNow()
    }
  }, [draftOf, form, keep])

  /** Takes the draft away: it is saved, or it was discarded. `isOver`: nothing more is kept under it. */
  const clear = useCallback(
    async (isOver = true) => {
      clearTimeout(timer.current)
      timer.current = undefined
      about.current.isOver = isOver
      clearings.current += 1
      setKept({ state: 'none', keptAt: null })
      await (await openDraftShelf()).remove(id).catch(() => undefined)
    },
    [id],
  )

  return { kept, keep, clear }
}
