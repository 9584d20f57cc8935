import { useTranslation } from 'react-i18next'
import { deleteSession, restoreSession } from '#contract/sessions'
import { useCommand } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Session } from './session-values.ts'
import { useSayRefused } from './use-say-refused.ts'

/** Hides a session, leaves its screen, and offers to bring it back. */
export function useHideSession() {
  const { t } = useTranslation('sessions')
  const remove = useCommand(deleteSession, ['conferences'])
  const restore = useCommand(restoreSession, ['conferences'])
  const sayRefused = useSayRefused()
  return async ({ id, title, version }: Session, leave: () => Promise<void>) => {
    try {
      await remove.mutateAsync({ params: { id }, version })
      await leave()
      const onPress = () => restore.mutateAsync({ params: { id } }).catch(sayRefused)
      toast(t('hidden', { title }), { action: { label: t('actions.undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }
}
