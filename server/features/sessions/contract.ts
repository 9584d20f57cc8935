import { z } from 'zod'
import { byId, day, endpoint, id, instant, line, many, pageOf, paging, prose, recordFields } from '#contract'
import { delegationReference } from '#contract/delegations'
import { reportedFigure } from '#contract/figures'
import { personReference } from '#contract/persons'
import { citation, citationInput } from '#contract/sources'

export const sessionTypes = [
  'ceremony',
  'plenary',
  'high_level_discussion',
  'round_table',
  'workshop',
  'side_event',
  'closing',
] as const
export const sessionStatuses = ['scheduled', 'open', 'suspended', 'closed'] as const

export const sessionReference = z
  .object({ id, title: z.string(), type: z.enum(sessionTypes), heldOn: day })
  .meta({ id: 'SessionReference' })

const chairInput = z.strictObject({
  personId: id,
  delegationId: id.nullable().optional(),
  capacity: line(500).nullable().optional(),
})
const agendaItemInput = z.strictObject({
  id: id.optional().meta({ description: 'Of an item that is there already; left out: a new one' }),
  number: line(30).nullable().optional(),
  title: line(500),
  documentSymbol: line(100).nullable().optional(),
})

const suspensionInput = z.strictObject({
  suspendedAt: instant,
  resumedAt: instant.nullable().optional(),
  reason: line(500).nullable().optional(),
})

const fields = {
  type: z.enum(sessionTypes),
  title: line(300),
  heldOn: day.meta({ description: 'The day in the time zone of the conference' }),
  scheduledStartAt: instant.nullable().optional(),
  scheduledEndAt: instant.nullable().optional(),
  startedAt: instant.nullable().optional(),
  endedAt: instant.nullable().optional(),
  room: line().nullable().optional(),
  status: z.enum(sessionStatuses).optional(),
  documentSymbol: line(100).nullable().optional(),
  note: prose(5000).nullable().optional(),
  chairs: z.array(chairInput).max(30).optional().meta({ description: 'In order; replaces the whole list' }),
  agendaItems: z
    .array(agendaItemInput)
    .max(100)
    .optional()
    .meta({ description: 'In order; replaces the whole list' }),
  suspensions: z
    .array(suspensionInput)
    .max(50)
    .optional()
    .meta({ description: 'Replaces the whole list; they do not overlap, and only the last may still last' }),
  citations: z.array(citationInput).max(50).optional(),
}
export const sessionInput = z.object({ conferenceId: id, ...fields }).meta({ id: 'SessionInput' })
export const sessionChange = z.object(fields).partial().meta({ id: 'SessionChange' })

/** What the session's own log adds up to; only delivered interventions and those on the floor count. */
export const sessionSummary = z
  .object({
    interventions: z.int(),
    delegationsThatSpoke: z.array(z.object({ code: z.string().nullable(), name: z.string() })),
    speakers: z.int().meta({ description: 'Different persons known by name' }),
    totalSpeakingSeconds: z.int().meta({ description: 'Over interventions with start and end' }),
    medianSpeakingSeconds: z.number().nullable(),
    themes: z.array(z.object({ name: z.string(), count: z.int() })),
    rightsOfReply: z.int(),
    pointsOfOrder: z.int(),
  })
  .meta({ id: 'SessionSummary' })

export const session = z
  .object({
    ...recordFields,
    conferenceId: id,
    type: z.enum(sessionTypes),
    title: z.string(),
    heldOn: day,
    scheduledStartAt: instant.nullable(),
    scheduledEndAt: instant.nullable(),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    room: z.string().nullable(),
    status: z.enum(sessionStatuses),
    documentSymbol: z.string().nullable(),
    note: z.string().nullable(),
    chairs: z.array(
      z.object({
        person: personReference,
        delegation: delegationReference.nullable(),
        capacity: z.string().nullable(),
      }),
    ),
    agendaItems: z.array(
      z.object({
        id,
        number: z.string().nullable(),
        title: z.string(),
        documentSymbol: z.string().nullable(),
      }),
    ),
    suspensions: z.array(
      z.object({ suspendedAt: instant, resumedAt: instant.nullable(), reason: z.string().nullable() }),
    ),
    citations: z.array(citation),
    figures: z.array(reportedFigure),
    summary: sessionSummary,
  })
  .meta({ id: 'Session' })

export const sessionSorts = [
  'programme',
  '-programme',
  'startsAt',
  '-startsAt',
  'title',
  '-title',
  'interventions',
  '-interventions',
  'speakingSeconds',
  '-speakingSeconds',
] as const

export const sessionFilter = paging.extend({
  conference: id.optional(),
  type: many(z.enum(sessionTypes)).optional(),
  status: many(z.enum(sessionStatuses)).optional(),
  from: day.optional(),
  to: day.optional(),
  sort: z.enum(sessionSorts).default('programme').meta({
    description:
      'programme: day, then place; startsAt: day, then actual or else scheduled start, without one last of its day',
  }),
})

export const listSessions = endpoint({
  method: 'get',
  path: '/sessions',
  summary: 'List sessions with their summaries; also as .csv',
  access: 'reader',
  published: true,
  query: sessionFilter,
  answer: pageOf(session),
})

export const getSession = endpoint({
  method: 'get',
  path: '/sessions/:id',
  summary: 'Read one session; as .csv, its interventions',
  access: 'reader',
  published: true,
  params: byId,
  answer: session,
})

export const createSession = endpoint({
  method: 'post',
  path: '/sessions',
  summary: 'Add a session to the programme',
  access: 'editor',
  creates: true,
  body: sessionInput,
  answer: session,
})

export const updateSession = endpoint({
  method: 'patch',
  path: '/sessions/:id',
  summary: 'Change a session',
  access: 'editor',
  changes: true,
  params: byId,
  body: sessionChange,
  answer: session,
})

export const placeSession = endpoint({
  method: 'post',
  path: '/sessions/:id/place',
  summary: 'Put a session after another of its conference (or first)',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ afterId: id.nullable() }),
  answer: session,
})

export const deleteSession = endpoint({
  method: 'delete',
  path: '/sessions/:id',
  summary: 'Hide a session without interventions',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreSession = endpoint({
  method: 'post',
  path: '/sessions/:id/restore',
  summary: 'Bring a hidden session back',
  access: 'editor',
  params: byId,
  answer: session,
})

export type SessionFilter = z.output<typeof sessionFilter>
export type SessionInput = z.output<typeof sessionInput>
export type SessionChange = z.output<typeof sessionChange>
