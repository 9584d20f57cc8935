import * as contract from '#contract/sessions'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const sessionRoutes: Served[] = [
  serve(contract.listSessions, ({ query }, { database }) => queries.listSessions(database.prisma, query)),
  serve(contract.getSession, ({ params }, { database }) => queries.getSession(database.prisma, params.id)),
  serve(contract.createSession, ({ body }, context) => commands.createSession(context, body)),
  serve(contract.updateSession, ({ params, body }, context) =>
    commands.updateSession(context, params.id, body),
  ),
  serve(contract.placeSession, ({ params, body }, context) =>
    commands.placeSession(context, params.id, body.afterId),
  ),
  serve(contract.deleteSession, ({ params }, context) => commands.deleteSession(context, params.id)),
  serve(contract.restoreSession, ({ params }, context) => commands.restoreSession(context, params.id)),
]
