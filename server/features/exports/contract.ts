import { z } from 'zod'
import { byId, endpoint } from '#contract'
import { delegationFilter } from '#contract/delegations'
import { interventionCriteria } from '#contract/interventions'
import { sessionFilter } from '#contract/sessions'

const flavour = z
  .enum(['exact', 'spreadsheet'])
  .default('exact')
  .meta({ description: 'spreadsheet: byte-order mark, and no cell runs as a formula; exact: as stored' })
const page = { cursor: true, pageSize: true, count: true } as const

export const listFormats = endpoint({
  method: 'get',
  path: '/exports/formats',
  summary: 'The formats that lists can be taken away in',
  access: 'reader',
  answer: z.object({
    items: z.array(z.object({ id: z.string(), label: z.string(), extension: z.string() })),
  }),
})

export const exportSessions = endpoint({
  method: 'get',
  path: '/sessions.csv',
  summary: 'Session summaries, one row a session',
  access: 'reader',
  file: 'text/csv',
  query: sessionFilter.omit({ ...page, sort: true }).extend({ flavour }),
})

export const exportSession = endpoint({
  method: 'get',
  path: '/sessions/:id.csv',
  summary: 'One session, one row an intervention, in the order of its list',
  access: 'reader',
  file: 'text/csv',
  params: byId,
  query: z.object({ flavour }),
})

export const exportInterventions = endpoint({
  method: 'get',
  path: '/interventions.csv',
  summary: 'All interventions that the filters find, in the order of the record',
  access: 'reader',
  file: 'text/csv',
  query: interventionCriteria.extend({ flavour }),
})

export const exportDelegations = endpoint({
  method: 'get',
  path: '/delegations.csv',
  summary: 'All delegations that the filters find',
  access: 'reader',
  file: 'text/csv',
  query: delegationFilter.omit({ ...page, sort: true }).extend({ flavour }),
})
