import { useTranslation } from 'react-i18next'
import { restoreRecord } from '#contract/history'
import { ApiError } from '../../http/errors.ts'
import { useCommand } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ChangeDetail, RecordReference } from './change.ts'
import { useRefreshAll, useUndo } from './public/use-undo.ts'
import { useHistoryWords } from './use-history-words.ts'
import { useUndoRefusal } from './use-undo-refusal.ts'

/** Brings a record back to what one of its changes made it. Answers why not, where it is refused. */
export function useRestore(record: RecordReference, { id: changeId, at }: ChangeDetail) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const inWords = useUndoRefusal()
  const refresh = useRefreshAll()
  const { undo } = useUndo()
  const restoring = useCommand(restoreRecord, ['changes'])

  async function restore(): Promise<string | undefined> {
    try {
      const { type, id } = record
      const made = await restoring.mutateAsync({ params: { type, id }, body: { changeId } })
      toast(t('restore.done', { name: words.nameOf(record), moment: words.moment(at) }), {
        action: { label: t('undo.do'), onPress: () => undo(made) },
      })
      await refresh()
      return undefined
    } catch (error) {
      const isSame = error instanceof ApiError && error.code === 'nothing-to-undo'
      return isSame ? t('refused.sameState') : inWords(error)
    }
  }

  return { restore, isPending: restoring.isPending }
}
