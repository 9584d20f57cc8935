import { z } from 'zod'
import {
  byId,
  countryCode,
  day,
  endpoint,
  id,
  line,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'
import { delegationReference } from '#contract/delegations'
import { citation, citationInput } from '#contract/sources'

export const treatyActionKinds = [
  'signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'withdrawal',
] as const

const instrumentFields = {
  name: line(500),
  shortName: line(100).nullable().optional(),
  adoptedOn: day.nullable().optional(),
  openedOn: day.nullable().optional(),
  closesOn: day.nullable().optional(),
  entryIntoForceRule: prose(2000).nullable().optional(),
  note: prose(5000).nullable().optional(),
}
export const instrumentInput = z
  .object({ conferenceId: id, ...instrumentFields })
  .meta({ id: 'InstrumentInput' })
export const instrumentChange = z.object(instrumentFields).partial().meta({ id: 'InstrumentChange' })

export const instrument = z
  .object({
    ...recordFields,
    conferenceId: id,
    name: z.string(),
    shortName: z.string().nullable(),
    adoptedOn: day.nullable(),
    openedOn: day.nullable(),
    closesOn: day.nullable(),
    entryIntoForceRule: z.string().nullable(),
    note: z.string().nullable(),
    actions: z.array(z.object({ kind: z.enum(treatyActionKinds), count: z.int() })),
  })
  .meta({ id: 'Instrument' })

const actionFields = {
  kind: z.enum(treatyActionKinds),
  delegationId: id.nullable().optional(),
  countryCode: countryCode.nullable().optional(),
  participantName: line(),
  actedOn: day.nullable().optional(),
  note: prose(5000).nullable().optional(),
  citations: z.array(citationInput).max(50).optional(),
}
export const treatyActionInput = z.object(actionFields).meta({ id: 'TreatyActionInput' })
export const treatyActionChange = z.object(actionFields).partial().meta({ id: 'TreatyActionChange' })

export const treatyAction = z
  .object({
    ...recordFields,
    instrumentId: id,
    kind: z.enum(treatyActionKinds),
    delegation: delegationReference.nullable(),
    countryCode: z.string().nullable(),
    participantName: z.string(),
    actedOn: day.nullable(),
    note: z.string().nullable(),
    citations: z.array(citation),
  })
  .meta({ id: 'TreatyAction' })

export const listInstruments = endpoint({
  method: 'get',
  path: '/instruments',
  summary: 'List instruments by name',
  access: 'reader',
  query: paging.extend({ conference: id.optional() }),
  answer: pageOf(instrument),
})

export const getInstrument = endpoint({
  method: 'get',
  path: '/instruments/:id',
  summary: 'Read one instrument',
  access: 'reader',
  params: byId,
  answer: instrument,
})

export const createInstrument = endpoint({
  method: 'post',
  path: '/instruments',
  summary: 'Add an instrument',
  access: 'editor',
  creates: true,
  body: instrumentInput,
  answer: instrument,
})

export const updateInstrument = endpoint({
  method: 'patch',
  path: '/instruments/:id',
  summary: 'Change an instrument',
  access: 'editor',
  changes: true,
  params: byId,
  body: instrumentChange,
  answer: instrument,
})

export const listTreatyActions = endpoint({
  method: 'get',
  path: '/instruments/:id/actions',
  summary: 'Who signed, ratified … an instrument, by name',
  access: 'reader',
  params: byId,
  query: paging.extend({
    kind: z.enum(treatyActionKinds).optional(),
    delegation: id.optional(),
    q: searchText.optional(),
  }),
  answer: pageOf(treatyAction),
})

export const getTreatyAction = endpoint({
  method: 'get',
  path: '/instruments/actions/:id',
  summary: 'Read one act on an instrument',
  access: 'reader',
  params: byId,
  answer: treatyAction,
})

export const createTreatyAction = endpoint({
  method: 'post',
  path: '/instruments/:id/actions',
  summary: 'Record an act on an instrument',
  access: 'editor',
  creates: true,
  location: '/instruments/actions/:id',
  params: byId,
  body: treatyActionInput,
  answer: treatyAction,
})

export const updateTreatyAction = endpoint({
  method: 'patch',
  path: '/instruments/actions/:id',
  summary: 'Change an act on an instrument',
  access: 'editor',
  changes: true,
  params: byId,
  body: treatyActionChange,
  answer: treatyAction,
})

export const deleteTreatyAction = endpoint({
  method: 'delete',
  path: '/instruments/actions/:id',
  summary: 'Hide an act on an instrument',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreTreatyAction = endpoint({
  method: 'post',
  path: '/instruments/actions/:id/restore',
  summary: 'Bring a hidden act back',
  access: 'editor',
  params: byId,
  answer: treatyAction,
})

export type InstrumentInput = z.output<typeof instrumentInput>
export type InstrumentChange = z.output<typeof instrumentChange>
export type TreatyActionInput = z.output<typeof treatyActionInput>
export type TreatyActionChange = z.output<typeof treatyActionChange>
