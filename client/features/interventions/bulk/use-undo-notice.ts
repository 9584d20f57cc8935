import { useTranslation } from 'react-i18next'
import { useFormat } from '#ui/use-format'
import { toast } from '../../../ui/toast-queue.ts'
import { type Undoable, useUndo } from '../../history/public/use-undo.ts'

/** Says how many were changed by a change, and offers to undo it. */
export function useUndoNotice() {
  const { t } = useTranslation('interventions')
  const format = useFormat()
  const { undo } = useUndo()

  return (change: Undoable) => {
    const said = { count: change.recordCount, number: format.number(change.recordCount) }
    const words = {
      done: t('bulk.undone', said),
      refused: (reason: string) => t('bulk.notUndone', { reason }),
    }
    toast(t('bulk.done', said), {
      action: { label: t('bulk.undo'), onPress: () => undo(change, words) },
    })
  }
}
