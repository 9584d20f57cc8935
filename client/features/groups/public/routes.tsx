import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute } from '../../../app/parents.tsx'

const text = z.string().optional().catch(undefined)

export const groupRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/groups',
      validateSearch: z.object({ q: text, cursor: text, open: z.uuid().optional().catch(undefined) }),
      component: lazyRouteComponent(() => import('../group-list-screen.tsx'), 'GroupListScreen'),
    }),
  ] as const
