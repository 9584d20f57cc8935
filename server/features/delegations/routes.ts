import * as contract from '#contract/delegations'
import { type Served, serve } from '../../http/serve.ts'
import { mergeDelegation } from './commands/merge.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const delegationRoutes: Served[] = [
  serve(contract.listDelegations, ({ query }, { database }) =>
    queries.listDelegations(database.prisma, query),
  ),
  serve(contract.listDelegationDuplicates, ({ query }, { database }) =>
    queries.listDelegationDuplicates(database.prisma, query),
  ),
  serve(contract.getDelegation, ({ params }, { database }) =>
    queries.findDelegation(database.prisma, params.id),
  ),
  serve(contract.previewDelegationMerge, ({ params, query }, { database }) =>
    queries.previewDelegationMerge(database.prisma, params.id, query.into),
  ),
  serve(contract.mergeDelegation, ({ params, body }, context) => mergeDelegation(context, params.id, body)),
  serve(contract.createDelegation, ({ body }, context) => commands.createDelegation(context, body)),
  serve(contract.updateDelegation, ({ params, body }, context) =>
    commands.updateDelegation(context, params.id, body),
  ),
  serve(contract.deleteDelegation, ({ params }, context) => commands.deleteDelegation(context, params.id)),
  serve(contract.restoreDelegation, ({ params }, context) => commands.restoreDelegation(context, params.id)),
]
