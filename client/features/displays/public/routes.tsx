import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { RootRoute } from '../../../app/parents.tsx'

// Settings of a screen are in its link, which was made for it.
const search = z.object({
  scheme: z.enum(['light', 'dark']).optional().catch(undefined),
  languages: z.enum(['together', 'in-turn']).optional().catch(undefined),
})

/** What the hall is shown: outside of the app, and without a sign-in. */
export const hallRoutes = (root: RootRoute) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/hall/$token',
      validateSearch: search,
      component: lazyRouteComponent(() => import('../hall/hall-screen.tsx'), 'HallScreen'),
    }),
  ] as const
