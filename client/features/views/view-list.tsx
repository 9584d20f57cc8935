import { Link } from '@tanstack/react-router'
import { Link2, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { type listViews, removeView } from '#contract/views'
import { IconButton } from '#ui/icon-button'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { copyText } from '../../ui/copy-text.ts'
import { toast } from '../../ui/toast-queue.ts'
import { RenameView } from './rename-view.tsx'
import './views.css'

type View = Answer<typeof listViews>['items'][number]

/** Each view opens, its link is copied, it is given another name, and it is removed. */
export function ViewList({ views, onOpen }: { views: readonly View[]; onOpen: () => void }) {
  const { t } = useTranslation('views')
  const remove = useCommand(removeView)
  const inWords = useRefusal()
  const [renamed, setRenamed] = useState<string>()
  async function copy({ id, name }: View) {
    const isDone = await copyText(`${location.origin}/views/${id}`, null)
    toast(t(isDone ? 'copied' : 'notCopied', { name }), isDone ? {} : { tone: 'refused' })
  }
  async function takeAway({ id, name }: View) {
    try {
      await remove.mutateAsync({ params: { id } })
      toast(t('removed', { name }))
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    }
  }
  return (
    <ul className="saved-views" aria-label={t('title')}>
      {views.map((view) =>
        view.id === renamed ? (
          <li key={view.id} data-open="">
            <RenameView view={view} onDone={() => setRenamed(undefined)} />
          </li>
        ) : (
          <li key={view.id}>
            <Link to="/views/$viewId" params={{ viewId: view.id }} onClick={onOpen} dir="auto">
              {view.name}
            </Link>
            <IconButton label={t('copy', { name: view.name })} onPress={() => copy(view)}>
              <Link2 aria-hidden="true" />
            </IconButton>
            <IconButton label={t('rename', { name: view.name })} onPress={() => setRenamed(view.id)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton label={t('remove', { name: view.name })} onPress={() => takeAway(view)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ),
      )}
    </ul>
  )
}
