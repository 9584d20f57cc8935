import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { ConferenceRoute } from '../../../app/parents.tsx'
import { interventionSearch } from '../filters/address.ts'

const given = z.uuid().optional().catch(undefined)

// What a new record begins with: where it is recorded from, or what it answers.
const newSearch = z.object({ session: given, delegation: given, person: given, repliesTo: given })

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
      validateSearch: newSearch,
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions/$interventionId',
      component: lazyRouteComponent(() => import('../intervention-screen.tsx'), 'InterventionScreen'),
    }),
    createRoute({
      getParentRoute: () => conference,
      path: '/interventions/$interventionId/edit',
    }),
  ] as const
