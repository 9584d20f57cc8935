import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listChanges } from '#contract/history'
import { call } from '../../http/call.ts'
import { onChangeMade } from '../../http/made-changes.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useAccount } from '../accounts/public/session.ts'
import type { Change } from './change.ts'
import { lastDone, lastUndoing } from './undo-stack.ts'
import { useAskedUndo } from './use-asked-undo.tsx'

// What the API lists in one page; nobody undoes further than that step by step.
const most = 200
const placeOf = (accountId: string) => `rostrum-changes-${accountId}`

const madeHere = (accountId: string): string[] =>
  JSON.parse(sessionStorage.getItem(placeOf(accountId)) ?? '[]')

/** Remembers which changes were made from this window, over reloads too, and not those of another with the account. */
export function useRememberChanges() {
  const { id } = useAccount()
  useEffect(
    () =>
      onChangeMade((made) => {
        const kept = [...madeHere(id), made].slice(-most)
        sessionStorage.setItem(placeOf(id), JSON.stringify(kept))
      }),
    [id],
  )
}

// Of this window, whichever key or button asks.
let wanted: (() => Promise<boolean>)[] = []

/** Takes steps one after another; where one is not done, those that wait for it are not either. */
async function inTurn(step: () => Promise<boolean>) {
  if (wanted.push(step) > 1) return
  while (wanted[0]) wanted = (await wanted[0]()) ? wanted.slice(1) : []
}

/**
 * Undoes and does again what was done from this window, one by one, as often as it is asked for meanwhile; `question`
 * asks before it touches many.
 */
export function useOwnChanges() {
  const { t } = useTranslation('history')
  const { id: account } = useAccount()
  const inWords = useRefusal()
  const { undo, isPending: isUndoing, question } = useAskedUndo()
  const [isLooking, setLooking] = useState(false)

  /** Answers whether it was done, and not only asked about. */
  async function step(choose: (changes: Change[]) => Change | undefined, nothing: string) {
    setLooking(true)
    try {
      const here = new Set(madeHere(account))
      const { items } =
        here.size > 0
          ? await call(listChanges, { query: { account, pageSize: most, count: 'none' } })
          : { items: [] }
      const change = choose(items.filter(({ id, recordCount }) => here.has(id) && recordCount > 0))
      if (change) return await undo(change)
      toast(nothing)
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
    } finally {
      setLooking(false)
    }
    return false
  }

  return {
    undoLast: () => inTurn(() => step(lastDone, t('undo.nothing'))),
    redoLast: () => inTurn(() => step(lastUndoing, t('undo.nothingToRedo'))),
    isPending: isLooking || isUndoing,
    question,
  }
}
