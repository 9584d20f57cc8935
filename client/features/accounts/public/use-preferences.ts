import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { updateOwnAccount } from '#contract/accounts'
import { call } from '../../../http/call.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { useRefusalInWords } from '../refusal.ts'
import { applyLook } from './look.ts'
import { type OwnAccount, sessionQuery, useAccount } from './session.ts'

export type Preferences = Pick<OwnAccount, 'language' | 'colorScheme' | 'density' | 'singleKeys'>

// Sent one after the other, so that what was chosen last is what stays.
let queue: Promise<unknown> = Promise.resolve()
let newest = 0

/** How the screens look and listen to the one who is signed in; a change holds at once and is kept with the account. */
export function usePreferences() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const inWords = useRefusalInWords()
  const account = useAccount()
  const [saving, setSaving] = useState<'saving' | 'saved' | 'refused'>()

  async function change(wanted: Partial<Preferences>) {
    const keep = (next: Partial<OwnAccount>) =>
      cache.setQueryData(sessionQuery.queryKey, (session) =>
        session?.account ? { ...session, account: { ...session.account, ...next } } : session,
      )
    newest += 1
    const mine = newest
    const { singleKeys: _, ...look } = wanted
    applyLook(look)
    keep(wanted)
    setSaving('saving')
    const sent = queue.then(() => call(updateOwnAccount, { body: wanted }))
    queue = sent.catch(() => {})
    try {
      const kept = await sent
      if (mine !== newest) return
      keep(kept)
      setSaving('saved')
    } catch (error) {
      setSaving('refused')
      toast(t('preferences.notKept', { reason: inWords(error) }), { tone: 'refused' })
    }
  }

  const preferences: Preferences = account
  return { preferences, change, saving }
}
