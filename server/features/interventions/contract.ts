import { z } from 'zod'
import {
  byId,
  day,
  endpoint,
  id,
  instant,
  isVisible,
  language,
  line,
  moment,
  pageOf,
  paging,
  prose,
  recordFields,
} from '#contract'
import { lacks } from '#contract/conferences'
import { delegationReference } from '#contract/delegations'
import { groupReference } from '#contract/groups'
import { personReference } from '#contract/persons'
import { sessionReference } from '#contract/sessions'
import { citation, citationInput } from '#contract/sources'
import { themeReference } from '#contract/themes'
import { interventionCriteria } from './contract/criteria.ts'
import {
  interventionKinds,
  interventionStatuses,
  motionId,
  reviewStates,
  stances,
  textKinds,
} from './contract/vocabulary.ts'

export * from './contract/criteria.ts'
export * from './contract/vocabulary.ts'

const fields = {
  sessionId: id,
  delegationId: id,
  personId: id.nullable().optional().meta({ description: 'null: "the representative of"' }),
  speakerName: line().nullable().optional().meta({ description: 'As printed that day' }),
  speakerHonorific: line(50).nullable().optional(),
  speakerPost: line(500).nullable().optional().meta({ description: 'As printed that day' }),
  groupIds: z.array(id).max(30).optional().meta({ description: 'Spoken for; replaces the whole list' }),
  kind: z.enum(interventionKinds).optional(),
  motion: motionId
    .nullable()
    .optional()
    .meta({ description: 'What a point of order moves, of the rules of the floor' }),
  status: z.enum(interventionStatuses).optional(),
  repliesToId: id.nullable().optional(),
  agendaItemId: id.nullable().optional(),
  allottedSeconds: z.int().min(1).max(86_400).nullable().optional(),
  startedAt: instant.nullable().optional(),
  endedAt: instant.nullable().optional(),
  pausedSeconds: z
    .int()
    .min(0)
    .max(86_400)
    .optional()
    .meta({ description: 'For how long its clock stood still; no part of the duration' }),
  language: language.nullable().optional(),
  summary: prose(20_000).nullable().optional(),
  note: prose(5000).nullable().optional(),
  themes: z
    .array(
      z.strictObject({
        themeId: id,
        stance: z.enum(stances).nullable().optional(),
        passage: prose(5000).nullable().optional(),
      }),
    )
    .max(50)
    .optional()
    .meta({ description: 'In order; replaces the whole list' }),
  texts: z
    .array(z.strictObject({ kind: z.enum(textKinds), language, body: prose(500_000).min(1) }))
    .max(20)
    .optional()
    .meta({ description: 'One for each kind and language; replaces the whole list' }),
  citations: z.array(citationInput).max(50).optional(),
}
export const interventionInput = z.object(fields).meta({ id: 'InterventionInput' })
/** Why a final record is changed after all; today, in the zone of the conference, where no day is said. */
export const corrigendumInput = z
  .strictObject({
    reason: prose(2000)
      .overwrite((value) => value.trim())
      .min(1, { error: 'Must not be empty', abort: true })
      .refine(isVisible, 'Must not be empty'),
    issuedOn: day.optional(),
  })
  .meta({ id: 'CorrigendumInput', description: 'Needed by a final record, refused by any other' })
export const interventionChange = z
  .object({ ...fields, reviewState: z.enum(reviewStates), corrigendum: corrigendumInput })
  .partial()
  .meta({ id: 'InterventionChange' })

const listed = z.object({
  ...recordFields,
  conferenceId: id,
  session: sessionReference,
  place: z.int().meta({ description: 'Sorts within the session' }),
  delegation: delegationReference,
  person: personReference.nullable(),
  speakerName: z.string().nullable(),
  speakerHonorific: z.string().nullable(),
  speakerPost: z.string().nullable(),
  groups: z.array(groupReference).meta({ description: 'Spoken for' }),
  kind: z.enum(interventionKinds),
  status: z.enum(interventionStatuses),
  repliesToId: id.nullable(),
  agendaItemId: id.nullable(),
  allottedSeconds: z.int().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  durationSeconds: z.int().nullable(),
  language: z.string().nullable(),
  summary: z.string().nullable(),
  reviewState: z.enum(reviewStates),
  themes: z.array(
    z.object({ theme: themeReference, stance: z.enum(stances).nullable(), passage: z.string().nullable() }),
  ),
  sources: z.int().meta({ description: 'How many sources are cited' }),
})
export const listedIntervention = listed.meta({ id: 'ListedIntervention' })

export const intervention = listed
  .extend({
    motion: z.string().nullable().meta({ description: 'What a point of order moves' }),
    pausedSeconds: z.int().meta({ description: 'For how long its clock stood still' }),
    note: z.string().nullable(),
    reviewedAt: moment.nullable(),
    reviewedBy: z
      .object({ id, name: z.string() })
      .nullable()
      .meta({ description: 'Who set the review state; null: nobody, or the program itself' }),
    lacks: z.array(z.enum(lacks)).meta({ description: 'What it lacks, as the filter means it' }),
    corrigenda: z
      .array(
        z.object({
          id,
          issuedOn: day,
          reason: z.string(),
          changeId: id.nullable(),
          by: z.object({ id, name: z.string() }).nullable(),
        }),
      )
      .meta({ description: 'What was changed after it was final, in order' }),
    texts: z.array(z.object({ kind: z.enum(textKinds), language: z.string(), body: z.string() })),
    citations: z.array(citation),
    repliesTo: z
      .object({ id, delegation: delegationReference, startedAt: instant.nullable() })
      .nullable()
      .meta({ description: 'What it answers' }),
    replies: z.array(z.object({ id, delegation: delegationReference, startedAt: instant.nullable() })),
  })
  .meta({ id: 'Intervention' })

export const interventionSorts = [
  'record',
  '-record',
  'startedAt',
  '-startedAt',
  'durationSeconds',
  '-durationSeconds',
  'updatedAt',
  '-updatedAt',
] as const

export const interventionFilter = interventionCriteria.extend(paging.shape).extend({
  sort: z
    .enum(interventionSorts)
    .default('record')
    .meta({ description: 'record: day of the session, its place in the programme, place in its list' }),
})

export const listInterventions = endpoint({
  method: 'get',
  path: '/interventions',
  summary: 'List interventions; also as .csv',
  access: 'reader',
  published: true,
  query: interventionFilter,
  answer: pageOf(listedIntervention),
})

export const getIntervention = endpoint({
  method: 'get',
  path: '/interventions/:id',
  summary: 'Read one intervention with its texts and sources',
  access: 'reader',
  published: true,
  params: byId,
  answer: intervention,
})

const neighbour = z
  .object({ id, delegation: delegationReference, speaker: z.string().nullable() })
  .meta({ id: 'InterventionNeighbour' })

export const getInterventionNeighbours = endpoint({
  method: 'get',
  path: '/interventions/:id/neighbours',
  summary: 'Who had the floor before and after an intervention, in its session',
  access: 'reader',
  published: true,
  params: byId,
  answer: z.object({ previous: neighbour.nullable(), next: neighbour.nullable() }),
})

export const createIntervention = endpoint({
  method: 'post',
  path: '/interventions',
  summary: 'Record an intervention; with a start it takes its place by time, else the last',
  access: 'editor',
  creates: true,
  body: interventionInput,
  answer: intervention,
})

export const updateIntervention = endpoint({
  method: 'patch',
  path: '/interventions/:id',
  summary: 'Change an intervention; what is left out stays as it is. A final one needs a corrigendum',
  access: 'editor',
  changes: true,
  params: byId,
  body: interventionChange,
  answer: intervention,
})

export const placeIntervention = endpoint({
  method: 'post',
  path: '/interventions/:id/place',
  summary: 'Put an intervention after another of its session (or first)',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ afterId: id.nullable(), corrigendum: corrigendumInput.optional() }),
  answer: intervention,
})

export const deleteIntervention = endpoint({
  method: 'delete',
  path: '/interventions/:id',
  summary: 'Hide an intervention; refused while it is final or answered',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreIntervention = endpoint({
  method: 'post',
  path: '/interventions/:id/restore',
  summary: 'Bring a hidden intervention back to its place, or to the end of its session',
  access: 'editor',
  params: byId,
  answer: intervention,
})

export type InterventionFilter = z.output<typeof interventionFilter>
export type InterventionInput = z.output<typeof interventionInput>
export type InterventionChange = z.output<typeof interventionChange>
