import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { treatyActionKinds } from '#contract/instruments'
import type { ConferenceRoute } from '../../../app/parents.tsx'

const text = z.string().optional().catch(undefined)

const search = z.object({
  instrument: z.uuid().optional().catch(undefined),
  kind: z.enum(treatyActionKinds).optional().catch(undefined),
  q: text,
  cursor: text,
})

export const instrumentRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/instruments',
      validateSearch: search,
      component: lazyRouteComponent(() => import('../instruments-screen.tsx'), 'InstrumentsScreen'),
    }),
  ] as const
