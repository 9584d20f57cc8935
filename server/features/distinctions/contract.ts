import { z } from 'zod'
import { endpoint, id, moment, pageOf, paging } from '#contract'
import { change } from '#contract/history'

export const distinctTypes = ['person', 'delegation', 'theme'] as const
const distinctType = z.enum(distinctTypes).meta({ id: 'DistinctType' })

/** Two records that may look like one and were told apart. */
export const distinctPair = z.object({ id, otherId: id }).meta({ id: 'DistinctPair' })

const told = z.object({
  id,
  name: z.string(),
  detail: z
    .string()
    .nullable()
    .meta({ description: 'Tells two of the same name apart: delegation, code, the theme above' }),
})

export const distinction = z
  .object({
    type: distinctType,
    records: z.tuple([told, told]),
    at: moment,
    by: z.object({ id, name: z.string() }).nullable(),
    changeId: id.meta({ description: 'The change that told them apart' }),
  })
  .meta({ id: 'Distinction' })

export const listDistinctions = endpoint({
  method: 'get',
  path: '/distinctions',
  summary: 'List records that were told apart, and are not offered as duplicates, the last first',
  access: 'editor',
  query: paging.extend({
    type: distinctType,
    conference: id.optional().meta({ description: 'Of delegations: of this one only' }),
  }),
  answer: pageOf(distinction),
})

const changed = change.nullable().meta({ description: 'null: it was so already' })

export const tellApart = endpoint({
  method: 'post',
  path: '/distinctions',
  summary: 'Say of records that may be one that each is another; they are not offered as duplicates any more',
  access: 'editor',
  body: z.object({
    type: distinctType,
    ids: z
      .array(id)
      .min(2)
      .max(20)
      .refine((ids) => new Set(ids).size === ids.length, 'A record is named once')
      .meta({ description: 'Two, or more of which each is another; delegations of one conference' }),
  }),
  answer: z.object({
    pairs: z.int().meta({ description: 'That were not told apart before' }),
    change: changed,
  }),
})

export const offerAgain = endpoint({
  method: 'delete',
  path: '/distinctions/:type/:id/:otherId',
  summary: 'Take back that two records were told apart; they are offered as duplicates again',
  access: 'editor',
  params: z.object({ type: distinctType, id, otherId: id }),
  answer: z.object({ change: changed }),
})

export type Telling = z.output<typeof tellApart.body>
