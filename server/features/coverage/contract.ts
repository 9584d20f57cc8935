import { z } from 'zod'
import { day, endpoint, flag, id, instant, many, names, pageOf, paging } from '#contract'
import { delegationKinds, delegationReference } from '#contract/delegations'
import { groupKinds } from '#contract/groups'
import { interventionCriteria } from '#contract/interventions'
import { sessionReference } from '#contract/sessions'
import { themeReference } from '#contract/themes'

/**
 * What is counted of a conference: the filters of the list, of those who had the floor (delivered or on the floor).
 * Who speaks, such as `memberOf`, narrows who is listed as well.
 */
export const floorCriteria = interventionCriteria
  .omit({ lacks: true, status: true, notStatus: true, spokenFor: true, notConference: true })
  .extend({ conference: id })
export type FloorCriteria = z.output<typeof floorCriteria>

/** How often and how long: seconds of what has a start and an end, `untimed` how many have not. */
export const floorCounts = {
  interventions: z.int(),
  seconds: z.int().meta({ description: 'Of those with a start and an end' }),
  untimed: z.int().meta({ description: 'How many have no start or no end' }),
}

export const standings = ['registered', 'present', 'signed'] as const

const participant = z
  .object({
    delegation: delegationReference
      .extend({ id: id.nullable(), kind: z.enum(delegationKinds).nullable() })
      .meta({ description: 'Without id and kind: who signed, and has no delegation in the record' }),
    countryCode: z.string().nullable(),
    names: names.meta({ description: "The country's names by language" }),
    regionalGroups: z.array(z.string()).meta({ description: 'Codes, on the first day of the conference' }),
    registered: z.boolean(),
    present: z.boolean().meta({ description: 'A delegate is present, or it was seen in a session' }),
    signed: z.boolean(),
    signedOn: day.nullable(),
    ...floorCounts,
  })
  .meta({ id: 'Participant' })

const totals = z.object({
  delegations: z.int(),
  registered: z.int(),
  present: z.int(),
  signed: z.int(),
  spoke: z.int(),
  ...floorCounts,
})

export const coverageSorts = [
  'name',
  '-name',
  'interventions',
  '-interventions',
  'seconds',
  '-seconds',
] as const

export const participantCriteria = floorCriteria.extend({
  standing: many(z.enum(standings)).optional().meta({ description: 'Any of these' }),
  spoke: flag.optional().meta({ description: 'false: silent, counted with zeros' }),
})
export type ParticipantCriteria = z.output<typeof participantCriteria>

export const listCoverage = endpoint({
  method: 'get',
  path: '/coverage/delegations',
  summary: 'Every delegation with how often and how long it had the floor, zeros included; also as .csv',
  access: 'reader',
  published: true,
  query: participantCriteria.extend(paging.omit({ count: true }).shape).extend({
    sort: z.enum(coverageSorts).default('name'),
  }),
  answer: pageOf(participant).extend({
    all: totals.meta({ description: 'Of everybody, whatever standing and whether they spoke' }),
  }),
})

export const shareDimensions = ['memberOf', 'delegationKind', 'kind'] as const

export const shareCriteria = floorCriteria.extend({
  by: z.enum(shareDimensions).default('memberOf'),
  groupKind: z.enum(groupKinds).default('regional').meta({ description: 'Which groups, with memberOf' }),
})
export type ShareCriteria = z.output<typeof shareCriteria>

export const listShares = endpoint({
  method: 'get',
  path: '/coverage/shares',
  summary: 'How the floor was shared, beside the share of delegations; also as .csv',
  access: 'reader',
  published: true,
  query: shareCriteria,
  answer: z.object({
    items: z.array(
      z.object({
        value: z
          .string()
          .nullable()
          .meta({ description: 'As the filter takes it; null: in none of the groups' }),
        name: z.string().nullable(),
        names,
        delegations: z.int().nullable().meta({ description: 'null where it is no kind of delegation' }),
        spoke: z.int().meta({ description: 'How many delegations' }),
        ...floorCounts,
      }),
    ),
    all: z
      .object({ delegations: z.int(), spoke: z.int(), ...floorCounts })
      .meta({ description: 'Once each: who is in two groups is in both of their rows' }),
  }),
})

const raised = z
  .object({
    id,
    delegation: delegationReference,
    speakerName: z.string().nullable(),
    session: sessionReference,
    startedAt: instant.nullable(),
  })
  .meta({ id: 'Raised' })

export const listThemeCoverage = endpoint({
  method: 'get',
  path: '/coverage/themes',
  summary: 'Each theme with who raised it first and last, and how many never did; also as .csv',
  access: 'reader',
  published: true,
  query: floorCriteria,
  answer: z.object({
    items: z.array(
      z.object({
        theme: themeReference,
        depth: z.int(),
        retired: z.boolean(),
        ...floorCounts,
        delegations: z.int().meta({ description: 'How many raised it, or a theme below it' }),
        never: z.int().meta({ description: 'How many of all who are listed never did' }),
        first: raised.nullable(),
        last: raised.nullable(),
      }),
    ),
    delegations: z.int().meta({ description: 'How many are listed' }),
  }),
})
