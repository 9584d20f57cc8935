import { useTranslation } from 'react-i18next'
import { ApiError, isStatus } from '../../http/errors.ts'
import { useRefusal } from '../../http/use-refusal.ts'

/** Why signing in or making an account was refused, in words for a person. */
export function useRefusalInWords() {
  const { t } = useTranslation('accounts')
  const inWords = useRefusal()
  return (error: unknown) =>
    isStatus(error, 404) || isStatus(error, 410) ? t('refusal.link') : inWords(error)
}

const known = ['own-account', 'account-blocked'] as const

/** Why something was not done to a user, in words for the administrator who tried. */
export function useActRefusal() {
  const { t } = useTranslation('accounts')
  const inWords = useRefusal()
  return (error: unknown) => {
    const code = error instanceof ApiError ? known.find((one) => one === error.code) : undefined
    return code ? t(`refusal.${code}`) : inWords(error)
  }
}
