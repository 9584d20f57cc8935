import * as contract from '#contract/sources'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const sourceRoutes: Served[] = [
  serve(contract.listSources, ({ query }, { database }) => queries.listSources(database.prisma, query)),
  serve(contract.getSource, ({ params }, { database }) => queries.getSource(database.prisma, params.id)),
  serve(contract.createSource, ({ body }, context) => commands.createSource(context, body)),
  serve(contract.updateSource, ({ params, body }, context) =>
    commands.updateSource(context, params.id, body),
  ),
  serve(contract.deleteSource, ({ params }, context) => commands.deleteSource(context, params.id)),
  serve(contract.restoreSource, ({ params }, context) => commands.restoreSource(context, params.id)),
]
