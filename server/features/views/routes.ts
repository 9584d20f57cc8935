import * as contract from '#contract/views'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const viewRoutes: Served[] = [
  serve(contract.listViews, async (_, { database, caller }) => ({
    items: await queries.listViews(database.prisma, caller!.id),
  })),
  serve(contract.saveView, ({ body }, context) => commands.saveView(context, body)),
  serve(contract.getView, ({ params }, { database }) => queries.getView(database.prisma, params.id)),
  serve(contract.renameView, ({ params, body }, context) => commands.renameView(context, params.id, body)),
  serve(contract.removeView, ({ params }, context) => commands.removeView(context, params.id)),
]
