import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { compareSearch } from '../address.ts'

export const comparisonRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/compare',
      validateSearch: compareSearch,
      component: lazyRouteComponent(() => import('../compare-screen.tsx'), 'CompareScreen'),
    }),
  ] as const
