import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteSession } from '#contract/accounts'
import { call } from '../../../http/call.ts'
import { isStatus } from '../../../http/errors.ts'
import { believeSignedIn } from '../../../http/signed-out.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { countUnsent, forgetAccount } from '../../floor/public/on-device.ts'
import { QuestionDialog } from '../question-dialog.tsx'
import { useRefusalInWords } from '../refusal.ts'
import { useAccount } from './session.ts'

/**
 * Signs out, and takes away what this device keeps for the account; asks first where some of it was not sent. Render
 * `question` somewhere.
 */
export function useSignOut() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const inWords = useRefusalInWords()
  const { id } = useAccount()
  const [unsent, setUnsent] = useState(0)

  async function leave() {
    try {
      await call(deleteSession, {})
    } catch (error) {
      if (!isStatus(error, 401)) {
        toast(t('signOut.failed', { reason: inWords(error) }), { tone: 'refused' })
        return
      }
    }
    await forgetAccount(id)
    believeSignedIn(undefined)
    await navigate({ to: '/sign-in' })
    cache.clear()
  }

  async function signOut() {
    const count = await countUnsent(id)
    if (count > 0) setUnsent(count)
    else await leave()
  }

  const question = unsent > 0 && (
    <QuestionDialog
      title={t('signOut.unsent', { count: unsent })}
      body={t('signOut.unsentBody')}
      action={t('signOut.anyway')}
      onDo={leave}
      onClose={() => setUnsent(0)}
    />
  )
  return { signOut, question }
}
