import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteIntervention, restoreIntervention } from '#contract/interventions'
import { call } from '../../../http/call.ts'
import { useRefusal } from '../../../http/use-refusal.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { touches } from './touches.ts'

type Hidden = { id: string; version: number; delegation: { name: string } }

/** Hides an intervention and offers to bring it back. Rejects when it is refused. */
export function useHide() {
  const { t } = useTranslation('interventions')
  const cache = useQueryClient()
  const inWords = useRefusal()
  const [isPending, setPending] = useState(false)

  const refresh = () =>
    Promise.all(
      ['interventions', ...touches].map((feature) => cache.invalidateQueries({ queryKey: [feature] })),
    )

  async function undo(id: string) {
    try {
      await call(restoreIntervention, { params: { id } })
      await refresh()
      toast(t('hide.restored'))
    } catch (error) {
      toast(t('hide.notRestored', { reason: inWords(error) }), { tone: 'refused' })
    }
  }

  // It is left before anything is asked again: what shows it would only hear that it is gone.
  async function hide({ id, version, delegation }: Hidden, leave: () => unknown) {
    setPending(true)
    try {
      await call(deleteIntervention, { params: { id } }, { version })
    } finally {
      setPending(false)
    }
    await leave()
    toast(t('hide.done', { name: delegation.name }), {
      action: { label: t('hide.undo'), onPress: () => undo(id) },
    })
    await refresh()
  }

  return { hide, isPending }
}
