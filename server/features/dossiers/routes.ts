import * as contract from '#contract/dossiers'
import { type Served, serve } from '../../http/serve.ts'
import * as queries from './queries.ts'

export const dossierRoutes: Served[] = [
  serve(contract.countryDossier, ({ params }, { database }) =>
    queries.countryDossier(database.prisma, params.code),
  ),
  serve(contract.organizationDossier, ({ params }, { database }) =>
    queries.organizationDossier(database.prisma, params.key),
  ),
  serve(contract.groupDossier, ({ params }, { database }) =>
    queries.groupDossier(database.prisma, params.id),
  ),
  serve(contract.personDossier, ({ params }, { database }) =>
    queries.personDossier(database.prisma, params.id),
  ),
  serve(contract.themeDossier, ({ params, query }, { database }) =>
    queries.themeDossier(database.prisma, params.id, query),
  ),
  serve(contract.listPassages, ({ params, query }, { database }) =>
    queries.listPassages(database.prisma, params.id, query),
  ),
]
