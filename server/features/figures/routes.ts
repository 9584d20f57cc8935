import * as contract from '#contract/figures'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const figureRoutes: Served[] = [
  serve(contract.listFigures, ({ query }, { database }) => queries.listFigures(database.prisma, query)),
  serve(contract.getFigure, ({ params }, { database }) => queries.getFigure(database.prisma, params.id)),
  serve(contract.createFigure, ({ body }, context) => commands.createFigure(context, body)),
  serve(contract.updateFigure, ({ params, body }, context) =>
    commands.updateFigure(context, params.id, body),
  ),
  serve(contract.deleteFigure, ({ params }, context) => commands.deleteFigure(context, params.id)),
  serve(contract.restoreFigure, ({ params }, context) => commands.restoreFigure(context, params.id)),
]
