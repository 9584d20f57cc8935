import compression from 'compression'
import express from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { cookieName } from './features/accounts/cookie.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { bulkRoutes } from './features/bulk/routes.ts'
import { citingRoutes } from './features/citing/routes.ts'
import { comparisonRoutes } from './features/comparisons/routes.ts'
import { conferenceRoutes } from './features/conferences/routes.ts'
import { countryRoutes } from './features/countries/routes.ts'
import { coverageRoutes } from './features/coverage/routes.ts'
import { delegateRoutes } from './features/delegates/routes.ts'
import { delegationRoutes } from './features/delegations/routes.ts'
import { displayRoutes } from './features/displays/routes.ts'
import { distinctionRoutes } from './features/distinctions/routes.ts'
import { dossierRoutes } from './features/dossiers/routes.ts'
import { editingRoutes } from './features/editing/routes.ts'
import { exportRoutes } from './features/exports/routes.ts'
import { figureRoutes } from './features/figures/routes.ts'
import { floorRoutes } from './features/floor/routes.ts'
import { groupRoutes } from './features/groups/routes.ts'
import { historyRoutes } from './features/history/routes.ts'
import { instrumentRoutes } from './features/instruments/routes.ts'
import { interventionRoutes } from './features/interventions/routes.ts'
import { matchRoutes } from './features/matches/routes.ts'
import { minutesRoutes } from './features/minutes/routes.ts'
import { personRoutes } from './features/persons/routes.ts'
import { pictureRoutes } from './features/pictures/routes.ts'
import { publishedPages } from './features/publishing/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { sessionRoutes } from './features/sessions/routes.ts'
import { sourceRoutes } from './features/sources/routes.ts'
import { speechIndexRoutes } from './features/speech-index/routes.ts'
import { themeRoutes } from './features/themes/routes.ts'
import { viewRoutes } from './features/views/routes.ts'
import { apiPage } from './http/api-page.ts'
import type { Client } from './http/client-files.ts'
import { errorHandler } from './http/error-handler.ts'
import { Refusal } from './http/errors.ts'
import { openApiDocument } from './http/openapi.ts'
import { readingLimit } from './http/reading-limit.ts'
import { safeHeaders } from './http/safe-headers.ts'
import { sameOrigin } from './http/same-origin.ts'
import { withoutSecret } from './http/secret-address.ts'
import type { House, Served } from './http/serve.ts'
import { keepStreams } from './http/streams.ts'

/** Everything the API answers; the only place that knows all features. */
export const features: Served[] = [
  ...accountRoutes,
  // Before the addresses that take an id, which theirs would look like.
  ...exportRoutes,
  ...dossierRoutes,
  ...speechIndexRoutes,
  ...bulkRoutes,
  ...comparisonRoutes,
  ...countryRoutes,
  ...coverageRoutes,
  ...delegateRoutes,
  ...delegationRoutes,
  ...displayRoutes,
  ...distinctionRoutes,
  ...editingRoutes,
  ...floorRoutes,
  ...groupRoutes,
  ...historyRoutes,
  ...interventionRoutes,
  ...matchRoutes,
  ...minutesRoutes,
  ...personRoutes,
  ...pictureRoutes,
  ...citingRoutes,
  ...conferenceRoutes,
  ...figureRoutes,
  ...instrumentRoutes,
  ...searchRoutes,
  ...sessionRoutes,
  ...sourceRoutes,
  ...themeRoutes,
  ...viewRoutes,
]

export type AppOptions = Omit<House, 'streams' | 'takeTurn'> & {
  /** How much an address may read of what is published; left out: as much as a reader does. */
  takeTurn?: House['takeTurn'] | undefined
  log: Logger
  /** Proxies in front of the program whose X-Forwarded-* are believed. */
  trustedProxies: number
  /** Serves the app to browsers; mounted after the API. */
  client?: Client
  /** Whether the client is served from its sources, changed as they are edited. */
  watched?: boolean
}

/** The whole program as an Express application, over a database that is open and migrated. */
export function createApp({ log, trustedProxies, client, watched, ...given }: AppOptions) {
  const house = {
    ...given,
    streams: keepStreams(given.live.stopped),
    takeTurn: given.takeTurn ?? readingLimit(),
  }
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustedProxies)
  app.use(pinoHttp({ logger: log, serializers, autoLogging: false }))
  app.use(safeHeaders({ secure: house.secure, watched }))
  app.use(compression({ filter: worthCompressing }))
  app.use('/api', sameOrigin(house.publicUrl))
  app.use('/api/v1', apiRouter(house))
  app.use('/api/docs', apiPage())
  app.use('/api', nothingHere)
  if (client) app.use(publishedPages(house, client.shell), client.router)
  app.use(nothingHere)
  app.use(errorHandler)
  return app
}

const nothingHere = () => {
  throw new Refusal(404, 'not-found', 'There is nothing at this address.')
}

function apiRouter(house: House) {
  const router = express.Router()
  const endpoints = features.map(({ endpoint }) => endpoint)
  const document = JSON.stringify(openApiDocument(endpoints, cookieName(house.secure)))
  router.get('/openapi.json', (_req, res) => res.type('application/json').send(document))
  for (const served of features) served.mount(router, house)
  return router
}

// Neither bodies nor cookies reach the log, nor addresses that are keys.
const serializers = {
  req: (req: { id: unknown; method: string; url: string }) => ({
    id: req.id,
    method: req.method,
    url: withoutSecret(req.url),
  }),
  res: (res: { statusCode: number }) => ({ status: res.statusCode }),
}

// A file that streams stays as it is: compressing it would hold back its first bytes.
const worthCompressing: compression.CompressionFilter = (req, res) =>
  !String(res.getHeader('content-type')).startsWith('text/csv') && compression.filter(req, res)
