import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute, SignedInRoute } from '../../../app/parents.tsx'
import { compareSearch } from '../address.ts'

/** The comparison over all conferences. */
export const comparisonRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/compare',
      validateSearch: compareSearch,
      component: lazyRouteComponent(() => import('../compare-screens.tsx'), 'CompareScreen'),
    }),
  ] as const

/** The comparison at one. */
export const conferenceComparisonRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/compare',
      validateSearch: compareSearch,
      component: lazyRouteComponent(() => import('../compare-screens.tsx'), 'ConferenceCompareScreen'),
    }),
  ] as const
