import * as contract from '#contract/groups'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const groupRoutes: Served[] = [
  serve(contract.listGroups, ({ query }, { database }) => queries.listGroups(database.prisma, query)),
  serve(contract.getGroup, ({ params }, { database }) => queries.getGroup(database.prisma, params.code)),
]
