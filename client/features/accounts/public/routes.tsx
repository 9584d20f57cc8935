import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { RootRoute } from '../../../app/parents.tsx'

// Only an address of this site: `//elsewhere` and `https:` would lead away from it.
const ownAddress = z.string().regex(/^\/(?![/\\])/)

export const accountRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/sign-in',
      validateSearch: z.object({ next: ownAddress.optional().catch(undefined) }),
      component: lazyRouteComponent(() => import('../sign-in-screen.tsx'), 'SignInScreen'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/welcome/$token',
      component: lazyRouteComponent(() => import('../welcome-screen.tsx'), 'WelcomeScreen'),
    }),
  ] as const
