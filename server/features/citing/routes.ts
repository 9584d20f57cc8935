import * as contract from '#contract/citing'
import { type Served, serve } from '../../http/serve.ts'
import { citeIntervention } from './queries.ts'

export const citingRoutes: Served[] = [
  serve(contract.citeIntervention, ({ params, query }, { database, origin }) =>
    citeIntervention(database.prisma, params.id, origin, query),
  ),
]
