import * as contract from '#contract/delegations'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const delegationRoutes: Served[] = [
  serve(contract.listDelegations, ({ query }, { database }) =>
    queries.listDelegations(database.prisma, query),
  ),
  serve(contract.getDelegation, ({ params }, { database }) =>
    queries.getDelegation(database.prisma, params.id),
  ),
  serve(contract.createDelegation, ({ body }, context) => commands.createDelegation(context, body)),
  serve(contract.updateDelegation, ({ params, body }, context) =>
    commands.updateDelegation(context, params.id, body),
  ),
  serve(contract.deleteDelegation, ({ params }, context) => commands.deleteDelegation(context, params.id)),
  serve(contract.restoreDelegation, ({ params }, context) => commands.restoreDelegation(context, params.id)),
]
