import { z } from 'zod'
import {
  byId,
  countryCode,
  endpoint,
  flag,
  id,
  line,
  many,
  mergedBy,
  names,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'
import { distinctPair } from '#contract/distinctions'
import { groupCode } from '#contract/groups'
import { citation, citationInput } from '#contract/sources'

export const delegationKinds = [
  'state',
  'observer_state',
  'intergovernmental_organization',
  'un_entity',
  'non_governmental_organization',
  'other',
] as const

/** What a name plate shows: code (country code or acronym) and name. */
export const delegationReference = z
  .object({ id, code: z.string().nullable(), name: z.string(), kind: z.enum(delegationKinds) })
  .meta({ id: 'DelegationReference' })

const fields = {
  kind: z.enum(delegationKinds),
  countryCode: countryCode.nullable().optional(),
  name: line().meta({ description: 'The name used at this conference' }),
  acronym: line(20).nullable().optional(),
  registered: z.boolean().optional(),
  note: prose(5000).nullable().optional(),
  citations: z.array(citationInput).max(50).optional(),
}
export const delegationInput = z.object({ conferenceId: id, ...fields }).meta({ id: 'DelegationInput' })
export const delegationChange = z.object(fields).partial().meta({ id: 'DelegationChange' })

export const delegation = z
  .object({
    ...recordFields,
    conferenceId: id,
    kind: z.enum(delegationKinds),
    countryCode: z.string().nullable(),
    code: z.string().nullable().meta({ description: 'On the name plate: country code or acronym' }),
    name: z.string(),
    names: names.meta({ description: "The country's names by language, where it is a state" }),
    acronym: z.string().nullable(),
    registered: z.boolean(),
    note: z.string().nullable(),
    groups: z.array(z.string()).meta({ description: 'Codes of the groups it belongs to on the first day' }),
    delegates: z.int(),
    interventions: z.int(),
    speakingSeconds: z.int(),
    citations: z.array(citation),
  })
  .meta({ id: 'Delegation' })

export const delegationSorts = [
  'name',
  '-name',
  'interventions',
  '-interventions',
  'speakingSeconds',
  '-speakingSeconds',
] as const

export const delegationFilter = paging.extend({
  conference: id.optional(),
  kind: many(z.enum(delegationKinds)).optional(),
  country: many(countryCode).optional(),
  memberOf: many(groupCode).optional(),
  spoke: flag.optional().meta({ description: 'true: has had the floor; false: has not' }),
  q: searchText.optional().meta({ description: 'By name, alias or code in any language; accents forgiven' }),
  sort: z.enum(delegationSorts).default('name'),
})

export const listDelegations = endpoint({
  method: 'get',
  path: '/delegations',
  summary: 'List delegations; also as .csv',
  access: 'reader',
  published: true,
  query: delegationFilter,
  answer: pageOf(delegation),
})

export const getDelegation = endpoint({
  method: 'get',
  path: '/delegations/:id',
  summary: 'Read one delegation; one that was merged is read as the other',
  access: 'reader',
  published: true,
  params: byId,
  answer: delegation,
})

/** Delegations that may be one. */
export const delegationDuplicates = z
  .object({
    delegations: z
      .array(delegation)
      .meta({ description: 'Those with a country code first, then which spoke most' }),
    distinct: z.array(distinctPair).meta({ description: 'Those of them that were told apart' }),
  })
  .meta({ id: 'DelegationDuplicates' })

export const listDelegationDuplicates = endpoint({
  method: 'get',
  path: '/delegations/duplicates',
  summary: 'List delegations of a conference that may be one: by country, name or acronym',
  access: 'reader',
  query: paging.extend({ conference: id }),
  answer: pageOf(delegationDuplicates),
})

export const previewDelegationMerge = endpoint({
  method: 'get',
  path: '/delegations/:id/merge',
  summary: 'Count what would move if a delegation were merged into another',
  access: 'editor',
  params: byId,
  query: z.object({ into: id }),
  answer: z.object({
    interventions: z.int(),
    final: z.int().meta({ description: 'Of these; they move too, and keep what is printed' }),
    delegates: z.int(),
    delegatesInBoth: z.int().meta({ description: 'Of these; persons who have a place in both' }),
    chairs: z.int(),
    treatyActions: z.int(),
    treatyActionsInBoth: z.int().meta({ description: 'Of these; recorded for both' }),
    citations: z.int(),
    twoCountries: z.boolean().meta({ description: 'true: each is the delegation of another country' }),
  }),
})

export const mergeDelegation = endpoint({
  method: 'post',
  path: '/delegations/:id/merge',
  summary: 'Merge a delegation into another of the same conference; it can be undone',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ intoId: id }),
  answer: delegation.extend({ changeId: mergedBy }).meta({ id: 'MergedDelegation' }),
})

export const createDelegation = endpoint({
  method: 'post',
  path: '/delegations',
  summary: 'Add a delegation to a conference',
  access: 'editor',
  creates: true,
  body: delegationInput,
  answer: delegation,
})

export const updateDelegation = endpoint({
  method: 'patch',
  path: '/delegations/:id',
  summary: 'Change a delegation',
  access: 'editor',
  changes: true,
  params: byId,
  body: delegationChange,
  answer: delegation,
})

export const deleteDelegation = endpoint({
  method: 'delete',
  path: '/delegations/:id',
  summary: 'Hide a delegation without interventions',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreDelegation = endpoint({
  method: 'post',
  path: '/delegations/:id/restore',
  summary: 'Bring a hidden delegation back',
  access: 'editor',
  params: byId,
  answer: delegation,
})

export type DelegationFilter = z.output<typeof delegationFilter>
export type DelegationInput = z.output<typeof delegationInput>
export type DelegationChange = z.output<typeof delegationChange>
