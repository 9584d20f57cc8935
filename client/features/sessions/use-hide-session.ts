import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deleteSession, restoreSession } from '#contract/sessions'
import { call } from '../../http/call.ts'
import { useCommand } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Session } from './session-values.ts'
import { useSayRefused } from './use-say-refused.ts'

const shown = ['sessions', 'conferences']

/** Hides a session, leaves its screen, and offers to bring it back. */
export function useHideSession() {
  const { t } = useTranslation('sessions')
  const cache = useQueryClient()
  const restore = useCommand(restoreSession, shown)
  const sayRefused = useSayRefused('sessions')
  return async ({ id, title, version }: Session, leave: () => Promise<void>) => {
    try {
      await call(deleteSession, { params: { id } }, { version })
      // Left before all is asked again: the screen of a hidden session would find nothing.
      await leave()
      for (const feature of shown) cache.invalidateQueries({ queryKey: [feature] })
      const onPress = () => restore.mutateAsync({ params: { id } }).catch(sayRefused)
      toast(t('hidden', { title }), { action: { label: t('actions.undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }
}
