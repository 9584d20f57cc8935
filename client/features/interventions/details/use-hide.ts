import { useTranslation } from 'react-i18next'
import { deleteIntervention, restoreIntervention } from '#contract/interventions'
import { useCommand } from '../../../http/query.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { touches } from './touches.ts'

type Hidden = { id: string; version: number; delegation: { name: string } }

/** Hides an intervention and offers to bring it back. Rejects when it is refused. */
export function useHide() {
  const { t } = useTranslation('interventions')
  const remove = useCommand(deleteIntervention, touches)
  const restore = useCommand(restoreIntervention, touches)
  const inWords = useRefusal()

  const undo = (id: string) =>
    restore.mutateAsync({ params: { id } }).then(
      () => toast(t('hide.restored')),
      (error: unknown) => toast(t('hide.notRestored', { reason: inWords(error) }), { tone: 'refused' }),
    )

  async function hide({ id, version, delegation }: Hidden) {
    await remove.mutateAsync({ params: { id }, version })
    toast(t('hide.done', { name: delegation.name }), {
      action: { label: t('hide.undo'), onPress: () => undo(id) },
    })
  }

  return { hide, isPending: remove.isPending }
}
