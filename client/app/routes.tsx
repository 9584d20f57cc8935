import { accountRoutes } from '../features/accounts/public/routes.tsx'
import { conferenceRoute, root, signedIn } from './parents.tsx'
import { start } from './start.ts'

/** The only place that knows the routes of all features. */
export const routes = root.addChildren([
  ...accountRoutes(root),
  signedIn.addChildren([start, conferenceRoute]),
])
