import type { Table } from '../../database/table.ts'
import type { Context } from '../../http/context.ts'
import { type Served, serve } from '../../http/serve.ts'
import { serveFile } from '../../http/serve-file.ts'
import { comparisonTable } from '../comparisons/queries.ts'
import { coverageTable, sharesTable, themeCoverageTable } from '../coverage/queries.ts'
import { delegationTable } from '../delegations/queries.ts'
import { interventionTable, sessionTable } from '../interventions/queries.ts'
import { heatMapTable, mapTable, timelineTable } from '../pictures/queries.ts'
import { sessionSummaryTable } from '../sessions/queries.ts'
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
  serveFile(contract.exportSession, async ({ params, query }, context) =>
    file(context, await sessionTable(context.database.prisma, params.id), query.flavour),
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
