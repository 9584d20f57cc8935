import { z } from 'zod'
import { byId, endpoint, id, line, pageOf, paging, prose, recordFields, searchText } from '#contract'
import { delegationReference } from '#contract/delegations'

export const personReference = z.object({ id, name: z.string() }).meta({ id: 'PersonReference' })

const fields = {
  name: line(),
  sortName: line().nullable().optional(),
  nameInOriginalScript: line().nullable().optional(),
  honorific: line(50).nullable().optional(),
  aliases: z.array(line()).max(30).optional(),
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

export const listPersons = endpoint({
  method: 'get',
  path: '/persons',
  summary: 'List persons by name; those of one delegation first where one is named',
  access: 'reader',
  query: paging.extend({
    q: searchText.optional().meta({ description: 'By name in any order of its words; accents forgiven' }),
    conference: id.optional().meta({ description: 'Only who is a delegate or spoke there' }),
    delegation: id.optional().meta({ description: 'Its delegates come first' }),
  }),
  answer: pageOf(person),
})

export const getPerson = endpoint({
  method: 'get',
  path: '/persons/:id',
  summary: 'Read one person',
  access: 'reader',
  params: byId,
  answer: person,
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
