import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDelegate, listDelegates, restoreDelegate } from '#contract/delegates'
import { Button } from '#ui/button'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { VisuallyHidden } from '#ui/visually-hidden'
import { allPages } from '../../../http/all-pages.ts'
import { useHiding } from '../../../http/use-hiding.ts'
import { useIsSignedIn, useMayEdit } from '../../accounts/public/session.ts'
import { AddDelegateForm } from '../add-delegate-form.tsx'
import { DelegateDialog } from '../delegate-dialog.tsx'
import { DelegateTable } from '../delegate-table.tsx'
import { type Delegate, touched } from '../delegate-values.ts'
import '../delegates.css'

/** Who is in a delegation, the head first. Editors add one after another, and say who is there. */
export function DelegatesSection({ delegationId }: { delegationId: string }) {
  const { t } = useTranslation('delegates')
  const mayEdit = useMayEdit()
  const isSignedIn = useIsSignedIn()
  const [isAdding, setAdding] = useState(false)
  const [edited, setEdited] = useState<Delegate>()
  const [said, setSaid] = useState('')
  const remove = useHiding(deleteDelegate, restoreDelegate, touched)
  const delegates = useQuery(allPages(listDelegates, { query: { delegation: delegationId } }))
  const hide = (delegate: Delegate) =>
    remove(delegate, { hidden: t('removed', { name: delegate.nameAsPrinted }), undo: t('undo') })
  return (
    <section className="delegates" aria-labelledby="delegates-title">
      <div className="delegates-head">
        <h2 id="delegates-title">
          {t('title')}
          {delegates.data && <span className="quiet figure"> {delegates.data.length}</span>}
        </h2>
        {mayEdit && !isAdding && (
          <Button size="small" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddDelegateForm
          delegationId={delegationId}
          onAdded={(name) => setSaid(t('added', { name }))}
          onClose={() => setAdding(false)}
        />
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {delegates.isPending && <LoadingState lines={3} />}
      {delegates.isError && (
        <FailedState onRetry={() => delegates.refetch()} isRetrying={delegates.isFetching}>
          {t('failed')}
        </FailedState>
      )}
      {delegates.data?.length === 0 && (
        <p className="quiet">{t(mayEdit ? 'empty' : isSignedIn ? 'emptyReader' : 'emptyAnybody')}</p>
      )}
      {delegates.data && delegates.data.length > 0 && (
        <DelegateTable
          delegates={delegates.data}
          onEdit={mayEdit ? setEdited : undefined}
          onRemove={mayEdit ? hide : undefined}
        />
      )}
      {edited && <DelegateDialog key={edited.id} delegate={edited} onClose={() => setEdited(undefined)} />}
    </section>
  )
}
