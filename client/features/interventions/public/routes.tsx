import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { interventionSearch } from '../filters/address.ts'
import { recordSearch } from '../form/address.ts'
import { queueSearch } from '../queue/address.ts'

export const interventionRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions',
      validateSearch: interventionSearch,
      component: lazyRouteComponent(() => import('../interventions-screen.tsx'), 'InterventionsScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions/new',
      validateSearch: recordSearch,
      component: lazyRouteComponent(() => import('../record-screen.tsx'), 'RecordScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions/$interventionId',
      validateSearch: z.object({ at: z.string().optional().catch(undefined) }),
      component: lazyRouteComponent(() => import('../intervention-screen.tsx'), 'InterventionScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions/$interventionId/edit',
      component: lazyRouteComponent(() => import('../edit-screen.tsx'), 'EditScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/to-complete',
      validateSearch: queueSearch,
      component: lazyRouteComponent(() => import('../queue/to-complete-screen.tsx'), 'ToCompleteScreen'),
    }),
  ] as const
