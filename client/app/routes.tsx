import { accountRoutes, userRoutes } from '../features/accounts/public/routes.tsx'
import { comparisonRoutes, conferenceComparisonRoutes } from '../features/comparisons/public/routes.tsx'
import { conferencesRoutes, overviewRoutes } from '../features/conferences/public/routes.tsx'
import { coverageRoutes } from '../features/coverage/public/routes.tsx'
import { delegationRoutes } from '../features/delegations/public/routes.tsx'
import { hallRoutes } from '../features/displays/public/routes.tsx'
import { dossierRoutes } from '../features/dossiers/public/routes.tsx'
import { floorRoutes } from '../features/floor/public/routes.tsx'
import { floorRulesRoutes } from '../features/floor/public/rules-routes.tsx'
import { groupRoutes } from '../features/groups/public/routes.tsx'
import { historyRoutes } from '../features/history/public/routes.tsx'
import { instrumentRoutes } from '../features/instruments/public/routes.tsx'
import { interventionRoutes } from '../features/interventions/public/routes.tsx'
import { personRoutes } from '../features/persons/public/routes.tsx'
import { pictureRoutes } from '../features/pictures/public/routes.tsx'
import { conferenceSearchRoutes, searchRoutes } from '../features/search/public/routes.tsx'
import { sessionRoutes } from '../features/sessions/public/routes.tsx'
import { sourceRoutes } from '../features/sources/public/routes.tsx'
import { speechIndexRoutes } from '../features/speech-index/public/routes.tsx'
import { themeRoutes } from '../features/themes/public/routes.tsx'
import { viewRoutes } from '../features/views/public/routes.tsx'
import { conferenceRoute, root, signedIn } from './parents.tsx'
import { start } from './start.ts'

/** The only place that knows the routes of all features. */
export const routes = root.addChildren([
  ...accountRoutes(root),
  ...hallRoutes(root),
  signedIn.addChildren([
    start,
    ...userRoutes(signedIn),
    ...searchRoutes(signedIn),
    ...comparisonRoutes(signedIn),
    ...viewRoutes(signedIn),
    ...dossierRoutes(signedIn),
    ...conferencesRoutes(signedIn),
    conferenceRoute.addChildren([
      ...overviewRoutes(conferenceRoute),
      ...sessionRoutes(conferenceRoute),
      ...floorRoutes(conferenceRoute),
      ...conferenceSearchRoutes(conferenceRoute),
      ...interventionRoutes(conferenceRoute),
      ...speechIndexRoutes(conferenceRoute),
      ...themeRoutes(conferenceRoute),
      ...sourceRoutes(conferenceRoute),
      ...personRoutes(conferenceRoute),
      ...instrumentRoutes(conferenceRoute),
      ...delegationRoutes(conferenceRoute),
      ...groupRoutes(conferenceRoute),
      ...coverageRoutes(conferenceRoute),
      ...conferenceComparisonRoutes(conferenceRoute),
      ...pictureRoutes(conferenceRoute),
      ...floorRulesRoutes(conferenceRoute),
      ...historyRoutes(conferenceRoute),
    ]),
  ]),
])
