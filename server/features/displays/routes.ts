import * as contract from '#contract/displays'
import { type Served, serve } from '../../http/serve.ts'
import { serveEncoded } from '../../http/serve-encoded.ts'
import { serveStream } from '../../http/serve-stream.ts'
import * as commands from './commands.ts'
import { followHall } from './follow.ts'
import * as queries from './queries.ts'

// One link may be open on every screen of a large hall.
const mostOfDisplay = 500

export const displayRoutes: Served[] = [
  serve(contract.listDisplays, async ({ query }, { database }) => ({
    items: await queries.listDisplays(database.prisma, query.session),
  })),
  serve(contract.createDisplay, ({ body }, context) => commands.createDisplay(context, body)),
  serve(contract.getDisplay, ({ params }, { database }) => queries.getDisplay(database.prisma, params.id)),
  serve(contract.revokeDisplay, ({ params }, context) => commands.revokeDisplay(context, params.id)),

  serveEncoded(contract.getHall, async ({ params }, { database, live }) => {
    const display = await queries.findDisplay(database, params.token)
    return (await live.read(queries.halls, display.sessionId)).shownBy(display)
  }),
  serveStream(contract.followHall, async ({ params }, { database, live }) => {
    const display = await queries.findDisplay(database, params.token)
    return {
      owner: `display ${display.id}`,
      most: mostOfDisplay,
      begin: (telling) => followHall(live, display, telling),
    }
  }),
]
