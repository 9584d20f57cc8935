import * as contract from '#contract/speech-index'
import { type Served, serve } from '../../http/serve.ts'
import { serveFile } from '../../http/serve-file.ts'
import { indexAsJson, indexAsText } from './as-file.ts'
import { readIndex } from './queries.ts'

export const speechIndexRoutes: Served[] = [
  serve(contract.readIndex, ({ params, query }, { database }) =>
    readIndex(database.prisma, params.id, query),
  ),
  serveFile(contract.indexAsJson, ({ params, query }, context) =>
    indexAsJson(context, { conference: params.id, ...query }),
  ),
  serveFile(contract.indexAsText, ({ params, query }, context) =>
    indexAsText(context, { conference: params.id, ...query }),
  ),
]
