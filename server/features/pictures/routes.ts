import * as contract from '#contract/pictures'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const pictureRoutes: Served[] = [
  serve(contract.readHeatMap, ({ query }, { database }) => queries.readHeatMap(database.prisma, query)),
  serve(contract.readTimeline, ({ query }, { database }) => queries.readTimeline(database.prisma, query)),
  serve(contract.readMap, ({ query }, { database }) => queries.readMap(database.prisma, query)),
]
