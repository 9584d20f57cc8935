import { z } from 'zod'
import { day, endpoint, id, names, pageOf, paging, recordFields } from '#contract'

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

export const listGroups = endpoint({
  method: 'get',
  path: '/groups',
  summary: 'List the groups that speak as one',
  access: 'reader',
  query: paging.extend({ kind: z.enum(groupKinds).optional() }),
  answer: pageOf(groupSummary.meta({ id: 'GroupSummary' })),
})

export const getGroup = endpoint({
  method: 'get',
  path: '/groups/:code',
  summary: 'Read one group with its members, past ones included',
  access: 'reader',
  params: z.object({ code: groupCode }),
  answer: group,
})
