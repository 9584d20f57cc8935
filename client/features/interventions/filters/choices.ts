import { lacks } from '#contract/conferences'
import { delegationKinds } from '#contract/delegations'
import {
  capacities,
  interventionKinds,
  interventionStatuses,
  reviewStates,
  stances,
} from '#contract/interventions'
import type { FilterName } from './address.ts'

/** The filters with a short, closed list of values. */
export const choices = {
  delegationKind: delegationKinds,
  capacity: capacities,
  stance: stances,
  kind: interventionKinds,
  status: interventionStatuses,
  reviewState: reviewStates,
  lacks,
} satisfies Partial<Record<FilterName, readonly string[]>>

export type ChoiceName = keyof typeof choices

export const isChoice = (name: string): name is ChoiceName => name in choices
