import * as contract from '#contract/distinctions'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const distinctionRoutes: Served[] = [
  serve(contract.listDistinctions, ({ query }, { database }) =>
    queries.listDistinctions(database.prisma, query),
  ),
  serve(contract.tellApart, ({ body }, context) => commands.tellApart(context, body)),
  serve(contract.offerAgain, ({ params }, context) => commands.offerAgain(context, params)),
]
