import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Endpoint } from '#contract'
import { undoChange } from '#contract/history'
import { toast } from '../ui/toast-queue.ts'
import { type Command, useCommand } from './query.ts'
import { useRefusal } from './use-refusal.ts'

type Kept = { id: string; version: number; name: string }
type Merged = { id: string; name: string; changeId: string | null }

/** Merges a record into another and offers to undo it. Throws what refuses it. */
export function useMerging<Merge extends Endpoint>(merge: Merge) {
  const { t } = useTranslation('merging')
  const cache = useQueryClient()
  const merging = useCommand(merge)
  const undoing = useCommand(undoChange)
  const inWords = useRefusal()
  // A merge shows on every kind of record.
  const refresh = () => cache.invalidateQueries()

  async function undo(id: string) {
    try {
      await undoing.mutateAsync({ params: { id } })
      refresh()
      toast(t('undone'))
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
  }

  return async (record: Kept, into: { id: string }): Promise<Merged> => {
    const ask = { params: { id: record.id }, body: { intoId: into.id }, version: record.version }
    const merged = (await merging.mutateAsync(ask as unknown as Command<Merge>)) as Merged
    refresh()
    const { changeId } = merged
    toast(t('done', { name: record.name, into: merged.name }), {
      action: changeId ? { label: t('undo'), onPress: () => undo(changeId) } : undefined,
    })
    return merged
  }
}
