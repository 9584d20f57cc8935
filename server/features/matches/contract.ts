import { z } from 'zod'
import { day, endpoint, id, searchText } from '#contract'

export const matchTypes = ['conference', 'session', 'delegation', 'person', 'theme', 'intervention'] as const

/** A record that what was typed may mean. */
export const match = z
  .object({
    type: z.enum(matchTypes),
    id,
    name: z.string(),
    code: z.string().nullable().meta({ description: 'Of a delegation: what stands on its name plate' }),
    detail: z
      .string()
      .nullable()
      .meta({ description: 'Tells two of the same name apart: session, delegation, place' }),
    heldOn: day.nullable().meta({ description: 'Of a session and what was said in it' }),
    conferenceId: id.nullable(),
  })
  .meta({ id: 'Match' })

export const listMatches = endpoint({
  method: 'get',
  path: '/matches',
  summary: 'Find any record by name, to go there: up to six of each kind; accents and aliases forgiven',
  access: 'reader',
  query: z.object({
    q: searchText,
    conference: id
      .optional()
      .meta({ description: 'Sessions, delegations and interventions of this one only' }),
  }),
  answer: z.object({ items: z.array(match) }),
})

export type Match = z.input<typeof match>
