import { useTranslation } from 'react-i18next'
import { isStatus } from '../../http/errors.ts'
import { useRefusal } from '../../http/use-refusal.ts'

/** Why signing in or making an account was refused, in words for a person. */
export function useRefusalInWords() {
  const { t } = useTranslation('accounts')
  const inWords = useRefusal()
  return (error: unknown) =>
    isStatus(error, 404) || isStatus(error, 410) ? t('refusal.link') : inWords(error)
}
