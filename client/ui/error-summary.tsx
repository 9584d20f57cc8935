import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ToneSign } from './notice.tsx'
import './notice.css'

export type SummedError = { message: string; onGo?: () => void }

type ErrorSummaryProps = {
  errors: readonly SummedError[]
  /** Goes up with each attempt to send, so that the summary takes the focus again. */
  attempt: number
}

/** All that is wrong with a form, above it: it takes the focus, and each error leads to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const hasErrors = errors.length > 0
  // Once for each attempt: an error that comes and goes while one types takes the focus from nobody.
  const told = useRef(0)
  useEffect(() => {
    told.current = Math.min(told.current, attempt)
    if (!hasErrors || attempt <= told.current) return
    told.current = attempt
    box.current?.focus()
  }, [hasErrors, attempt])
  if (!hasErrors) return null
  return (
    <div ref={box} className="notice" data-tone="refused" role="alert" tabIndex={-1}>
      <ToneSign tone="refused" />
      <div className="notice-words">
        <div className="notice-title">{t('errors.heading', { count: errors.length })}</div>
        <ul>
          {errors.map(({ message, onGo }) => (
            <li key={message}>
              {onGo ? (
                <button type="button" className="link link-button" onClick={onGo}>
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
