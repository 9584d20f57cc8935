import { z } from 'zod'
import { endpoint, id, many, names } from '#contract'
import { floorCounts, floorCriteria } from '#contract/coverage'
import { delegationReference } from '#contract/delegations'
import { stances } from '#contract/interventions'
import { sessionReference } from '#contract/sessions'
import { themeReference } from '#contract/themes'

const uuid = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const group = '[A-Za-z0-9-]{2,20}'

/**
 * Who is compared: `CUB`, `delegation:<id>`, `group:AFRICAN` (on its behalf), `members:AFRICAN` (by its members). Beyond
 * one conference a delegation of an organization stands for the organization.
 */
export const compared = z
  .string()
  .regex(
    new RegExp(`^([A-Za-z]{3}|delegation:${uuid}|(group|members):${group})$`),
    'Write CUB, delegation:<id>, group:AFRICAN (on its behalf) or members:AFRICAN',
  )
  .overwrite((text) => {
    const [kind, value] = text.includes(':') ? text.split(':') : [null, text]
    if (kind === 'delegation') return `${kind}:${value!.toLowerCase()}`
    return kind ? `${kind}:${value!.toUpperCase()}` : value!.toUpperCase()
  })

export const mostCompared = 6

export const comparisonCriteria = floorCriteria
  .omit({
    country: true,
    delegation: true,
    group: true,
    memberOf: true,
    notCountry: true,
    notDelegation: true,
    notGroup: true,
    notMemberOf: true,
  })
  .extend({
    conference: many(id).optional().meta({ description: 'All, where none is named' }),
    with: many(compared)
      .refine((all) => all.length <= mostCompared, `At most ${mostCompared} are compared`)
      .meta({
        description:
          'CUB, delegation:<id> (beyond one conference its organization), group:AFRICAN (on its behalf), members:AFRICAN; up to six',
      }),
  })
export type ComparisonCriteria = z.output<typeof comparisonCriteria>

const passage = z
  .object({
    interventionId: id,
    stance: z.enum(stances).nullable(),
    passage: z.string(),
    delegation: delegationReference,
    speakerName: z.string().nullable(),
    conferenceId: id,
    session: sessionReference,
  })
  .meta({ id: 'ComparedPassage' })

export const compare = endpoint({
  method: 'get',
  path: '/comparisons',
  summary: 'Two to six delegations or groups side by side: themes, stances and passages; also as .csv',
  access: 'reader',
  published: true,
  query: comparisonCriteria,
  answer: z.object({
    with: z.array(
      z.object({
        key: z.string().meta({ description: 'As asked for' }),
        code: z.string().nullable(),
        name: z.string(),
        names,
        delegations: z
          .array(id)
          .meta({ description: 'The filter that it is told by, where that is no country or group' }),
        ...floorCounts,
      }),
    ),
    themes: z
      .array(
        z.object({
          theme: themeReference,
          depth: z.int(),
          cells: z
            .array(
              z.object({
                interventions: z.int(),
                supports: z.int(),
                opposes: z.int(),
                conditional: z.int(),
                mentions: z.int(),
                passages: z.array(passage).meta({
                  description: 'On the theme itself, in the order of the record; the first five',
                }),
                saying: z.int().meta({ description: 'How many passages on the theme itself there are' }),
                tagged: z.int().meta({ description: 'How many are tagged with the theme itself' }),
              }),
            )
            .meta({ description: 'One for each who is compared, in the same order' }),
        }),
      )
      .meta({ description: 'That any of them raised, in the order of the tree' }),
  }),
})
