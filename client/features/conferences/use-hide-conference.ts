import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deleteConference, restoreConference } from '#contract/conferences'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Conference } from './public/current-conference.tsx'

/** Hides a conference, leaves it, and offers to bring it back. */
export function useHideConference() {
  const { t } = useTranslation('conferences')
  const navigate = useNavigate()
  const remove = useCommand(deleteConference)
  const restore = useCommand(restoreConference)
  const inWords = useRefusal()
  const sayRefused = (error: unknown) => {
    toast(inWords(error), { tone: 'refused' })
  }
  return async ({ id, version, name, shortName }: Conference) => {
    try {
      // Its screens ask for it again as soon as it is hidden: they are left first.
      await navigate({ to: '/conferences' })
      await remove.mutateAsync({ params: { id }, version })
      const onPress = () => restore.mutateAsync({ params: { id } }).catch(sayRefused)
      toast(t('hidden', { name: shortName ?? name }), { action: { label: t('actions.undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }
}
