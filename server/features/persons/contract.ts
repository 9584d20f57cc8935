import { z } from 'zod'
import {
  byId,
  endpoint,
  id,
  line,
  mergedBy,
  pageOf,
  paging,
  prose,
  recordFields,
  searchText,
} from '#contract'
import { delegationReference } from '#contract/delegations'
import { distinctPair } from '#contract/distinctions'

export const personReference = z.object({ id, name: z.string() }).meta({ id: 'PersonReference' })

const fields = {
  name: line(),
  sortName: line().nullable().optional(),
  nameInOriginalScript: line().nullable().optional(),
  honorific: line(50).nullable().optional(),
  aliases: z.array(line()).max(100).optional(),
  note: prose(5000).nullable().optional(),
}
export const personInput = z.object(fields).meta({ id: 'PersonInput' })
export const personChange = z.object(fields).partial().meta({ id: 'PersonChange' })

export const person = z
  .object({
    ...recordFields,
    name: z.string(),
    sortName: z.string().nullable(),
    nameInOriginalScript: z.string().nullable(),
    honorific: z.string().nullable(),
    aliases: z.array(z.string()),
    note: z.string().nullable(),
    places: z
      .array(
        z.object({
          delegateId: id,
          conferenceId: id,
          delegation: delegationReference,
          honorific: z.string().nullable(),
          nameAsPrinted: z.string(),
          post: z.string().nullable(),
        }),
      )
      .meta({ description: 'The delegations the person has a place in, newest conference first' }),
    interventions: z.int(),
  })
  .meta({ id: 'Person' })

export const personSorts = [
  'name',
  '-name',
  'interventions',
  '-interventions',
  'updatedAt',
  '-updatedAt',
] as const

export const listPersons = endpoint({
  method: 'get',
  path: '/persons',
  summary: 'List persons; those of one delegation first where one is named',
  access: 'reader',
  published: true,
  query: paging.extend({
    q: searchText.optional().meta({ description: 'By name in any order of its words; accents forgiven' }),
    conference: id.optional().meta({ description: 'Only who is a delegate or spoke there' }),
    delegation: id.optional().meta({ description: 'Its delegates come first' }),
    sort: z.enum(personSorts).default('name').meta({
      description: 'name: the one for sorting where there is one; with `q` what fits best comes first',
    }),
  }),
  answer: pageOf(person),
})

export const getPerson = endpoint({
  method: 'get',
  path: '/persons/:id',
  summary: 'Read one person; one who was merged is read as the other',
  access: 'reader',
  published: true,
  params: byId,
  answer: person,
})

/** Persons whose names have the same words, in whatever order. */
export const personDuplicates = z
  .object({
    sameCountry: z
      .boolean()
      .meta({ description: 'Two of them have places in delegations of one country or organization' }),
    count: z.int(),
    persons: z.array(person).meta({ description: 'Who spoke most first; at most 20' }),
    distinct: z.array(distinctPair).meta({ description: 'Those of them who were told apart' }),
  })
  .meta({ id: 'PersonDuplicates' })

export const listPersonDuplicates = endpoint({
  method: 'get',
  path: '/persons/duplicates',
  summary: 'List persons who may be one: names of the same words; those of one country first',
  access: 'reader',
  query: paging,
  answer: pageOf(personDuplicates),
})

export const previewPersonMerge = endpoint({
  method: 'get',
  path: '/persons/:id/merge',
  summary: 'Count what would move if a person were merged into another',
  access: 'editor',
  params: byId,
  query: z.object({ into: id }),
  answer: z.object({
    interventions: z.int(),
    final: z.int().meta({ description: 'Of these; they move too, and keep what is printed' }),
    unprinted: z.int().meta({ description: 'Of these; the old name will be printed on them' }),
    places: z.int(),
    placesInBoth: z.int().meta({ description: 'Of these; in a delegation where the other has one as well' }),
    chairs: z.int(),
  }),
})

export const mergePerson = endpoint({
  method: 'post',
  path: '/persons/:id/merge',
  summary: 'Merge a person into another; names printed on past interventions stay, and it can be undone',
  access: 'editor',
  changes: true,
  params: byId,
  body: z.object({ intoId: id }),
  answer: person.extend({ changeId: mergedBy }).meta({ id: 'MergedPerson' }),
})

export const createPerson = endpoint({
  method: 'post',
  path: '/persons',
  summary: 'Add a person',
  access: 'editor',
  creates: true,
  body: personInput,
  answer: person,
})

export const updatePerson = endpoint({
  method: 'patch',
  path: '/persons/:id',
  summary: 'Change a person; the name and post printed on past interventions stay',
  access: 'editor',
  changes: true,
  params: byId,
  body: personChange,
  answer: person,
})

export const deletePerson = endpoint({
  method: 'delete',
  path: '/persons/:id',
  summary: 'Hide a person who is no delegate and never spoke',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restorePerson = endpoint({
  method: 'post',
  path: '/persons/:id/restore',
  summary: 'Bring a hidden person back',
  access: 'editor',
  params: byId,
  answer: person,
})

export type PersonInput = z.output<typeof personInput>
export type PersonChange = z.output<typeof personChange>
