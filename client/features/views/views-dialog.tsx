import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { listViews, type saveView } from '#contract/views'
import { Button } from '#ui/button'
import { CopyField } from '#ui/copy-field'
import { Dialog } from '#ui/dialog'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { query } from '../../http/query.ts'
import { SaveView } from './save-view.tsx'
import { ViewList } from './view-list.tsx'

type Saved = Answer<typeof saveView>

/** The views that were saved, and the one that is open to be saved too; its link once it is. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('views')
  const [saved, setSaved] = useState<Saved>()
  const views = useQuery(query(listViews, {}))
  return (
    <Dialog
      title={saved ? t('saved.title', { name: saved.name }) : t('title')}
      isOpen
      onClose={onClose}
      width="40rem"
      actions={saved && <Button onPress={onClose}>{t('saved.done')}</Button>}
    >
      {saved ? (
        <CopyField
          label={t('saved.link')}
          value={`${location.origin}/views/${saved.id}`}
          description={t('saved.hint')}
        />
      ) : (
        <div className="stack">
          <SaveView onSaved={setSaved} />
          {views.isPending && <LoadingState lines={3} />}
          {views.isError && (
            <FailedState onRetry={() => views.refetch()} isRetrying={views.isFetching}>
              {t('failed')}
            </FailedState>
          )}
          {views.data?.items.length === 0 && <p className="quiet">{t('empty')}</p>}
          {views.data && views.data.items.length > 0 && (
            <ViewList views={views.data.items} onOpen={onClose} />
          )}
        </div>
      )}
    </Dialog>
  )
}
