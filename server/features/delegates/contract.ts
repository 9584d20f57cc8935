import { z } from 'zod'
import { byId, endpoint, id, line, many, pageOf, paging, recordFields, searchText } from '#contract'
import { delegationReference } from '#contract/delegations'
import { personReference } from '#contract/persons'

export const delegateFunctions = [
  'head',
  'alternate_head',
  'delegate',
  'adviser',
  'observer',
  'guest',
] as const
export const presences = ['unknown', 'expected', 'present', 'absent'] as const

const fields = {
  honorific: line(50).nullable().optional(),
  nameAsPrinted: line(),
  post: line(500).nullable().optional(),
  function: z.enum(delegateFunctions).optional(),
  presence: z.enum(presences).optional(),
}
export const delegateInput = z
  .object({
    delegationId: id,
    personId: id
      .nullable()
      .optional()
      .meta({ description: 'Left out: a new person of the printed name is added' }),
    ...fields,
  })
  .meta({ id: 'DelegateInput' })
export const delegateChange = z.object(fields).partial().meta({ id: 'DelegateChange' })

export const delegate = z
  .object({
    ...recordFields,
    conferenceId: id,
    delegation: delegationReference,
    person: personReference,
    honorific: z.string().nullable(),
    nameAsPrinted: z.string(),
    post: z.string().nullable(),
    function: z.enum(delegateFunctions),
    presence: z.enum(presences),
    interventions: z.int().meta({ description: 'Interventions of the person for this delegation' }),
  })
  .meta({ id: 'Delegate' })

export const listDelegates = endpoint({
  method: 'get',
  path: '/delegates',
  summary: 'List delegates by delegation, function and name',
  access: 'reader',
  published: true,
  query: paging.extend({
    conference: id.optional(),
    delegation: id.optional(),
    person: id.optional(),
    function: many(z.enum(delegateFunctions)).optional(),
    presence: many(z.enum(presences)).optional(),
    q: searchText.optional(),
  }),
  answer: pageOf(delegate),
})

export const getDelegate = endpoint({
  method: 'get',
  path: '/delegates/:id',
  summary: 'Read one delegate',
  access: 'reader',
  published: true,
  params: byId,
  answer: delegate,
})

export const createDelegate = endpoint({
  method: 'post',
  path: '/delegates',
  summary: 'Give a person a place in a delegation; a person unknown until now is added with it',
  access: 'editor',
  creates: true,
  body: delegateInput,
  answer: delegate,
})

export const updateDelegate = endpoint({
  method: 'patch',
  path: '/delegates/:id',
  summary: 'Change a delegate',
  access: 'editor',
  changes: true,
  params: byId,
  body: delegateChange,
  answer: delegate,
})

export const deleteDelegate = endpoint({
  method: 'delete',
  path: '/delegates/:id',
  summary: 'Take a person out of a delegation; what the person said stays',
  access: 'editor',
  changes: true,
  params: byId,
})

export const restoreDelegate = endpoint({
  method: 'post',
  path: '/delegates/:id/restore',
  summary: 'Bring a hidden delegate back',
  access: 'editor',
  params: byId,
  answer: delegate,
})

export type DelegateInput = z.output<typeof delegateInput>
export type DelegateChange = z.output<typeof delegateChange>
