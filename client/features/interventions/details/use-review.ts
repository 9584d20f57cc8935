import { useState } from 'react'
import { updateIntervention } from '#contract/interventions'
import { isStatus } from '../../../http/errors.ts'
import { useCommand } from '../../../http/query.ts'
import type { Intervention } from './intervention.ts'
import { touches } from './touches.ts'
import { useHide } from './use-hide.ts'

/** What an editor wanted to happen: another review state, or that it is hidden. */
export type Wish = { reviewState: Intervention['reviewState'] } | 'hide'

/** What did not happen and why; with `theirs`, because somebody else changed the record meanwhile. */
export type Refused = { wish: Wish; error: unknown; theirs?: Intervention }

/** Sets the review state or hides, with the state of saving and what was refused. */
export function useReview(intervention: Intervention, onHidden: () => unknown) {
  const update = useCommand(updateIntervention, touches)
  const { hide, isPending: isHiding } = useHide()
  const [refused, setRefused] = useState<Refused>()

  async function attempt(wish: Wish, version: number) {
    setRefused(undefined)
    try {
      if (wish === 'hide') await hide({ ...intervention, version }, onHidden)
      else await update.mutateAsync({ params: { id: intervention.id }, body: wish, version })
    } catch (error) {
      const theirs = isStatus(error, 412) ? (error.current as Intervention | undefined) : undefined
      setRefused({ wish, error, theirs })
    }
  }

  const wished = update.isPending ? update.variables.body.reviewState : undefined
  const saving = update.isPending
    ? ('saving' as const)
    : update.isSuccess && !refused
      ? ('saved' as const)
      : undefined
  return { attempt, refused, dismiss: () => setRefused(undefined), wished, saving, isHiding }
}
