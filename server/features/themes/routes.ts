import * as contract from '#contract/themes'
import { type Served, serve } from '../../http/serve.ts'
import { mergeTheme } from './commands/merge.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const themeRoutes: Served[] = [
  serve(contract.listThemes, ({ query }, { database }) => queries.listThemes(database.prisma, query)),
  serve(contract.listThemeDuplicates, ({ query }, { database }) =>
    queries.listThemeDuplicates(database.prisma, query),
  ),
  serve(contract.getTheme, ({ params }, { database }) => queries.findTheme(database.prisma, params.id)),
  serve(contract.previewThemeMerge, ({ params, query }, { database }) =>
    queries.previewThemeMerge(database.prisma, params.id, query.into),
  ),
  serve(contract.mergeTheme, ({ params, body }, context) => mergeTheme(context, params.id, body)),
  serve(contract.createTheme, ({ body }, context) => commands.createTheme(context, body)),
  serve(contract.updateTheme, ({ params, body }, context) => commands.updateTheme(context, params.id, body)),
  serve(contract.placeTheme, ({ params, body }, context) => commands.placeTheme(context, params.id, body)),
  serve(contract.deleteTheme, ({ params }, context) => commands.deleteTheme(context, params.id)),
  serve(contract.restoreTheme, ({ params }, context) => commands.restoreTheme(context, params.id)),
]
