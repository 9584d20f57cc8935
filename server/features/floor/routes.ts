import * as contract from '#contract/floor'
import { type Served, serve } from '../../http/serve.ts'
import { serveEncoded } from '../../http/serve-encoded.ts'
import { serveStream } from '../../http/serve-stream.ts'
import * as commands from './commands.ts'
import { followFloor } from './follow.ts'
import * as queries from './queries.ts'

export const floorRoutes: Served[] = [
  serve(contract.getClock, async () => ({ now: new Date() })),
  serve(contract.getFloorRules, ({ params }, { database }) =>
    queries.getFloorRules(database.prisma, params.id),
  ),
  serve(contract.updateFloorRules, ({ params, body }, context) =>
    commands.updateFloorRules(context, params.id, body.rules),
  ),
  serveEncoded(
    contract.getFloor,
    async ({ params }, { live }) => (await live.read(queries.floors, params.id)).answer,
  ),
  serveStream(contract.followFloor, async ({ params }, { live }) => {
    await live.read(queries.floors, params.id)
    return { begin: (telling) => followFloor(live, params.id, telling) }
  }),
  serve(contract.getDeskKit, ({ params }, { database }) => queries.readKit(database.prisma, params.id)),
  serve(contract.act, ({ params, body }, context) => commands.act(context, params.id, body)),
  serve(contract.getAct, ({ params }, { database }) => queries.getAct(database.prisma, params.id)),
  serve(contract.listActs, ({ params, query }, { database }) =>
    queries.listActs(database.prisma, params.id, query.after),
  ),
  serve(contract.listActConflicts, ({ params, query }, { database }) =>
    queries.listConflicts(database.prisma, params.id, query.intervention),
  ),
  serve(contract.settleAct, ({ params, body }, context) => commands.settleAct(context, params.id, body.take)),
]
