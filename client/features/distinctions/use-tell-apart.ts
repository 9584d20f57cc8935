import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract'
import { offerAgain, tellApart } from '#contract/distinctions'
import { useFormat } from '#ui/use-format'
import { useCommand } from '../../http/query.ts'
import { useRefusal } from '../../http/use-refusal.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useUndo } from '../history/public/use-undo.ts'

export type DistinctType = 'person' | 'delegation' | 'theme'

/** Tells records apart, and takes that back; each says what was done and offers to undo it. */
export function useTellApart(type: DistinctType) {
  const { t } = useTranslation('distinctions')
  const format = useFormat()
  const inWords = useRefusal()
  const { undo } = useUndo()
  const touched = [`${type}s`, 'changes', 'records']
  const telling = useCommand(tellApart, touched)
  const taking = useCommand(offerAgain, touched)

  function say(done: string, { change }: Pick<Answer<typeof tellApart>, 'change'>, undone: string) {
    const words = { done: undone, refused: (why: string) => t('notUndone', { why }) }
    // Somebody else did it first: theirs to undo.
    const action = change ? { label: t('undo'), onPress: () => undo(change, words) } : undefined
    toast(done, { action })
  }

  async function attempt(work: () => Promise<void>) {
    try {
      await work()
      return true
    } catch (error) {
      toast(inWords(error), { tone: 'refused' })
      return false
    }
  }

  return {
    /** Answers whether they are told apart. */
    tell: (records: readonly { id: string; name: string }[]) =>
      attempt(async () => {
        const told = await telling.mutateAsync({ body: { type, ids: records.map(({ id }) => id) } })
        const names = format.list(records.map(({ name }) => name))
        say(t('told', { names }), told, t('offeredAgain', { names }))
      }),
    /** Answers whether they are offered again. */
    takeBack: ([one, other]: readonly [{ id: string; name: string }, { id: string; name: string }]) =>
      attempt(async () => {
        const taken = await taking.mutateAsync({ params: { type, id: one.id, otherId: other.id } })
        const names = format.list([one.name, other.name])
        say(t('offeredAgain', { names }), taken, t('told', { names }))
      }),
    isPending: telling.isPending || taking.isPending,
  }
}
