import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { v7 as newKey } from 'uuid'
import { undoChange } from '#contract/history'
import { useFormat } from '#ui/use-format'
import { call } from '../../../http/call.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { touches } from '../details/touches.ts'

/** Says how many were changed by a change, and offers to undo it. */
export function useUndoNotice() {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const cache = useQueryClient()
  const inWords = useRefusal()

  async function undo(id: string, key: string) {
    try {
      const { recordCount } = await call(undoChange, { params: { id } }, { key })
      for (const feature of ['interventions', 'changes', 'records', ...touches])
        cache.invalidateQueries({ queryKey: [feature] })
      toast(t('bulk.undone', { count: recordCount, number: format.number(recordCount) }))
    } catch (error) {
      toast(t('bulk.notUndone', { reason: inWords(error) }), { tone: 'refused' })
    }
  }

  return (id: string, count: number) => {
    const key = newKey()
    toast(t('bulk.done', { count, number: format.number(count) }), {
      action: { label: t('bulk.undo'), onPress: () => undo(id, key) },
    })
  }
}
