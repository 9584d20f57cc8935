import * as contract from '#contract/bulk'
import { type Served, serve } from '../../http/serve.ts'
import { changeInBulk } from './commands.ts'
import { previewBulk } from './queries.ts'

export const bulkRoutes: Served[] = [
  serve(contract.previewBulk, ({ body }, { database }) => previewBulk(database.prisma, body)),
  serve(contract.changeInBulk, ({ body }, context) => changeInBulk(context, body)),
]
