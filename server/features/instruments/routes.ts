import * as contract from '#contract/instruments'
import { type Served, serve } from '../../http/serve.ts'
import * as actionCommands from './commands/actions.ts'
import * as commands from './commands.ts'
import * as actionQueries from './queries/actions.ts'
import * as queries from './queries.ts'

export const instrumentRoutes: Served[] = [
  serve(contract.listInstruments, ({ query }, { database }) =>
    queries.listInstruments(database.prisma, query),
  ),
  serve(contract.getInstrument, ({ params }, { database }) =>
    queries.getInstrument(database.prisma, params.id),
  ),
  serve(contract.createInstrument, ({ body }, context) => commands.createInstrument(context, body)),
  serve(contract.updateInstrument, ({ params, body }, context) =>
    commands.updateInstrument(context, params.id, body),
  ),
  serve(contract.listTreatyActions, ({ params, query }, { database }) =>
    actionQueries.listTreatyActions(database.prisma, params.id, query),
  ),
  serve(contract.getTreatyAction, ({ params }, { database }) =>
    actionQueries.getTreatyAction(database.prisma, params.id),
  ),
  serve(contract.createTreatyAction, ({ params, body }, context) =>
    actionCommands.createTreatyAction(context, params.id, body),
  ),
  serve(contract.updateTreatyAction, ({ params, body }, context) =>
    actionCommands.updateTreatyAction(context, params.id, body),
  ),
  serve(contract.deleteTreatyAction, ({ params }, context) =>
    actionCommands.deleteTreatyAction(context, params.id),
  ),
  serve(contract.restoreTreatyAction, ({ params }, context) =>
    actionCommands.restoreTreatyAction(context, params.id),
  ),
]
