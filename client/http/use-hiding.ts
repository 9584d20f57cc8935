import type { Endpoint } from '#contract'
import { toast } from '../ui/toast-queue.ts'
import { ApiError } from './errors.ts'
import { type Command, useCommand } from './query.ts'
import { useRefusal } from './use-refusal.ts'

type Kept = { id: string; version: number }

type Words = {
  hidden: string
  undo: string
  /** Why a record on which others hang cannot be hidden. */
  inUse?: string
}

const heldCodes = ['in-use', 'source-cited']

/** Hides a record and offers to bring it back. Answers whether it was hidden; a refusal is said in passing. */
export function useHiding<Hide extends Endpoint, Restore extends Endpoint>(
  hide: Hide,
  restore: Restore,
  touches: readonly string[] = [],
) {
  const hiding = useCommand(hide, touches)
  const restoring = useCommand(restore, touches)
  const inWords = useRefusal()
  const sayRefused = (error: unknown, inUse?: string) => {
    const isHeld = error instanceof ApiError && heldCodes.includes(error.code)
    toast((isHeld && inUse) || inWords(error), { tone: 'refused' })
  }
  return async ({ id, version }: Kept, { hidden, undo, inUse }: Words): Promise<boolean> => {
    try {
      await hiding.mutateAsync({ params: { id }, version } as unknown as Command<Hide>)
      const onPress = () =>
        restoring.mutateAsync({ params: { id } } as unknown as Command<Restore>).catch((e) => sayRefused(e))
      toast(hidden, { action: { label: undo, onPress } })
      return true
    } catch (error) {
      sayRefused(error, inUse)
      return false
    }
  }
}
