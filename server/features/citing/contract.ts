import { z } from 'zod'
import { byId, day, endpoint } from '#contract'

export const citationStyles = ['un', 'chicago', 'apa', 'bibtex', 'ris', 'csl-json'] as const

export const citeIntervention = endpoint({
  method: 'get',
  path: '/citing/interventions/:id',
  summary:
    'How to cite an intervention, or a passage of it, in each style, with its review state and the day of access',
  access: 'reader',
  published: true,
  params: byId,
  query: z.object({
    accessedOn: day.optional().meta({ description: 'Today in UTC where it is left out' }),
    at: z
      .string()
      .regex(/^[\w~-]{1,200}$/, 'Not a place in an intervention')
      .optional()
      .meta({ description: 'The place of the passage, as the address of the intervention says it' }),
    passage: z.string().max(5000).optional().meta({ description: 'To be quoted in the footnote styles' }),
  }),
  answer: z
    .object({
      permalink: z
        .string()
        .meta({ description: 'Its address here, to be completed with where people reach it' }),
      styles: z.array(
        z.object({
          style: z.enum(citationStyles),
          text: z.string(),
          mediaType: z.string(),
          extension: z.string(),
        }),
      ),
    })
    .meta({ id: 'HowToCite' }),
})
