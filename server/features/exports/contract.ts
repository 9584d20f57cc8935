import { z } from 'zod'
import { byId, endpoint } from '#contract'
import { comparisonCriteria } from '#contract/comparisons'
import { floorCriteria, participantCriteria, shareCriteria } from '#contract/coverage'
import { delegationFilter } from '#contract/delegations'
import { interventionCriteria } from '#contract/interventions'
import { heatMapCriteria, timelineCriteria } from '#contract/pictures'
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

export const exportCoverage = endpoint({
  method: 'get',
  path: '/coverage/delegations.csv',
  summary: 'Every delegation with how often and how long it had the floor, zeros included',
  access: 'reader',
  file: 'text/csv',
  query: participantCriteria.extend({ flavour }),
})

export const exportShares = endpoint({
  method: 'get',
  path: '/coverage/shares.csv',
  summary: 'How the floor was shared, beside the share of delegations',
  access: 'reader',
  file: 'text/csv',
  query: shareCriteria.extend({ flavour }),
})

export const exportThemeCoverage = endpoint({
  method: 'get',
  path: '/coverage/themes.csv',
  summary: 'Each theme with who raised it first and last, and how many never did',
  access: 'reader',
  file: 'text/csv',
  query: floorCriteria.extend({ flavour }),
})

export const exportHeatMap = endpoint({
  method: 'get',
  path: '/pictures/heat-map.csv',
  summary: 'How often each delegation or group raised each theme, zeros included',
  access: 'reader',
  file: 'text/csv',
  query: heatMapCriteria.extend({ flavour }),
})

export const exportTimeline = endpoint({
  method: 'get',
  path: '/pictures/timeline.csv',
  summary: 'What was said by session, day, month or year, zeros included',
  access: 'reader',
  file: 'text/csv',
  query: timelineCriteria.extend({ flavour }),
})

export const exportMap = endpoint({
  method: 'get',
  path: '/pictures/map.csv',
  summary: 'Who spoke and who signed, by country, and those who are none',
  access: 'reader',
  file: 'text/csv',
  query: floorCriteria.extend({ flavour }),
})

export const exportComparison = endpoint({
  method: 'get',
  path: '/comparisons.csv',
  summary: 'The themes, stances and passages of those who are compared, one row a tag',
  access: 'reader',
  file: 'text/csv',
  query: comparisonCriteria.extend({ flavour }),
})
