import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ApiError, NetworkError, NotKeptError } from './errors.ts'
import { showIssues } from './form-issues.ts'

const byStatus: Record<number, string> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'gone',
  412: 'changed',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
}

/** Says why something was refused or not reached, in words for a person and in the reader's language. */
export function useRefusal() {
  const { t } = useTranslation('refusals')
  return (error: unknown): string => {
    if (error instanceof NetworkError) return t('network')
    if (error instanceof NotKeptError) return t('notKept')
    if (!(error instanceof ApiError)) return t('unknown')
    if (error.code !== 'unknown') {
      const known = t(`codes.${error.code}`, { defaultValue: '' })
      if (known) return known
    }
    const general = byStatus[error.status]
    if (general) return t(general)
    return error.detail ?? (error.title || t('unknown'))
  }
}

/** Puts a refusal where it belongs: issues beside the fields of the form; answers the rest for its summary. */
export function useShowRefusal() {
  const inWords = useRefusal()
  return <Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): string[] => {
    const hasIssues = error instanceof ApiError && error.issues.length > 0
    return hasIssues ? showIssues(form, error) : [inWords(error)]
  }
}
