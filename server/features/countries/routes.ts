import * as contract from '#contract/countries'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const countryRoutes: Served[] = [
  serve(contract.listCountries, ({ query }, { database }) => queries.listCountries(database.prisma, query)),
  serve(contract.getCountry, ({ params }, { database }) => queries.getCountry(database.prisma, params.code)),
]
