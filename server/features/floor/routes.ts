import * as contract from '#contract/floor'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const floorRoutes: Served[] = [
  serve(contract.getClock, async () => ({ now: new Date() })),
  serve(contract.getFloorRules, ({ params }, { database }) =>
    queries.getFloorRules(database.prisma, params.id),
  ),
  serve(contract.updateFloorRules, ({ params, body }, context) =>
    commands.updateFloorRules(context, params.id, body.rules),
  ),
  serve(contract.getFloor, ({ params }, { database }) => queries.getFloor(database.prisma, params.id)),
  serve(contract.getDeskKit, ({ params }, { database }) => queries.readKit(database.prisma, params.id)),
  serve(contract.act, ({ params, body }, context) => commands.act(context, params.id, body)),
  serve(contract.listActs, ({ params, query }, { database }) =>
    queries.listActs(database.prisma, params.id, query.after),
  ),
  serve(contract.listActConflicts, ({ params, query }, { database }) =>
    queries.listConflicts(database.prisma, params.id, query.intervention),
  ),
  serve(contract.settleAct, ({ params, body }, context) => commands.settleAct(context, params.id, body.take)),
]
