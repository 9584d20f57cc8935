import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { delegationKinds } from '#contract/delegations'
import { interventionKinds } from '#contract/interventions'
import type { FloorRules } from '#floor/rules'
import { readDuration } from '../../../ui/duration-text.ts'
import { folded } from '../../../ui/folded.ts'
import { formatDuration } from '../../../ui/format.ts'
import type { PickedDelegation } from '../../delegations/public/delegation-picker.tsx'

export type Kind = (typeof interventionKinds)[number]
type Allotment = FloorRules['allotted'][number]

/** A time allotted as it is typed. `forWhom`: `any`, `group`, `own`, or the id of a group. */
export type AllotmentValues = {
  kind: Kind | 'any'
  delegationKind: (typeof delegationKinds)[number] | 'any'
  delegation: PickedDelegation | null
  forWhom: string
  time: string
}

/** What the form of the rules holds. */
export type RulesValues = {
  ranks: Kind[][]
  motions: { id: string; name: string }[]
  allotted: AllotmentValues[]
  warning: number | null
  perDelegation: number | null
  within: FloorRules['rightsOfReply']['within']
  replyTimes: string
}

export const anybody: AllotmentValues = {
  kind: 'any',
  delegationKind: 'any',
  delegation: null,
  forWhom: 'any',
  time: '',
}

/** The form of some rules; `delegationOf` tells whom an id means. */
export const valuesOf = (rules: FloorRules, delegationOf: (id: string) => PickedDelegation): RulesValues => ({
  ranks: ranksOf(rules.order),
  motions: rules.motions.map(({ id, name }) => ({ id, name })),
  allotted: rules.allotted.map((rule) => ({
    kind: rule.kind ?? 'any',
    delegationKind: rule.delegationKind ?? 'any',
    delegation: rule.delegationId ? delegationOf(rule.delegationId) : null,
    forWhom: forWhomOf(rule),
    time: formatDuration(rule.seconds),
  })),
  warning: rules.warningSeconds,
  perDelegation: rules.rightsOfReply.perDelegation,
  within: rules.rightsOfReply.within,
  replyTimes: rules.rightsOfReply.seconds.map(formatDuration).join(', '),
})

// A kind that the rules do not name ranks with statements; all of them come first where those are not named either.
function ranksOf(order: FloorRules['order']): Kind[][] {
  const unnamed = interventionKinds.filter((kind) => !order.flat().includes(kind))
  if (unnamed.length === 0) return order
  if (unnamed.includes('statement')) return [unnamed, ...order]
  return order.map((kinds) => (kinds.includes('statement') ? [...kinds, ...unnamed] : kinds))
}

const forWhomOf = ({ groupId, isForGroup }: Allotment) =>
  groupId ?? (isForGroup === undefined ? 'any' : isForGroup ? 'group' : 'own')

/** The rules that a form says; what is typed in it has been checked. */
export const rulesOf = (values: RulesValues): FloorRules => ({
  order: values.ranks,
  motions: values.motions.map(({ id, name }) => ({ id, name: name.trim() })),
  allotted: values.allotted.map(allotmentOf),
  warningSeconds: values.warning ?? 0,
  rightsOfReply: {
    perDelegation: values.perDelegation,
    within: values.within,
    seconds: readTimes(values.replyTimes) ?? [],
  },
})

function allotmentOf({ kind, delegationKind, delegation, forWhom, time }: AllotmentValues): Allotment {
  return {
    ...(kind !== 'any' && { kind }),
    ...(delegationKind !== 'any' && { delegationKind }),
    ...(delegation && { delegationId: delegation.id }),
    ...(forWhom === 'group' && { isForGroup: true }),
    ...(forWhom === 'own' && { isForGroup: false }),
    ...(!['any', 'group', 'own'].includes(forWhom) && { groupId: forWhom }),
    seconds: readDuration(time) ?? 0,
  }
}

/** Times written one after another, `10:00, 5:00`, in seconds; null when one of them is none. */
export function readTimes(typed: string): number[] | null {
  const times = typed
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map(readDuration)
  return times.every((time) => typeof time === 'number') ? times : null
}

/** What must be typed before rules are sent; the rest the server says. */
export function useRulesSchema() {
  const { t } = useTranslation('floor-rules')
  return z.object({
    ranks: z.array(z.array(z.enum(interventionKinds))),
    motions: z.array(
      z.object({
        id: z.string(),
        name: z.string().refine((name) => name.trim() !== '', t('form.nameMissing')),
      }),
    ),
    allotted: z.array(
      z.object({
        kind: z.enum([...interventionKinds, 'any']),
        delegationKind: z.enum([...delegationKinds, 'any']),
        delegation: z.custom<PickedDelegation | null>(),
        forWhom: z.string(),
        time: z.string().refine((time) => typeof readDuration(time) === 'number', t('form.timeWrong')),
      }),
    ),
    warning: z
      .number()
      .nullable()
      .refine((seconds) => seconds !== null, t('form.warningMissing')),
    perDelegation: z.number().nullable(),
    within: z.enum(['session', 'day', 'conference']),
    replyTimes: z.string().refine((times) => readTimes(times) !== null, t('form.timesWrong')),
  })
}

/** A new motion's id: of its name, and no other's. */
export function motionIdFor(name: string, taken: readonly string[]): string {
  const plain = folded(name)
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 36)
    .replace(/^_+|_+$/g, '')
  const stem = plain || 'motion'
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? stem : `${stem}_${nth}`
    if (!taken.includes(id)) return id
  }
}

const places: [RegExp, string][] = [
  [/^rules\.allotted\.(\d+)\.delegationId$/, 'allotted.$1.delegation'],
  [/^rules\.allotted\.(\d+)\.(groupId|isForGroup)$/, 'allotted.$1.forWhom'],
  [/^rules\.allotted\.(\d+)\.seconds$/, 'allotted.$1.time'],
  [/^rules\.rightsOfReply\.seconds.*$/, 'replyTimes'],
  [/^rules\.rightsOfReply\.(\w+)$/, '$1'],
  [/^rules\.warningSeconds$/, 'warning'],
  [/^rules\.order.*$/, 'ranks'],
  [/^rules\.(motions.*|allotted.*)$/, '$1'],
]

/** The field of the form in which an issue of the request stands; null: in none. */
export function fieldPathOf(issuePath: string): string | null {
  const found = places.find(([pattern]) => pattern.test(issuePath))
  return found ? issuePath.replace(...found) : null
}
