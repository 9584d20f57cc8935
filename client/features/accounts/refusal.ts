import { useTranslation } from 'react-i18next'
import { ApiError, NetworkError } from '../../http/errors.ts'

/** Why signing in or making an account was refused, in words for a person. */
export function useRefusalInWords() {
  const { t } = useTranslation('accounts')
  return (error: unknown): string => {
    if (error instanceof NetworkError) return t('refusal.network')
    if (!(error instanceof ApiError)) return t('refusal.unknown')
    if (error.status === 401) return t('refusal.credentials')
    if (error.status === 429) return t('refusal.tooMany')
    if (error.status === 503) return t('refusal.unavailable')
    if (error.status === 404 || error.status === 410) return t('refusal.link')
    return error.detail ?? (error.title || t('refusal.unknown'))
  }
}
