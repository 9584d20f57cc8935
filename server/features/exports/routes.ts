import type { Table } from '../../database/table.ts'
import type { Context } from '../../http/context.ts'
import { type Served, serve } from '../../http/serve.ts'
import { serveFile } from '../../http/serve-file.ts'
import { delegationTable } from '../delegations/queries.ts'
import { interventionTable, sessionTable } from '../interventions/queries.ts'
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
]
