import * as contract from '#contract/groups'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const groupRoutes: Served[] = [
  serve(contract.listGroups, ({ query }, { database }) => queries.listGroups(database.prisma, query)),
  serve(contract.getGroup, ({ params }, { database }) => queries.getGroup(database.prisma, params.id)),
  serve(contract.createGroup, ({ body }, context) => commands.createGroup(context, body)),
  serve(contract.updateGroup, ({ params, body }, context) => commands.updateGroup(context, params.id, body)),
  serve(contract.deleteGroup, ({ params }, context) => commands.deleteGroup(context, params.id)),
  serve(contract.restoreGroup, ({ params }, context) => commands.restoreGroup(context, params.id)),
]
