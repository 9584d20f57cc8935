import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { updateOwnAccount } from '#contract/accounts'
import { call } from '../../../http/call.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { useRefusalInWords } from '../refusal.ts'
import { type OwnAccount, sessionQuery, useAccount } from './session.ts'

export type Preferences = Pick<OwnAccount, 'language' | 'colorScheme' | 'density' | 'singleKeys'>

/** How the screens look and listen to the one who is signed in; a change holds at once and is kept with the account. */
export function usePreferences() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const inWords = useRefusalInWords()
  const account = useAccount()

  async function change(wanted: Partial<Preferences>) {
    const keep = (next: Partial<OwnAccount>) =>
      cache.setQueryData(sessionQuery.queryKey, (session) =>
        session?.account ? { ...session, account: { ...session.account, ...next } } : session,
      )
    keep(wanted)
    try {
      keep(await call(updateOwnAccount, { body: wanted }))
    } catch (error) {
      toast(t('preferences.notKept', { reason: inWords(error) }), { tone: 'refused' })
    }
  }

  const preferences: Preferences = account
  return { preferences, change }
}
