import type { InterventionCriteria } from '#contract/interventions'
import type { Table } from '../../database/table.ts'
import type { Context } from '../../http/context.ts'
import { type Served, serve } from '../../http/serve.ts'
import { serveFile } from '../../http/serve-file.ts'
import { comparisonTable } from '../comparisons/queries.ts'
import { getCountry } from '../countries/queries.ts'
import { coverageTable, sharesTable, themeCoverageTable } from '../coverage/queries.ts'
import { delegationTable } from '../delegations/queries.ts'
import { organizationNamed } from '../dossiers/queries.ts'
import { getGroup } from '../groups/queries.ts'
import {
  getIntervention,
  interventionTable,
  oneInterventionTable,
  sessionTable,
} from '../interventions/queries.ts'
import { findPerson } from '../persons/queries.ts'
import { heatMapTable, mapTable, timelineTable } from '../pictures/queries.ts'
import { getSession, sessionSummaryTable } from '../sessions/queries.ts'
import { indexTable } from '../speech-index/queries.ts'
import { findTheme } from '../themes/queries.ts'
import * as contract from './contract.ts'
import type { Flavour } from './format.ts'
import { csv } from './formats/csv.ts'
import { formats } from './formats.ts'

async function file({ database }: Context, table: Table, flavour: Flavour) {
  return {
    name: `${table.name}.${csv.extension}`,
    mediaType: csv.mediaType,
    content: await csv.write(database, table, flavour),
  }
}

// What had the floor, as a dossier counts it; what is only listed or was withdrawn is in the list's own file.
const heard = async (context: Context, criteria: InterventionCriteria, flavour: Flavour) =>
  file(
    context,
    await interventionTable(context.database.prisma, { ...criteria, status: ['delivered', 'on_the_floor'] }),
    flavour,
  )

export const exportRoutes: Served[] = [
  serveFile(contract.exportSessions, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await sessionSummaryTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportDelegations, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await delegationTable(context.database.prisma, criteria), flavour),
  ),
  serve(contract.listFormats, async () => ({ items: formats })),
  serveFile(contract.exportInterventions, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await interventionTable(context.database.prisma, criteria), flavour),
  ),
  serve(contract.sessionAsJson, ({ params }, { database }) => getSession(database.prisma, params.id)),
  serve(contract.interventionAsJson, ({ params }, { database }) =>
    getIntervention(database.prisma, params.id),
  ),
  serveFile(contract.exportIntervention, async ({ params, query }, context) =>
    file(context, await oneInterventionTable(context.database.prisma, params.id), query.flavour),
  ),
  serveFile(contract.exportSession, async ({ params, query }, context) =>
    file(context, await sessionTable(context.database.prisma, params.id), query.flavour),
  ),
  serveFile(contract.exportCountry, async ({ params, query }, context) => {
    await getCountry(context.database.prisma, params.code)
    return heard(context, { country: [params.code] }, query.flavour)
  }),
  serveFile(contract.exportOrganization, async ({ params, query }, context) => {
    const { ids } = await organizationNamed(context.database.prisma, params.key)
    return heard(context, { delegation: ids }, query.flavour)
  }),
  serveFile(contract.exportGroup, async ({ params, query }, context) => {
    const { code } = await getGroup(context.database.prisma, params.id)
    return heard(context, { group: [code] }, query.flavour)
  }),
  serveFile(contract.exportPerson, async ({ params, query }, context) => {
    const { id } = await findPerson(context.database.prisma, params.id)
    return heard(context, { person: [id] }, query.flavour)
  }),
  serveFile(contract.exportTheme, async ({ params, query }, context) => {
    const { id } = await findTheme(context.database.prisma, params.id)
    return heard(context, { theme: [id] }, query.flavour)
  }),
  serveFile(contract.exportIndex, async ({ params: { id }, query: { flavour, ...asked } }, context) =>
    file(context, await indexTable(context.database.prisma, { conference: id, ...asked }), flavour),
  ),
  serveFile(contract.exportCoverage, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await coverageTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportShares, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await sharesTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportThemeCoverage, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await themeCoverageTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportHeatMap, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await heatMapTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportTimeline, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await timelineTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportMap, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await mapTable(context.database.prisma, criteria), flavour),
  ),
  serveFile(contract.exportComparison, async ({ query: { flavour, ...criteria } }, context) =>
    file(context, await comparisonTable(context.database.prisma, criteria), flavour),
  ),
]
