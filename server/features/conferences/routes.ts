import * as contract from '#contract/conferences'
import { type Served, serve } from '../../http/serve.ts'
import * as commands from './commands.ts'
import { getConferenceOverview, getIncomplete } from './queries/overview.ts'
import { getPublication } from './queries/publication.ts'
import * as queries from './queries.ts'

export const conferenceRoutes: Served[] = [
  serve(contract.listConferences, ({ query }, { database }) =>
    queries.listConferences(database.prisma, query),
  ),
  serve(contract.getConference, ({ params }, { database }) =>
    queries.getConference(database.prisma, params.id),
  ),
  // What the record lacks is for those who complete it.
  serve(contract.getConferenceOverview, async ({ params }, { database, caller }) => {
    const overview = await getConferenceOverview(database.prisma, params.id)
    return caller ? overview : { ...overview, incomplete: [] }
  }),
  serve(contract.getIncomplete, ({ params }, { database }) => getIncomplete(database.prisma, params.id)),
  serve(contract.createConference, ({ body }, context) => commands.createConference(context, body)),
  serve(contract.updateConference, ({ params, body }, context) =>
    commands.updateConference(context, params.id, body),
  ),
  serve(contract.deleteConference, ({ params }, context) => commands.deleteConference(context, params.id)),
  serve(contract.getPublication, ({ params }, { database }) => getPublication(database.prisma, params.id)),
  serve(contract.publishConference, ({ params, body }, context) =>
    commands.publishConference(context, params.id, body),
  ),
  serve(contract.withdrawPublication, ({ params }, context) =>
    commands.withdrawPublication(context, params.id),
  ),
  serve(contract.restoreConference, ({ params }, context) => commands.restoreConference(context, params.id)),
]
