import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { SignedInRoute } from '../../../app/parents.tsx'
import { searchAddress } from '../address.ts'

export const searchRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/search',
      validateSearch: searchAddress,
      component: lazyRouteComponent(() => import('../search-screen.tsx'), 'SearchScreen'),
    }),
  ] as const
