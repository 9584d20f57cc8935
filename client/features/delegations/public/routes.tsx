import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { delegationSearch } from '../address.ts'

export const delegationRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/delegations',
      validateSearch: delegationSearch,
      component: lazyRouteComponent(() => import('../delegation-list-screen.tsx'), 'DelegationListScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/delegations/$delegationId',
      component: lazyRouteComponent(() => import('../delegation-screen.tsx'), 'DelegationScreen'),
    }),
  ] as const
