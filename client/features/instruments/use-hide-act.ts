import { useTranslation } from 'react-i18next'
import { createTreatyAction, deleteTreatyAction } from '#contract/instruments'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import { type Act, bodyOf, valuesOf } from './act-values.ts'

/** Hides an act and offers Undo, which records the same act again. */
export function useHideAct() {
  const { t } = useTranslation('instruments')
  const remove = useCommand(deleteTreatyAction, ['sources', 'delegations'])
  const create = useCommand(createTreatyAction, ['sources', 'delegations'])
  const inWords = useRefusal()
  const sayRefused = (error: unknown) => {
    toast(inWords(error), { tone: 'refused' })
  }
  return async (act: Act) => {
    try {
      await remove.mutateAsync({ params: { id: act.id }, version: act.version })
      const again = { params: { id: act.instrumentId }, body: bodyOf(valuesOf(act)) }
      const onPress = () => create.mutateAsync(again).catch(sayRefused)
      toast(t('act.hidden', { name: act.participantName }), { action: { label: t('undo'), onPress } })
    } catch (error) {
      sayRefused(error)
    }
  }
}
