import { useTranslation } from 'react-i18next'
import { deleteFigure, restoreFigure } from '#contract/figures'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Figure } from './figure.ts'

/** What shows figures too, and is asked again when one changes. */
export const touched = ['conferences', 'sessions', 'sources']

/** Hides a figure, and offers Undo. Rejects when it is refused. */
export function useHideFigure() {
  const { t } = useTranslation('figures')
  const remove = useCommand(deleteFigure, touched)
  const restore = useCommand(restoreFigure, touched)
  const inWords = useRefusal()
  return async ({ id, version }: Figure) => {
    await remove.mutateAsync({ params: { id }, version })
    const onPress = () =>
      restore.mutateAsync({ params: { id } }).catch((error) => toast(inWords(error), { tone: 'refused' }))
    toast(t('hidden'), { action: { label: t('undo'), onPress } })
  }
}
