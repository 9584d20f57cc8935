import * as contract from '#contract/interventions'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const interventionRoutes: Served[] = [
  serve(contract.listInterventions, ({ query }, { database }) => queries.listInterventions(database, query)),
  serve(contract.getIntervention, ({ params }, { database }) =>
    queries.getIntervention(database.prisma, params.id),
  ),
  serve(contract.getInterventionNeighbours, ({ params }, { database }) =>
    queries.getInterventionNeighbours(database.prisma, params.id),
  ),
  serve(contract.createIntervention, ({ body }, context) => commands.createIntervention(context, body)),
  serve(contract.updateIntervention, ({ params, body }, context) =>
    commands.updateIntervention(context, params.id, body),
  ),
  serve(contract.placeIntervention, ({ params, body }, context) =>
    commands.placeIntervention(context, params.id, body),
  ),
  serve(contract.deleteIntervention, ({ params }, context) =>
    commands.deleteIntervention(context, params.id),
  ),
  serve(contract.restoreIntervention, ({ params }, context) =>
    commands.restoreIntervention(context, params.id),
  ),
]
