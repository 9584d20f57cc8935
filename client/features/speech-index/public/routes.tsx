import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { indexOrders } from '#contract/speech-index'
import type { ConferenceRoute } from '../../../app/parents.tsx'

export const speechIndexRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/index',
      validateSearch: z.object({
        // What stands there where nothing is said.
        by: z.enum(indexOrders).exclude(['country']).optional().catch(undefined),
        letter: z.string().optional().catch(undefined),
        page: z.coerce.number<string | number>().int().min(1).optional().catch(undefined),
      }),
      component: lazyRouteComponent(() => import('../speech-index-screen.tsx'), 'SpeechIndexScreen'),
    }),
  ] as const
