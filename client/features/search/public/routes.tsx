import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute, SignedInRoute } from '../../../app/parents.tsx'
import { searchAddress } from '../address.ts'

/** The search over all conferences. */
export const searchRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/search',
      validateSearch: searchAddress,
      component: lazyRouteComponent(() => import('../search-screens.tsx'), 'SearchScreen'),
    }),
  ] as const

/** The search within one. */
export const conferenceSearchRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/search',
      validateSearch: searchAddress,
      component: lazyRouteComponent(() => import('../search-screens.tsx'), 'ConferenceSearchScreen'),
    }),
  ] as const
