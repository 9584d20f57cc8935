import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { SignedInRoute } from '../../../app/parents.tsx'

export const viewRoutes = (signedIn: SignedInRoute) =>
  [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/views/$viewId',
      component: lazyRouteComponent(() => import('../view-screen.tsx'), 'ViewScreen'),
    }),
  ] as const
