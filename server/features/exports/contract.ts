import { z } from 'zod'
import { byId, countryCode, endpoint } from '#contract'
import { comparisonCriteria } from '#contract/comparisons'
import { floorCriteria, participantCriteria, shareCriteria } from '#contract/coverage'
import { delegationFilter } from '#contract/delegations'
import { organizationKey } from '#contract/dossiers'
import { byCode } from '#contract/groups'
import { intervention, interventionCriteria } from '#contract/interventions'
import { heatMapCriteria, timelineCriteria } from '#contract/pictures'
import { session, sessionFilter } from '#contract/sessions'
import { indexQuery } from '#contract/speech-index'

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
  published: true,
  answer: z.object({
    items: z.array(z.object({ id: z.string(), label: z.string(), extension: z.string() })),
  }),
})

export const exportSessions = endpoint({
  method: 'get',
  path: '/sessions.csv',
  summary: 'Session summaries, one row a session',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: sessionFilter.omit({ ...page, sort: true }).extend({ flavour }),
})

export const exportSession = endpoint({
  method: 'get',
  path: '/sessions/:id.csv',
  summary: 'One session, one row an intervention, in the order of its list',
  access: 'reader',
  published: true,
  file: 'text/csv',
  params: byId,
  query: z.object({ flavour }),
})

export const sessionAsJson = endpoint({
  method: 'get',
  path: '/sessions/:id.json',
  summary: 'One session as JSON, by the suffix that its CSV has',
  access: 'reader',
  published: true,
  params: byId,
  answer: session,
})

export const exportIntervention = endpoint({
  method: 'get',
  path: '/interventions/:id.csv',
  summary: 'One intervention, one row',
  access: 'reader',
  published: true,
  file: 'text/csv',
  params: byId,
  query: z.object({ flavour }),
})

export const interventionAsJson = endpoint({
  method: 'get',
  path: '/interventions/:id.json',
  summary: 'One intervention as JSON, with its texts and sources',
  access: 'reader',
  published: true,
  params: byId,
  answer: intervention,
})

export const exportInterventions = endpoint({
  method: 'get',
  path: '/interventions.csv',
  summary: 'All interventions that the filters find, in the order of the record',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: interventionCriteria.extend({ flavour }),
})

export const exportDelegations = endpoint({
  method: 'get',
  path: '/delegations.csv',
  summary: 'All delegations that the filters find',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: delegationFilter.omit({ ...page, sort: true }).extend({ flavour }),
})

const allConferences = {
  method: 'get',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: z.object({ flavour }),
} as const

export const exportCountry = endpoint({
  ...allConferences,
  path: '/countries/:code.csv',
  summary: 'What a country said over all conferences, one row an intervention',
  params: z.object({ code: countryCode }),
})

export const exportOrganization = endpoint({
  ...allConferences,
  path: '/organizations/:key.csv',
  summary: 'What an organization said over all conferences, one row an intervention',
  params: z.object({ key: organizationKey }),
})

export const exportGroup = endpoint({
  ...allConferences,
  path: '/groups/:id.csv',
  summary: 'What was said in the name of a group, one row an intervention',
  params: byCode,
})

export const exportPerson = endpoint({
  ...allConferences,
  path: '/persons/:id.csv',
  summary: 'What a person said over all conferences, one row an intervention',
  params: byId,
})

export const exportTheme = endpoint({
  ...allConferences,
  path: '/themes/:id.csv',
  summary: 'What was said on a theme or one below it, one row an intervention',
  params: byId,
})

export const exportIndex = endpoint({
  method: 'get',
  path: '/conferences/:id/index.csv',
  summary: 'The whole Index to Speeches, one row an entry or reference, in its order',
  access: 'reader',
  published: true,
  file: 'text/csv',
  params: byId,
  query: z.object({ ...indexQuery, flavour }),
})

export const exportCoverage = endpoint({
  method: 'get',
  path: '/coverage/delegations.csv',
  summary: 'Every delegation with how often and how long it had the floor, zeros included',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: participantCriteria.extend({ flavour }),
})

export const exportShares = endpoint({
  method: 'get',
  path: '/coverage/shares.csv',
  summary: 'How the floor was shared, beside the share of delegations',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: shareCriteria.extend({ flavour }),
})

export const exportThemeCoverage = endpoint({
  method: 'get',
  path: '/coverage/themes.csv',
  summary: 'Each theme with who raised it first and last, and how many never did',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: floorCriteria.extend({ flavour }),
})

export const exportHeatMap = endpoint({
  method: 'get',
  path: '/pictures/heat-map.csv',
  summary: 'How often each delegation or group raised each theme, zeros included',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: heatMapCriteria.extend({ flavour }),
})

export const exportTimeline = endpoint({
  method: 'get',
  path: '/pictures/timeline.csv',
  summary: 'What was said by session, day, month or year, zeros included',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: timelineCriteria.extend({ flavour }),
})

export const exportMap = endpoint({
  method: 'get',
  path: '/pictures/map.csv',
  summary: 'Who spoke and who signed, by country, and those who are none',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: floorCriteria.extend({ flavour }),
})

export const exportComparison = endpoint({
  method: 'get',
  path: '/comparisons.csv',
  summary: 'The themes, stances and passages of those who are compared, one row a tag',
  access: 'reader',
  published: true,
  file: 'text/csv',
  query: comparisonCriteria.extend({ flavour }),
})
