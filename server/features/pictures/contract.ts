import { z } from 'zod'
import { day, endpoint, id, instant, names } from '#contract'
import { floorCounts, floorCriteria } from '#contract/coverage'
import { delegationReference } from '#contract/delegations'
import { groupKinds } from '#contract/groups'
import { interventionKinds } from '#contract/interventions'
import { sessionReference } from '#contract/sessions'
import { themeReference } from '#contract/themes'

const stanceCounts = { supports: z.int(), opposes: z.int(), conditional: z.int(), mentions: z.int() }

export const heatMapCriteria = floorCriteria.extend({
  by: z.enum(['delegation', 'memberOf']).default('delegation'),
  groupKind: z.enum(groupKinds).default('regional').meta({ description: 'Which groups, with memberOf' }),
  level: z
    .enum(['top', 'all'])
    .default('all')
    .meta({ description: 'top: only themes that stand below none' }),
})

export const readHeatMap = endpoint({
  method: 'get',
  path: '/pictures/heat-map',
  summary: 'How often each delegation or group raised each theme; also as .csv',
  access: 'reader',
  published: true,
  query: heatMapCriteria,
  answer: z.object({
    themes: z
      .array(z.object({ theme: themeReference, depth: z.int(), interventions: z.int() }))
      .meta({ description: 'That were raised, in the order of the tree; the 60 most raised' }),
    rows: z
      .array(
        z.object({
          value: z
            .string()
            .nullable()
            .meta({ description: 'As the filter takes it; null: in none of the groups' }),
          code: z.string().nullable(),
          name: z.string().nullable(),
          names,
          interventions: z.int().meta({ description: 'That raise any theme' }),
        }),
      )
      .meta({ description: 'That raised any, most often first; the first 300' }),
    cells: z
      .array(
        z.object({
          row: z.int().meta({ description: 'Its place in rows' }),
          theme: z.int().meta({ description: 'Its place in themes' }),
          interventions: z.int(),
          ...stanceCounts,
        }),
      )
      .meta({ description: 'All others are zero. One intervention may carry two stances in a branch' }),
    isAll: z.boolean(),
  }),
})

export const spans = ['session', 'day', 'month', 'year'] as const

export const timelineCriteria = floorCriteria.extend({
  by: z.enum(spans).optional().meta({ description: 'The finest that gives at most 120 where none is said' }),
})

const mark = z
  .object({
    id,
    sessionId: id,
    delegation: delegationReference,
    speakerName: z.string().nullable(),
    kind: z.enum(interventionKinds),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    durationSeconds: z.int().nullable(),
  })
  .meta({ id: 'TimelineMark' })

export const readTimeline = endpoint({
  method: 'get',
  path: '/pictures/timeline',
  summary: 'What was said by session, day, month or year, zeros included; also as .csv',
  access: 'reader',
  published: true,
  query: timelineCriteria.extend({
    open: id.optional().meta({ description: 'A session whose interventions are told one by one' }),
  }),
  answer: z.object({
    by: z.enum(spans),
    spans: z.array(
      z.object({
        session: sessionReference.nullable(),
        from: day,
        to: day,
        startsAt: instant.nullable().meta({ description: 'Actual, else scheduled' }),
        endsAt: instant.nullable(),
        sessions: z.int(),
        delegations: z.int(),
        ...floorCounts,
        ...stanceCounts,
      }),
    ),
    interventions: z.array(mark).nullable().meta({
      description: 'One by one, of everything up to 500, else of the open session up to 1,000; else null',
    }),
  }),
})

const place = z
  .object({
    countryCode: z.string().nullable(),
    delegationId: id.nullable(),
    code: z.string().nullable(),
    name: z.string(),
    names,
    m49: z.string().nullable(),
    successors: z.array(z.string()).meta({ description: 'M49 codes of what a former state became' }),
    registered: z.boolean(),
    signed: z.boolean(),
    signedOn: day.nullable(),
    ...floorCounts,
  })
  .meta({ id: 'Place' })

export const readMap = endpoint({
  method: 'get',
  path: '/pictures/map',
  summary: 'Who spoke and who signed, by country, and those who are none; also as .csv',
  access: 'reader',
  published: true,
  query: floorCriteria,
  answer: z.object({ items: z.array(place) }),
})

export type HeatMapCriteria = z.output<typeof heatMapCriteria>
export type TimelineCriteria = z.output<typeof timelineCriteria>
