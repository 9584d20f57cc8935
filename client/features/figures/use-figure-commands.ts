import { useTranslation } from 'react-i18next'
import type { Ask } from '#contract'
import { createFigure, deleteFigure, restoreFigure, updateFigure } from '#contract/figures'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Figure } from './figure.ts'

const touched = ['conferences', 'sessions', 'sources']

export function useFigureCommands() {
  const { t } = useTranslation('figures')
  const create = useCommand(createFigure, touched)
  const update = useCommand(updateFigure, touched)
  const remove = useCommand(deleteFigure, touched)
  const restore = useCommand(restoreFigure, touched)
  const inWords = useRefusal()

  /** Hides it, and offers Undo. Rejects when it is refused. */
  async function hide({ id, version }: Figure) {
    await remove.mutateAsync({ params: { id }, version })
    const onPress = () =>
      restore.mutateAsync({ params: { id } }).catch((error) => toast(inWords(error), { tone: 'refused' }))
    toast(t('hidden'), { action: { label: t('undo'), onPress } })
  }

  return {
    create: (body: Ask<typeof createFigure>['body']) => create.mutateAsync({ body }),
    update: ({ id, version }: Figure, body: Ask<typeof updateFigure>['body']) =>
      update.mutateAsync({ params: { id }, body, version }),
    hide,
    isPending: create.isPending || update.isPending,
  }
}
