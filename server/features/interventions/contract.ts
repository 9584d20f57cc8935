import { z } from 'zod'
import {
  byId,
  countryCode,
  day,
  endpoint,
  flag,
  id,
  instant,
  isVisible,
  language,
  line,
  many,
  moment,
  pageOf,
  paging,
  prose,
  recordFields,
  soughtText,
} from '#contract'
import { lacks } from '#contract/conferences'
import { delegationKinds, delegationReference } from '#contract/delegations'
import { groupCode, groupReference } from '#contract/groups'
import { personReference } from '#contract/persons'
import { sessionReference } from '#contract/sessions'
import { citation, citationInput } from '#contract/sources'
import { themeReference } from '#contract/themes'

export const interventionKinds = [
  'statement',
  'right_of_reply',
  'point_of_order',
  'question',
  'answer',
  'chair_remark',
  'message_read_out',
  'video_message',
  'written_statement',
] as const
export const interventionStatuses = ['listed', 'on_the_floor', 'delivered', 'withdrawn', 'absent'] as const
export const capacities = [
  'head_of_state',
  'head_of_government',
  'deputy_head',
  'minister',
  'deputy_minister',
  'ambassador',
  'head_of_organization',
  'other',
] as const
export const reviewStates = ['provisional', 'checked', 'final'] as const
export const stances = ['supports', 'opposes', 'conditional', 'mentions'] as const
export const textKinds = ['verbatim', 'translation'] as const

/** A motion as an intervention names it: one of the rules of the floor of its conference, which may be renamed. */
export const motionId = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'Small letters, digits and underscores')
  .max(40)

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

const unwanted = <Item extends z.ZodType<string, string>>(item: Item, what: string) =>
  many(item)
    .optional()
    .meta({ description: `None of these ${what}` })

export const interventionCriteria = z.object({
  q: soughtText.optional().meta({
    description: 'Says this: words, "phrases", -not, or; in names, posts, summaries, passages and texts',
  }),
  conference: many(id).optional(),
  session: many(id).optional(),
  country: many(countryCode).optional(),
  delegation: many(id).optional(),
  spokenFor: flag.optional().meta({
    description: 'true: with country or delegation, also what groups said on their behalf as members',
  }),
  group: many(groupCode).optional().meta({ description: 'Spoken on behalf of one of these groups' }),
  memberOf: many(groupCode).optional().meta({ description: 'By delegations whose country is a member' }),
  delegationKind: many(z.enum(delegationKinds)).optional(),
  person: many(id).optional(),
  capacity: many(z.enum(capacities))
    .optional()
    .meta({ description: 'Read from the post as printed that day' }),
  theme: many(id).optional().meta({ description: 'With the branch below each' }),
  stance: many(z.enum(stances))
    .optional()
    .meta({ description: 'Towards the themes asked for, or towards any' }),
  kind: many(z.enum(interventionKinds)).optional(),
  status: many(z.enum(interventionStatuses)).optional(),
  reviewState: many(z.enum(reviewStates)).optional(),
  language: many(language).optional(),
  notCountry: unwanted(countryCode, 'countries'),
  notDelegation: unwanted(id, 'delegations'),
  notGroup: unwanted(groupCode, 'groups spoken for'),
  notMemberOf: unwanted(groupCode, 'groups that the country of the delegation is a member of'),
  notDelegationKind: unwanted(z.enum(delegationKinds), 'kinds of delegation'),
  notPerson: unwanted(id, 'persons'),
  notCapacity: unwanted(z.enum(capacities), 'capacities'),
  notTheme: unwanted(id, 'themes, nor of the branch below each'),
  notSession: unwanted(id, 'sessions'),
  notConference: unwanted(id, 'conferences'),
  notKind: unwanted(z.enum(interventionKinds), 'kinds'),
  notStatus: unwanted(z.enum(interventionStatuses), 'statuses'),
  notReviewState: unwanted(z.enum(reviewStates), 'review states'),
  notStance: unwanted(z.enum(stances), 'stances towards the themes asked for, or towards any'),
  notLanguage: unwanted(language, 'languages'),
  from: day.optional().meta({ description: 'Day of the session, first' }),
  to: day.optional().meta({ description: 'Day of the session, last' }),
  lacks: many(z.enum(lacks))
    .optional()
    .meta({ description: 'Delivered or on the floor, and lacking any of these; conflict: in any status' }),
})
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

export type InterventionCriteria = z.output<typeof interventionCriteria>
export type InterventionFilter = z.output<typeof interventionFilter>
export type InterventionInput = z.output<typeof interventionInput>
export type InterventionChange = z.output<typeof interventionChange>
