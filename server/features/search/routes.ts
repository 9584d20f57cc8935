import * as contract from '#contract/search'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const searchRoutes: Served[] = [
  serve(contract.suggestNames, ({ query }, { database }) => queries.suggest(database.prisma, query)),
  serve(contract.listFacets, ({ query }, { database }) => queries.countFacets(database, query)),
  serve(contract.search, ({ query }, { database }) => queries.search(database, query)),
]
