import { z } from 'zod'
import {
  countryCode,
  day,
  endpoint,
  id,
  line,
  names,
  pageOf,
  paging,
  recordFields,
  searchText,
} from '#contract'

export const groupKinds = ['regional', 'negotiating', 'political', 'economic_category'] as const

export const groupCode = z
  .string()
  .regex(/^[A-Za-z0-9-]{2,20}$/, 'Write a group as its code, such as G77')
  .overwrite((code) => code.toUpperCase())

export const groupReference = z
  .object({ id, code: z.string(), name: z.string(), names })
  .meta({ id: 'GroupReference' })

const groupSummary = z.object({
  ...recordFields,
  code: z.string(),
  name: z.string(),
  names,
  kind: z.enum(groupKinds),
  memberCount: z.int().meta({ description: 'Members today' }),
})

export const group = groupSummary
  .extend({
    members: z.array(
      z.object({
        countryCode: z.string(),
        name: z.string(),
        since: day.nullable(),
        until: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'Group' })

export const groupMember = z
  .strictObject({
    countryCode: countryCode.meta({ description: 'A former state by the code of its day' }),
    since: day.nullable().optional().meta({ description: 'The first day as a member; null: not known' }),
    until: day.nullable().optional().meta({ description: 'The first day as none; null: a member still' }),
  })
  .meta({ id: 'GroupMember' })

const fields = {
  name: line(200),
  kind: z.enum(groupKinds),
  names: names.refine((given) => Object.keys(given).length <= 100, 'At most 100 languages').optional(),
  members: z
    .array(groupMember)
    .max(1000)
    .optional()
    .meta({ description: 'All of them, past ones included; a country that came back is there twice' }),
}
export const groupInput = z.object({ code: groupCode, ...fields }).meta({ id: 'GroupInput' })
export const groupChange = z.object(fields).partial().meta({ id: 'GroupChange' })

/** A group in an address: by its code, or by its UUID as any other record. */
export const byCode = z.object({
  id: z.union([groupCode, id]).meta({ description: 'Its code, such as G77, or its UUID' }),
})

export const listGroups = endpoint({
  method: 'get',
  path: '/groups',
  summary: 'List the groups that speak as one, by name',
  access: 'reader',
  published: true,
  query: paging.extend({
    q: searchText.optional().meta({ description: 'By code or name in any language; accents forgiven' }),
    kind: z.enum(groupKinds).optional(),
  }),
  answer: pageOf(groupSummary.meta({ id: 'GroupSummary' })),
})

export const getGroup = endpoint({
  method: 'get',
  path: '/groups/:id',
  summary: 'Read one group with its members, past ones included',
  access: 'reader',
  published: true,
  params: byCode,
  answer: group,
})

export const createGroup = endpoint({
  method: 'post',
  path: '/groups',
  summary: 'Add a group',
  access: 'editor',
  creates: true,
  body: groupInput,
  answer: group,
})

export const updateGroup = endpoint({
  method: 'patch',
  path: '/groups/:id',
  summary: 'Change a group and who is a member from when to when; its code stays',
  access: 'editor',
  changes: true,
  params: byCode,
  body: groupChange,
  answer: group,
})

export const deleteGroup = endpoint({
  method: 'delete',
  path: '/groups/:id',
  summary: 'Hide a group that nobody has spoken for',
  access: 'editor',
  changes: true,
  params: byCode,
})

export const restoreGroup = endpoint({
  method: 'post',
  path: '/groups/:id/restore',
  summary: 'Bring a hidden group back',
  access: 'editor',
  params: byCode,
  answer: group,
})

export type GroupInput = z.output<typeof groupInput>
export type GroupChange = z.output<typeof groupChange>
export type GroupMember = z.output<typeof groupMember>
