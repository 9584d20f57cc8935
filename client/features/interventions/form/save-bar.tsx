import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button'
import { SaveState } from '#ui/save-state'
import { useFormat } from '#ui/use-format'
import { useRefusal } from '../../../http/use-refusal.ts'
import type { Kept } from './use-draft.ts'
import type { SaveMode, SavingState } from './use-saving.ts'

type SaveBarProps = {
  saving: SavingState
  kept: Kept
  isNew: boolean
  /** The next record is there already, and Ctrl Enter leads to it. */
  isQueue: boolean
  onSave: (mode: SaveMode) => void
  onRetry: () => void
  onDiscard: () => void
  wayOut: ReactNode
}

/** Always in sight: how things stand, and the ways to save with their keys. */
export function SaveBar(props: SaveBarProps) {
  const { saving, kept, isNew, isQueue, onSave, onRetry, onDiscard, wayOut } = props
  const { t } = useTranslation('intervention-form')
  const isSending = saving.kind === 'saving'
  return (
    <div className="entry-bar no-print">
      <div className="entry-bar-state">
        <StateOfSaving saving={saving} kept={kept} />
        {saving.kind === 'waiting' && (
          <Button size="small" onPress={onRetry}>
            {t('bar.retry')}
          </Button>
        )}
      </div>
      <span className="small quiet entry-hint">
        <kbd>F6</kbd> {t('bar.keys')}
      </span>
      {wayOut}
      {kept.state === 'kept' && !isSending && (
        <Button kind="quiet" onPress={onDiscard}>
          {t('bar.discard')}
        </Button>
      )}
      <Button
        kind={isNew || isQueue ? 'secondary' : 'primary'}
        keys="mod+s"
        isPending={isSending}
        onPress={() => onSave('stay')}
      >
        {t('bar.save')}
      </Button>
      {(isNew || isQueue) && (
        <Button
          kind="primary"
          keys={isQueue ? 'mod+Enter' : 'mod+shift+Enter'}
          isPending={isSending}
          onPress={() => onSave('next')}
        >
          {t(isQueue ? 'bar.saveGoOn' : 'bar.saveNext')}
        </Button>
      )}
    </div>
  )
}

function StateOfSaving({ saving, kept }: Pick<SaveBarProps, 'saving' | 'kept'>) {
  const { t } = useTranslation('intervention-form')
  const format = useFormat()
  const inWords = useRefusal()
  if (saving.kind === 'saving') return <SaveState state="saving" />
  if (saving.kind === 'waiting')
    return saving.why === 'network' ? (
      <SaveState state="waiting" detail={t('bar.sentByItself')} />
    ) : (
      <SaveState state="refused" detail={t('bar.signedOut')} />
    )
  if (saving.kind === 'refused') return <SaveState state="refused" detail={inWords(saving.error)} />
  if (kept.state === 'failed') return <SaveState state="refused" detail={t('bar.draftFailed')} />
  if (kept.keptAt)
    return (
      <span className="save-state" role="status">
        {t('bar.draftKept', { time: format.time(kept.keptAt) })}
      </span>
    )
  if (saving.kind === 'saved') return <SaveState state="saved" detail={format.time(saving.at)} />
  return <span className="save-state" role="status" />
}
