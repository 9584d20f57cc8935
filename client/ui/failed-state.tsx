import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import './state.css'

type FailedStateProps = {
  title?: ReactNode
  children?: ReactNode
  onRetry?: () => void
  isRetrying?: boolean
}

/** Something could not be loaded: it says why in words, and offers to try again. */
export function FailedState({ title, children, onRetry, isRetrying }: FailedStateProps) {
  const { t } = useTranslation('ui')
  return (
    <div className="failed" role="alert">
      <CircleAlert aria-hidden="true" />
      <h2>{title ?? t('failed.title')}</h2>
      {children && <p>{children}</p>}
      {onRetry && (
        <Button onPress={onRetry} isPending={isRetrying}>
          {t('failed.retry')}
        </Button>
      )}
    </div>
  )
}
