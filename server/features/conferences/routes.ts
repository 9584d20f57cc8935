import * as contract from '#contract/conferences'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import { getConferenceOverview, getIncomplete } from './queries/overview.ts'
import * as queries from './queries.ts'

export const conferenceRoutes: Served[] = [
  serve(contract.listConferences, ({ query }, { database }) =>
    queries.listConferences(database.prisma, query),
  ),
  serve(contract.getConference, ({ params }, { database }) =>
    queries.getConference(database.prisma, params.id),
  ),
  serve(contract.getConferenceOverview, ({ params }, { database }) =>
    getConferenceOverview(database.prisma, params.id),
  ),
  serve(contract.getIncomplete, ({ params }, { database }) => getIncomplete(database.prisma, params.id)),
  serve(contract.createConference, ({ body }, context) => commands.createConference(context, body)),
  serve(contract.updateConference, ({ params, body }, context) =>
    commands.updateConference(context, params.id, body),
  ),
  serve(contract.deleteConference, ({ params }, context) => commands.deleteConference(context, params.id)),
  serve(contract.restoreConference, ({ params }, context) => commands.restoreConference(context, params.id)),
]
