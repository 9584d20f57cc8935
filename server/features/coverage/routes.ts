import * as contract from '#contract/coverage'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const coverageRoutes: Served[] = [
  serve(contract.listCoverage, ({ query }, { database }) => queries.listCoverage(database.prisma, query)),
  serve(contract.listShares, ({ query }, { database }) => queries.listShares(database.prisma, query)),
  serve(contract.listThemeCoverage, ({ query }, { database }) =>
    queries.listThemeCoverage(database.prisma, query),
  ),
]
