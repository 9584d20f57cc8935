import { useEffect, useRef, useState } from 'react'
import { updateDelegate } from '#contract/delegates'
import { isStatus } from '../../http/errors.ts'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Delegate, Presence } from './delegate-values.ts'

/** Says whether a delegate is there: at once on the screen, then saved; the last choice holds, however fast. */
export function usePresence(delegate: Delegate) {
  const update = useCommand(updateDelegate)
  const inWords = useRefusal()
  const [chosen, setChosen] = useState<Presence>()
  const wanted = useRef<Presence>(delegate.presence)
  const isRunning = useRef(false)
  const saved = useRef(delegate)
  useEffect(() => {
    if (delegate.version > saved.current.version) saved.current = delegate
  }, [delegate])

  async function save(presence: Presence) {
    const { id, version } = saved.current
    try {
      saved.current = await update.mutateAsync({ params: { id }, body: { presence }, version })
    } catch (error) {
      const current = isStatus(error, 412) ? (error.current as Delegate | undefined) : undefined
      if (!current || current.version === version) throw error
      saved.current = current
    }
  }

  async function choose(presence: Presence) {
    wanted.current = presence
    setChosen(presence)
    if (isRunning.current) return
    isRunning.current = true
    try {
      while (wanted.current !== saved.current.presence) await save(wanted.current)
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    } finally {
      isRunning.current = false
      setChosen(undefined)
    }
  }

  return { presence: chosen ?? delegate.presence, choose }
}
