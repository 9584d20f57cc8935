import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { blockAccount, endSignInsOf, makeLink, unblockAccount, withdrawLink } from '#contract/accounts'
import { useCommand } from '../../http/query.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Account } from './account-values.ts'
import { useActRefusal } from './refusal.ts'

type Act<Done> = { mutateAsync: (ask: { params: { id: string }; version: number }) => Promise<Done> }

/** What administrators do to a user. Each answers what came of it, or null when it was refused, which is said. */
export function useAccountActs() {
  const { t } = useTranslation('accounts')
  const cache = useQueryClient()
  const inWords = useActRefusal()
  const acts = {
    block: useCommand(blockAccount),
    unblock: useCommand(unblockAccount),
    signOut: useCommand(endSignInsOf),
    withdrawLink: useCommand(withdrawLink),
  }
  const link = useCommand(makeLink)

  async function attempt<Done>(act: Act<Done>, { id, version }: Account): Promise<Done | null> {
    try {
      return await act.mutateAsync({ params: { id }, version })
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
      // Whatever it was, the list may be old.
      cache.invalidateQueries({ queryKey: ['accounts'] })
      return null
    }
  }

  return {
    async run(name: keyof typeof acts, account: Account) {
      const done = await attempt(acts[name], account)
      if (!done) return
      const isInvitation = done.state === 'withdrawn' || done.state === 'invited'
      toast(t(`users.done.${isInvitation ? 'invitation' : 'account'}.${name}`, { name: account.name }))
    },
    /** Answers the account with its new link, which is shown this once. */
    makeLink: (account: Account) => attempt(link, account),
  }
}
