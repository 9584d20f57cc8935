import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { coverageSearch, sharesSearch, themesSearch } from '../address.ts'

export const coverageRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/coverage',
      validateSearch: coverageSearch,
      component: lazyRouteComponent(() => import('../coverage-screen.tsx'), 'CoverageScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/coverage/shares',
      validateSearch: sharesSearch,
      component: lazyRouteComponent(() => import('../shares-screen.tsx'), 'SharesScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/coverage/themes',
      validateSearch: themesSearch,
      component: lazyRouteComponent(() => import('../theme-coverage-screen.tsx'), 'ThemeCoverageScreen'),
    }),
  ] as const
