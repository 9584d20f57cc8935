import * as contract from '#contract/delegates'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const delegateRoutes: Served[] = [
  serve(contract.listDelegates, ({ query }, { database }) => queries.listDelegates(database.prisma, query)),
  serve(contract.getDelegate, ({ params }, { database }) => queries.getDelegate(database.prisma, params.id)),
  serve(contract.createDelegate, ({ body }, context) => commands.createDelegate(context, body)),
  serve(contract.updateDelegate, ({ params, body }, context) =>
    commands.updateDelegate(context, params.id, body),
  ),
  serve(contract.deleteDelegate, ({ params }, context) => commands.deleteDelegate(context, params.id)),
  serve(contract.restoreDelegate, ({ params }, context) => commands.restoreDelegate(context, params.id)),
]
