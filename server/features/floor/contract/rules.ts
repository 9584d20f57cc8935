import { z } from 'zod'
import { id, line } from '#contract'
import { delegationKinds } from '#contract/delegations'
import { interventionKinds, motionId } from '#contract/interventions'

const seconds = z.int().min(1).max(86_400)

/** A time allotted to whom all that it says fits; what it leaves out fits anybody. */
const allotment = z.strictObject({
  kind: z.enum(interventionKinds).optional(),
  delegationKind: z.enum(delegationKinds).optional(),
  delegationId: id.optional(),
  groupId: id.optional().meta({ description: 'Spoken on behalf of this group' }),
  isForGroup: z.boolean().optional().meta({ description: 'true: on behalf of any group; false: of none' }),
  seconds,
})

/** How the floor is given at a conference. No rule of order stands anywhere else. */
export const floorRules = z
  .strictObject({
    order: z
      .array(z.array(z.enum(interventionKinds)).min(1))
      .max(9)
      .meta({
        description: 'Kinds in ranks, the first first; a kind that is not named ranks with statements',
      }),
    motions: z
      .array(z.strictObject({ id: motionId, name: line(120) }))
      .max(30)
      .meta({ description: 'What a point of order can move, in order of precedence' }),
    allotted: z.array(allotment).max(50).meta({ description: 'The first that fits; none: no limit' }),
    warningSeconds: z
      .int()
      .min(0)
      .max(3600)
      .meta({ description: 'How long before the end a warning is given' }),
    rightsOfReply: z.strictObject({
      perDelegation: z.int().min(1).max(20).nullable().meta({ description: 'null: any number' }),
      within: z.enum(['session', 'day', 'conference']),
      seconds: z.array(seconds).max(20).meta({ description: 'For the first, the second and so on' }),
    }),
  })
  .refine(({ order }) => new Set(order.flat()).size === order.flat().length, {
    path: ['order'],
    message: 'A kind has one rank',
  })
  .refine(({ motions }) => new Set(motions.map((one) => one.id)).size === motions.length, {
    path: ['motions'],
    message: 'Two motions have the same id',
  })
  .meta({ id: 'FloorRules' })

export type FloorRules = z.output<typeof floorRules>

/**
 * What holds where a conference has not said otherwise: points of order first, in the precedence of rule 77 of the
 * General Assembly's rules of procedure, and two rights of reply of ten and five minutes at the end (decision 34/401).
 */
export const usualRules: FloorRules = {
  order: [
    ['point_of_order'],
    [
      'statement',
      'question',
      'answer',
      'chair_remark',
      'message_read_out',
      'video_message',
      'written_statement',
    ],
    ['right_of_reply'],
  ],
  motions: [
    { id: 'suspend_the_meeting', name: 'To suspend the meeting' },
    { id: 'adjourn_the_meeting', name: 'To adjourn the meeting' },
    { id: 'adjourn_the_debate', name: 'To adjourn the debate on the item under discussion' },
    { id: 'close_the_debate', name: 'To close the debate on the item under discussion' },
  ],
  allotted: [],
  warningSeconds: 30,
  rightsOfReply: { perDelegation: 2, within: 'session', seconds: [600, 300] },
}
