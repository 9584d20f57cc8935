import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { sourceSorts } from '#contract/sources'
import type { ConferenceRoute } from '../../../app/parents.tsx'

const text = z.string().optional().catch(undefined)

export const sourceRoutes = (conference: ConferenceRoute) =>
  [
    createRoute({
      getParentRoute: () => conference,
      path: '/sources',
      validateSearch: z.object({
        q: text,
        sort: z.enum(sourceSorts).optional().catch(undefined),
        cursor: text,
      }),
      component: lazyRouteComponent(() => import('../source-list-screen.tsx'), 'SourceListScreen'),
    }),
  ] as const
