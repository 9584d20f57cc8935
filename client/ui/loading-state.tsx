import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from './visually-hidden.tsx'
import './state.css'

/** Grey lines in the place of what is being loaded; they appear only when it takes a moment. */
export function LoadingState({ lines = 6, label }: { lines?: number; label?: string }) {
  const { t } = useTranslation('ui')
  return (
    <div className="skeleton" role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
        <div key={line} className="skeleton-line" />
      ))}
      <VisuallyHidden>{label ?? t('loading')}</VisuallyHidden>
    </div>
  )
}
