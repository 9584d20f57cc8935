import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute } from '../../../app/parents.tsx'

export const floorRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/sessions/$sessionId/desk',
      validateSearch: z.object({ practice: z.literal('yes').optional().catch(undefined) }),
      component: lazyRouteComponent(() => import('../desk-screen.tsx'), 'DeskScreen'),
    }),
  ] as const
