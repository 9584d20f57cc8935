import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settleAct } from '#contract/floor'
import { undoChange } from '#contract/history'
import { useCommand } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'

const touches = ['interventions', 'conferences', 'sessions', 'changes', 'records']

/** Settles what a desk said otherwise, says so, and offers to undo it: then it waits again. */
export function useSettle() {
  const { t } = useTranslation('floor-conflicts')
  const cache = useQueryClient()
  const inWords = useRefusal()
  const settle = useCommand(settleAct, touches)
  const undoing = useCommand(undoChange, ['floor', ...touches])

  async function undo(id: string) {
    try {
      await undoing.mutateAsync({ params: { id } })
      toast(t('undone'))
    } catch (error) {
      toast(t('notUndone', { why: inWords(error) }), { tone: 'refused' })
    }
  }

  /** Answers whether it was settled. */
  return async (id: string, take: 'record' | 'act'): Promise<boolean> => {
    try {
      const { changeId } = await settle.mutateAsync({ params: { id }, body: { take } })
      toast(t(`settled.${take}`), { action: { label: t('undo'), onPress: () => undo(changeId) } })
      return true
    } catch (error) {
      toast(t('notSettled', { why: inWords(error) }), { tone: 'refused' })
      // Somebody else may have settled it, or changed what it is about.
      for (const feature of ['floor', ...touches]) cache.invalidateQueries({ queryKey: [feature] })
      return false
    }
  }
}
