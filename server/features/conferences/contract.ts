import { z } from 'zod'
import {
  byId,
  day,
  endpoint,
  id,
  language,
  line,
  moment,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'
import { reportedFigure } from '#contract/figures'
import { sessionReference } from '#contract/sessions'

const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'Write a time zone by its IANA name, such as Asia/Ho_Chi_Minh')

function isTimeZone(name: string) {
  try {
    return (
      /^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name) &&
      Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    )
  } catch {
    return false
  }
}

const fields = {
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and hyphens, such as hanoi-2025'),
  name: line(500),
  shortName: line(100).nullable().optional(),
  motto: line(500).nullable().optional(),
  description: prose(10_000).nullable().optional(),
  place: line().nullable().optional(),
  venue: line().nullable().optional(),
  timeZone,
  startsOn: day,
  endsOn: day,
  workingLanguages: z.array(language).max(20).optional(),
}
export const conferenceInput = z.object(fields).meta({ id: 'ConferenceInput' })
export const conferenceChange = z.object(fields).partial().meta({ id: 'ConferenceChange' })

/** Whether who spoke is told with each published record, or held back until it is final. */
export const speakerNames = ['always', 'when_final'] as const

export const conference = z
  .object({
    ...recordFields,
    slug: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    motto: z.string().nullable(),
    description: z.string().nullable(),
    place: z.string().nullable(),
    venue: z.string().nullable(),
    timeZone: z.string().meta({ description: 'IANA name; every local time of the conference is in it' }),
    startsOn: day,
    endsOn: day,
    workingLanguages: z.array(z.string()),
    publishedAt: moment
      .nullable()
      .meta({ description: 'Since when anybody may read its checked and final records' }),
    speakerNames: z.enum(speakerNames).meta({
      description: 'Where it is published: who spoke is told to anybody always, or once the record is final',
    }),
  })
  .meta({ id: 'Conference' })

export const publication = z
  .object({
    publishedAt: moment.nullable(),
    publishedBy: z.object({ id, name: z.string() }).nullable(),
    speakerNames: z.enum(speakerNames),
    provisional: z.int().meta({ description: 'How many interventions nobody sees, published or not' }),
    checked: z.int().meta({ description: 'Seen by anybody; with when_final without who spoke' }),
    checkedNamed: z.int().meta({ description: 'Of these, how many say who spoke' }),
    final: z.int(),
    sessions: z.int(),
    delegations: z.int(),
  })
  .meta({ id: 'Publication', description: 'What anybody sees of a conference, or would see' })

/**
 * What a record can lack; each is also a value of the filter `lacks` of interventions. `long`: an hour of the floor or
 * more than that without an end; `overlap`: with another of its session; `conflict`: what a desk said differs from it and
 * waits to be settled; `capacity`: printed unlike the register; `registration`: its delegation is not registered.
 */
export const lacks = [
  'speaker',
  'start',
  'end',
  'long',
  'overlap',
  'conflict',
  'theme',
  'summary',
  'source',
  'capacity',
  'registration',
] as const

const lackCounts = z
  .array(z.object({ lacks: z.enum(lacks), count: z.int() }))
  .meta({ description: 'How many interventions lack each' })
const reviewCounts = z.object({ provisional: z.int(), checked: z.int(), final: z.int() })

export const conferenceOverview = z
  .object({
    conference,
    sessions: z.int(),
    delegations: z.int(),
    delegationsThatSpoke: z.int(),
    delegates: z.int(),
    interventions: z.int(),
    speakers: z.int(),
    totalSpeakingSeconds: z.int(),
    rightsOfReply: z.int(),
    pointsOfOrder: z.int(),
    signatures: z.int(),
    reviewStates: reviewCounts,
    incomplete: lackCounts,
    figures: z.array(reportedFigure),
  })
  .meta({ id: 'ConferenceOverview' })

export const incompleteRecord = z
  .object({
    total: z.int().meta({ description: 'How many interventions lack anything at all' }),
    incomplete: lackCounts,
    reviewStates: reviewCounts,
    sessions: z.array(
      z.object({
        session: sessionReference,
        total: z.int(),
        incomplete: lackCounts,
        reviewStates: reviewCounts,
      }),
    ),
    sessionConflicts: z
      .array(z.object({ session: sessionReference, count: z.int() }))
      .meta({ description: 'Acts that differ in what they say of a session itself, and are not settled' }),
  })
  .meta({ id: 'IncompleteRecord' })

export const listConferences = endpoint({
  method: 'get',
  path: '/conferences',
  summary: 'List conferences, newest first',
  access: 'reader',
  published: true,
  query: paging.extend({ q: searchText.optional() }),
  answer: pageOf(conference),
})

export const getConference = endpoint({
  method: 'get',
  path: '/conferences/:id',
  summary: 'Read one conference',
  access: 'reader',
  published: true,
  params: byId,
  answer: conference,
})

export const getConferenceOverview = endpoint({
  method: 'get',
  path: '/conferences/:id/overview',
  summary: 'Totals of a conference, what its record lacks, and what sources report',
  access: 'reader',
  published: true,
  params: byId,
  answer: conferenceOverview,
})

export const getIncomplete = endpoint({
  method: 'get',
  path: '/conferences/:id/incomplete',
  summary: 'What the record of a conference lacks, and how far it is reviewed, by session',
  access: 'reader',
  params: byId,
  answer: incompleteRecord,
})

export const createConference = endpoint({
  method: 'post',
  path: '/conferences',
  summary: 'Set up a conference',
  access: 'administrator',
  creates: true,
  body: conferenceInput,
  answer: conference,
})

export const updateConference = endpoint({
  method: 'patch',
  path: '/conferences/:id',
  summary: 'Change a conference',
  access: 'editor',
  changes: true,
  params: byId,
  body: conferenceChange,
  answer: conference,
})

export const deleteConference = endpoint({
  method: 'delete',
  path: '/conferences/:id',
  summary: 'Hide a conference and all that is in it',
  access: 'administrator',
  changes: true,
  params: byId,
})

export const restoreConference = endpoint({
  method: 'post',
  path: '/conferences/:id/restore',
  summary: 'Bring a hidden conference back',
  access: 'administrator',
  params: byId,
  answer: conference,
})

export const getPublication = endpoint({
  method: 'get',
  path: '/conferences/:id/publication',
  summary: 'Whether a conference is published, and what anybody sees of it then',
  access: 'administrator',
  params: byId,
  answer: publication,
})

export const publishConference = endpoint({
  method: 'put',
  path: '/conferences/:id/publication',
  summary:
    'Let anybody read the checked and final records of a conference, or say otherwise whose names they see',
  access: 'administrator',
  changes: true,
  params: byId,
  body: z.object({ speakerNames: z.enum(speakerNames) }),
  answer: conference,
})

export const withdrawPublication = endpoint({
  method: 'delete',
  path: '/conferences/:id/publication',
  summary: 'Let nobody read a conference any more who is not signed in',
  access: 'administrator',
  changes: true,
  params: byId,
  answer: conference,
})

export type ConferenceInput = z.output<typeof conferenceInput>
export type SpeakerNames = (typeof speakerNames)[number]
export type ConferenceChange = z.output<typeof conferenceChange>
