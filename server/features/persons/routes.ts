import * as contract from '#contract/persons'
import { type Served, serve } from '../../http/serve.ts'
import { mergePerson } from './commands/merge.ts'
import * as commands from './commands.ts'
import * as queries from './queries.ts'

export const personRoutes: Served[] = [
  serve(contract.listPersons, ({ query }, { database }) => queries.listPersons(database.prisma, query)),
  serve(contract.listPersonDuplicates, ({ query }, { database }) =>
    queries.listPersonDuplicates(database.prisma, query),
  ),
  serve(contract.getPerson, ({ params }, { database }) => queries.findPerson(database.prisma, params.id)),
  serve(contract.previewPersonMerge, ({ params, query }, { database }) =>
    queries.previewPersonMerge(database.prisma, params.id, query.into),
  ),
  serve(contract.mergePerson, ({ params, body }, context) => mergePerson(context, params.id, body)),
  serve(contract.createPerson, ({ body }, context) => commands.createPerson(context, body)),
  serve(contract.updatePerson, ({ params, body }, context) =>
    commands.updatePerson(context, params.id, body),
  ),
  serve(contract.deletePerson, ({ params }, context) => commands.deletePerson(context, params.id)),
  serve(contract.restorePerson, ({ params }, context) => commands.restorePerson(context, params.id)),
]
