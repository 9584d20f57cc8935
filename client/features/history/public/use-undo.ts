import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getChange, undoChange } from '#contract/history'
import { call } from '../../../http/call.ts'
import { useCommand } from '../../../http/query.ts'
import { toast, toastWhile } from '../../../ui/toast-queue.ts'
import type { Change } from '../change.ts'
import { useHistoryWords } from '../use-history-words.ts'
import { useUndoRefusal } from '../use-undo-refusal.ts'

export type Undoable = Pick<Change, 'id' | 'action' | 'undoes' | 'records' | 'recordCount'>
/** The notice, where it is not "Undone: …". */
export type Said = { done: string; refused: (why: string) => string }

/** Undoes a change, or an undoing; everything on the screen is asked again, and the notice offers the way back. */
export function useUndo() {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const inWords = useUndoRefusal()
  const leave = useLeaveHidden()
  const refresh = useRefreshAll()
  const undoing = useCommand(undoChange)

  /** Answers whether it was done. */
  async function undo(change: Undoable, said?: Said) {
    const isAgain = change.undoes !== null
    const what = isAgain ? words.nameOf(change.records[0] ?? { name: null }) : words.what(change)
    return send(change, what, isAgain, said)
  }

  async function send(
    { id }: Pick<Change, 'id'>,
    what: string,
    isAgain: boolean,
    said?: Said,
  ): Promise<boolean> {
    try {
      const made = await toastWhile(
        t(isAgain ? 'undo.doingAgain' : 'undo.doing', { what }),
        undoing.mutateAsync({ params: { id } }),
      )
      // It is undone, also where it cannot be asked what that was.
      await leave(made).catch(() => undefined)
      toast(said?.done ?? t(isAgain ? 'undo.doneAgain' : 'undo.done', { what }), {
        action: {
          label: t(isAgain ? 'undo.do' : 'undo.redo'),
          onPress: () => send(made, what, !isAgain),
        },
      })
      // Whoever undoes step by step does not wait for what is shown.
      void refresh()
      return true
    } catch (error) {
      const why = inWords(error)
      toast(said?.refused(why) ?? t(isAgain ? 'undo.refusedRedo' : 'undo.refused', { what, why }), {
        tone: 'refused',
      })
      return false
    }
  }

  return {
    undo,
    isPending: undoing.isPending,
    isUndoing: (id: string) => undoing.variables?.params.id === id,
  }
}

/** Asks everything that is shown again but the history itself, which its own commands refresh. */
export function useRefreshAll() {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'changes' })
}

/** Goes up from the page of a record that an undoing has hidden: it would only hear that it is gone. */
function useLeaveHidden() {
  const router = useRouter()
  return async ({ id, records }: Change) => {
    const { pathname } = router.state.location
    const at = records.find((record) => pathname.includes(`/${record.id}`) && !pathname.includes('/history/'))
    if (!at) return
    const { rows } = await call(getChange, { params: { id } })
    const isHidden = rows.some(
      ({ record, fields }) =>
        record.id === at.id && fields.some(({ name, after }) => name === 'deletedAt' && after !== null),
    )
    if (isHidden) await router.navigate({ href: pathname.slice(0, pathname.indexOf(`/${at.id}`)) })
  }
}
