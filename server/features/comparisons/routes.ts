import * as contract from '#contract/comparisons'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const comparisonRoutes: Served[] = [
  serve(contract.compare, ({ query }, { database }) => queries.compare(database.prisma, query)),
]
