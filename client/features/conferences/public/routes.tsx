import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute, SignedInRoute } from '../../../app/parents.tsx'

const search = z.object({
  q: z.string().optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
})

/** Outside of any conference. */
export const conferencesRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/conferences',
      validateSearch: search,
      component: lazyRouteComponent(() => import('../conference-list-screen.tsx'), 'ConferenceListScreen'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/conferences/new',
      component: lazyRouteComponent(() => import('../conference-form-screens.tsx'), 'NewConferenceScreen'),
    }),
  ] as const

/** Of one conference. */
export const overviewRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/',
      component: lazyRouteComponent(() => import('../overview-screen.tsx'), 'OverviewScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/edit',
      component: lazyRouteComponent(() => import('../conference-form-screens.tsx'), 'EditConferenceScreen'),
    }),
  ] as const
