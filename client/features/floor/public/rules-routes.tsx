import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ConferenceRoute } from '../../../app/parents.tsx'

export const floorRulesRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/floor-rules',
      component: lazyRouteComponent(() => import('../rules/floor-rules-screen.tsx'), 'FloorRulesScreen'),
    }),
  ] as const
