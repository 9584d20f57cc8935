import * as contract from '#contract/minutes'
import { type Served, serve } from '../../http/serve.ts'
import { wordings } from './languages.ts'
import * as queries from './queries.ts'
import { minutesOf } from './rules.ts'

export const minutesRoutes: Served[] = [
  serve(contract.readMinutes, async ({ params, query: { language, floor } }, { database }) => {
    const log = await queries.logOf(database.prisma, params.id, language)
    return { sessionId: log.id, language, paragraphs: minutesOf(log, wordings[language], { floor }) }
  }),
]
