import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { RootRoute, SignedInRoute } from '../../../app/parents.tsx'
import { accountSearch } from '../account-address.ts'

// Only an address of this site: `//elsewhere` and `https:` would lead away from it.
const ownAddress = z.string().regex(/^\/(?![/\\])/)

/** Before one is inside. */
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
    createRoute({
      getParentRoute: () => root,
      path: '/join/$token',
      component: lazyRouteComponent(() => import('../join-screen.tsx'), 'JoinScreen'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/new-password/$token',
      component: lazyRouteComponent(() => import('../new-password-screen.tsx'), 'NewPasswordScreen'),
    }),
  ] as const

/** The users, for administrators, and everybody's own account. */
export const userRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/accounts',
      validateSearch: accountSearch,
      component: lazyRouteComponent(() => import('../account-list-screen.tsx'), 'AccountListScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/accounts/me',
      component: lazyRouteComponent(() => import('../own-account-screen.tsx'), 'OwnAccountScreen'),
    }),
  ] as const
