import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deleteSession } from '#contract/accounts'
import { call } from '../../../http/call.ts'
import { isStatus } from '../../../http/errors.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { useRefusalInWords } from '../refusal.ts'

/** Signs out, after asking whoever holds something that is not sent yet. */
export function useSignOut() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const inWords = useRefusalInWords()
  return async () => {
    try {
      await call(deleteSession, {})
    } catch (error) {
      if (!isStatus(error, 401)) {
        toast(t('signOut.failed', { reason: inWords(error) }), { tone: 'refused' })
        return
      }
    }
    await navigate({ to: '/sign-in' })
    cache.clear()
  }
}
