import * as contract from '#contract/matches'
import { type Served, serve } from '../../http/serve.ts'
import { listMatches } from './queries.ts'

export const matchRoutes: Served[] = [
  serve(contract.listMatches, ({ query }, { database }) => listMatches(database.prisma, query)),
]
