import { z } from 'zod'
import { endpoint, id } from '#contract'
import { change } from '#contract/history'
import { interventionCriteria, reviewStates, stances } from '#contract/interventions'

/** What is done to many at once. */
const bulkAct = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('review'), reviewState: z.enum(reviewStates) }),
    z.strictObject({ kind: z.literal('theme'), themeId: id, stance: z.enum(stances).nullable().optional() }),
    z.strictObject({ kind: z.literal('session'), sessionId: id }),
  ])
  .meta({ id: 'BulkAct' })

const bulkRequest = z.object({
  conferenceId: id,
  ids: z
    .array(id)
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'These; else all that the filter finds' }),
  filter: interventionCriteria
    .omit({ conference: true })
    .strict()
    .optional()
    .meta({ description: 'As in the address of the list, its values as texts' }),
  act: bulkAct,
})

export const previewBulk = endpoint({
  method: 'post',
  path: '/interventions/bulk/preview',
  summary: 'Say how many interventions a bulk change would touch, and touch none',
  access: 'editor',
  body: bulkRequest,
  answer: z
    .object({
      found: z.int(),
      touched: z.int().meta({ description: 'What the act is to be sent with as `expected`' }),
      final: z.int().meta({ description: 'Left out, because only a corrigendum changes them' }),
      unchanged: z.int().meta({ description: 'Left out, because they are so already' }),
    })
    .meta({ id: 'BulkPreview' }),
})

export const changeInBulk = endpoint({
  method: 'post',
  path: '/interventions/bulk',
  summary: 'Change many interventions as one change, at most 10,000; undone by undoing that',
  access: 'editor',
  creates: true,
  location: '/changes/:id',
  body: bulkRequest.extend({
    expected: z
      .int()
      .min(1)
      .meta({ description: '`touched` of the preview; refused when it is another by now' }),
  }),
  answer: change,
})

export type BulkRequest = z.output<typeof bulkRequest>
