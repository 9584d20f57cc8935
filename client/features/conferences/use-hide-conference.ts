import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deleteConference, restoreConference } from '#contract/conferences'
import { call } from '../../http/call.ts'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Conference } from './public/current-conference.tsx'

/** Hides a conference, leaves it, and offers to bring it back. */
export function useHideConference() {
  const { t } = useTranslation('conferences')
  const navigate = useNavigate()
  const cache = useQueryClient()
  const restore = useCommand(restoreConference)
  const inWords = useRefusal()
  const sayRefused = (error: unknown) => {
    toast(inWords(error), { tone: 'refused' })
  }
  return async ({ id, version, name, shortName }: Conference) => {
    try {
      await call(deleteConference, { params: { id } }, { version })
      // Left before all is asked again: the screens of a hidden conference would find nothing.
      await navigate({ to: '/conferences' })
      cache.invalidateQueries({ queryKey: ['conferences'] })
      const onPress = () => restore.mutateAsync({ params: { id } }).catch(sayRefused)
      toast(t('hidden', { name: shortName ?? name }), { action: { label: t('actions.undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }
}
