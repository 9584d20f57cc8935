import * as contract from '#contract/history'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import { listHidden } from './queries/hidden.ts'
import * as queries from './queries.ts'

export const historyRoutes: Served[] = [
  serve(contract.listChanges, ({ query }, { database }) => queries.listChanges(database.prisma, query)),
  serve(contract.listAuthors, ({ query }, { database }) =>
    queries.listAuthors(database.prisma, query.conference),
  ),
  serve(contract.getChange, ({ params }, { database }) => queries.getChange(database.prisma, params.id)),
  serve(contract.undoChange, ({ params }, context) => commands.undoChange(context, params.id)),
  serve(contract.listRecordChanges, ({ params, query }, { database }) =>
    queries.listRecordChanges(database.prisma, params.type, params.id, query),
  ),
  serve(contract.restoreRecord, ({ params, body }, context) => commands.restoreRecord(context, params, body)),
  serve(contract.listHidden, ({ query }, { database }) => listHidden(database.prisma, query)),
]
