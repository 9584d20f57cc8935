import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listDisplays } from '#contract/displays'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { FailedState } from '#ui/failed-state'
import { LoadingState } from '#ui/loading-state'
import { query } from '../../http/query.ts'
import { DisplayForm } from './display-form.tsx'
import { DisplayLink } from './display-link.tsx'
import { DisplayList } from './display-list.tsx'
import type { MadeDisplay } from './display-values.ts'

type DisplaysDialogProps = { sessionId: string; onClose: () => void }

/** The displays of a session: what there is, a new one, and its link. */
export function DisplaysDialog({ sessionId, onClose }: DisplaysDialogProps) {
  const { t } = useTranslation('displays')
  const [step, setStep] = useState<'list' | 'new' | MadeDisplay>('list')
  const made = typeof step === 'object' ? step : undefined
  const toList = () => setStep('list')
  const title = made ? t('made.title', { label: made.label }) : t(step === 'new' ? 'form.title' : 'title')
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="44rem"
      actions={made && <Button onPress={toList}>{t('made.done')}</Button>}
    >
      {made && <DisplayLink display={made} />}
      {step === 'new' && <DisplayForm sessionId={sessionId} onMade={setStep} onCancel={toList} />}
      {step === 'list' && <All sessionId={sessionId} onAdd={() => setStep('new')} />}
    </Dialog>
  )
}

function All({ sessionId, onAdd }: { sessionId: string; onAdd: () => void }) {
  const { t } = useTranslation('displays')
  const displays = useQuery(query(listDisplays, { query: { session: sessionId } }))
  return (
    <div className="stack">
      <p className="quiet">{t('lead')}</p>
      {displays.isPending && <LoadingState lines={3} />}
      {displays.isError && (
        <FailedState onRetry={() => displays.refetch()} isRetrying={displays.isFetching}>
          {t('failed')}
        </FailedState>
      )}
      {displays.data?.items.length === 0 && <p>{t('empty')}</p>}
      {displays.data && displays.data.items.length > 0 && <DisplayList displays={displays.data.items} />}
      <div>
        <Button icon={<Plus aria-hidden="true" />} autoFocus onPress={onAdd}>
          {t('add')}
        </Button>
      </div>
    </div>
  )
}
